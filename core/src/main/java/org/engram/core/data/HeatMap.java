package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A quantity on a grid of rectangles: between edge {@code i} and {@code i + 1} of x, {@code j} and {@code j + 1} of y, value
 * {@code (i, j)}. Immutable.
 */
public final class HeatMap {

    private final String label;
    private final double[] xEdges;
    private final double[] yEdges;
    private final double[][] values;

    private HeatMap(String label, double[] xEdges, double[] yEdges, double[][] values) {
        this.label = label;
        this.xEdges = xEdges;
        this.yEdges = yEdges;
        this.values = values;
    }

    /**
     * The map given by its values, all copied.
     *
     * @param label name of the quantity with its unit
     * @param xEdges edges along x, finite and rising, one more than columns
     * @param yEdges edges along y, finite and rising, one more than rows
     * @param values finite values, shape (columns, rows)
     */
    public static HeatMap of(String label, double[] xEdges, double[] yEdges, double[][] values) {
        checkEdges("HeatMap.xEdges", xEdges);
        checkEdges("HeatMap.yEdges", yEdges);
        Check.that(
                values.length == xEdges.length - 1,
                "HeatMap.values: must have " + (xEdges.length - 1) + " columns, got " + values.length);
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            String column = "HeatMap.values[" + i + "]";
            Check.that(
                    values[i].length == yEdges.length - 1,
                    column + ": must have " + (yEdges.length - 1) + " rows, got " + values[i].length);
            copy[i] = values[i].clone();
            for (int j = 0; j < copy[i].length; j++) {
                Check.inside(column + "[" + j + "]", copy[i][j], Bounds.FINITE, "");
            }
        }
        return new HeatMap(label, xEdges.clone(), yEdges.clone(), copy);
    }

    private static void checkEdges(String what, double[] edges) {
        Check.that(edges.length >= 2, what + ": needs two edges at least, got " + edges.length);
        for (int i = 0; i < edges.length; i++) {
            Check.inside(what + "[" + i + "]", edges[i], Bounds.FINITE, "");
            Check.that(i == 0 || edges[i] > edges[i - 1], what + "[" + i + "]: must rise, got " + Check.text(edges[i]));
        }
    }

    /**
     * How the values of all channels of a trace are distributed at each of its samples: the share of channels in each bin.
     *
     * @param trace values such as weights; sample {@code k} fills the time to the next
     * @param low lower edge of the lowest bin; no value lies below
     * @param high upper edge, included, of the highest bin; no value lies above
     * @param bins number of bins, at least 1
     */
    public static HeatMap distribution(Trace trace, double low, double high, int bins) {
        Check.between("HeatMap bins", bins, 1, 10_000);
        double[] yEdges = new double[bins + 1];
        Arrays.setAll(yEdges, j -> low + (high - low) * j / bins);
        double[] xEdges = Arrays.copyOf(trace.times(), trace.size() + 1);
        double end = trace.time(trace.size());
        xEdges[trace.size()] = end;
        double[][] shares = new double[trace.size()][bins];
        for (int c = 0; c < trace.channelCount(); c++) {
            for (int k = 0; k < trace.size(); k++) {
                double value = Check.inside("HeatMap value", trace.value(c, k), Bounds.closed(low, high), trace.unit());
                int bin = (int) ((value - low) / (high - low) * bins);
                shares[k][Math.min(bin, bins - 1)] += 1.0 / trace.channelCount();
            }
        }
        return of("share", xEdges, yEdges, shares);
    }

    /** Name of the quantity with its unit. */
    public String label() {
        return label;
    }

    /** Number of columns, along x. */
    public int columns() {
        return values.length;
    }

    /** Number of rows, along y. */
    public int rows() {
        return yEdges.length - 1;
    }

    /** Edge {@code i} along x, from 0 to {@link #columns()}. */
    public double xEdge(int i) {
        return xEdges[i];
    }

    /** Edge {@code j} along y, from 0 to {@link #rows()}. */
    public double yEdge(int j) {
        return yEdges[j];
    }

    /** Value of column {@code i} and row {@code j}. */
    public double value(int i, int j) {
        return values[i][j];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeatMap that
                && label.equals(that.label)
                && Arrays.equals(xEdges, that.xEdges)
                && Arrays.equals(yEdges, that.yEdges)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return "HeatMap[" + label + ", " + columns() + " x " + rows() + "]";
    }
}
