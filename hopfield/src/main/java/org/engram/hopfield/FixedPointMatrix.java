package org.engram.hopfield;

import java.util.stream.IntStream;
import org.engram.hopfield.internal.Loops;

/**
 * Weights as whole multiples of a power of two, so fine that the largest possible field is just below 2^31 of them.
 *
 * <p>Fields are then exact whatever the order of summation, an energy cannot rise by rounding, and a gauge transformation
 * changes no outcome. The rounding itself is relative to the largest row sum of magnitudes, about 1e-9 of it a weight.
 * Immutable.
 */
final class FixedPointMatrix {

    private static final Loops LOOPS = Loops.best();
    private static final int FIELD_BITS = 30;

    /** Column {@code j} holds the weights from unit {@code j}. */
    private final int[][] columns;

    private final double unit;

    private FixedPointMatrix(int[][] columns, double unit) {
        this.columns = columns;
        this.unit = unit;
    }

    static FixedPointMatrix of(DenseWeights weights) {
        int size = weights.size();
        double[] rowSums = new double[size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                rowSums[i] += Math.abs(weights.weight(i, j));
            }
        }
        double largest = 0;
        for (double sum : rowSums) {
            largest = Math.max(largest, sum);
        }
        int shift = largest == 0 ? 0 : FIELD_BITS - 1 - Math.getExponent(largest);
        int[][] columns = new int[size][size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                columns[j][i] = (int) Math.rint(Math.scalb(weights.weight(i, j), shift));
            }
        }
        return new FixedPointMatrix(columns, Math.scalb(1.0, -shift));
    }

    int size() {
        return columns.length;
    }

    /** What one step of a weight is worth. */
    double unit() {
        return unit;
    }

    double weight(int i, int j) {
        return columns[j][i] * unit;
    }

    /**
     * The fields {@code sum_j w_ij s_j} in units, four columns at a time.
     *
     * <p>Columns of units that are +1 and of those that are not are summed apart, so that no loop multiplies.
     */
    int[] fields(Pattern state) {
        int[] fields = new int[size()];
        int[] opposed = new int[size()];
        add(fields, state, 1);
        add(opposed, state, 0);
        LOOPS.add(fields, opposed, -1);
        return fields;
    }

    /** Adds the columns of the units whose bit is the given one. */
    private void add(int[] sums, Pattern state, long bit) {
        int[] chosen =
                IntStream.range(0, size()).filter(j -> state.bit(j) == bit).toArray();
        int k = 0;
        for (; k < chosen.length - 3; k += 4) {
            LOOPS.add(sums, columns[chosen[k]], columns[chosen[k + 1]], columns[chosen[k + 2]], columns[chosen[k + 3]]);
        }
        for (; k < chosen.length; k++) {
            LOOPS.add(sums, columns[chosen[k]], 1);
        }
    }

    /** Brings fields up to date after unit {@code j} has taken a value. */
    void flip(int[] fields, int j, int value) {
        LOOPS.add(fields, columns[j], 2 * value);
    }
}
