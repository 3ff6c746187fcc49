package org.engram.hopfield.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What the diluted patterns may be at one unit, with probabilities, for patterns in groups of equal amplitude.
 *
 * <p>K distinct amplitudes need 3^K columns, K equal ones only (K + 1)(K + 2) / 2. A column and its negative are equally
 * probable, and one of them stands for both. The coordinates are {@code x_a = sqrt(g_a) m_a} for a group of g_a patterns of
 * amplitude m_a, in which the map is a gradient; the field of a column is {@code h = sum_a x_a S_a / sqrt(g_a)}.
 */
final class PatternColumns {

    /** Somewhat more than half of 3^12. */
    private static final int MOST = 300_000;

    private static final int BLOCK = 512;

    private final int[] groups;
    private final double[][] projections;
    private final int[][] actives;
    private final double[] probabilities;

    private PatternColumns(int[] groups, int count) {
        this.groups = groups;
        projections = new double[groups.length][count];
        actives = new int[groups.length][count];
        probabilities = new double[count];
    }

    /** The columns for groups of the given sizes, each at least 1, few enough by {@link #fits}. */
    static PatternColumns of(int[] groups, double dilution) {
        List<List<GroupColumn>> choices = new ArrayList<>();
        int count = 1;
        for (int a = 0; a < groups.length; a++) {
            choices.add(a == 0 ? GroupColumn.half(groups[a], dilution) : GroupColumn.all(groups[a], dilution));
            count *= choices.get(a).size();
        }
        PatternColumns columns = new PatternColumns(groups.clone(), count);
        for (int c = 0; c < count; c++) {
            columns.fill(c, choices);
        }
        return columns;
    }

    /** Whether groups of these sizes have few enough columns to be enumerated. */
    static boolean fits(int[] groups) {
        double count = 1;
        for (int size : groups) {
            count *= 0.5 * (size + 1.0) * (size + 2.0);
        }
        return count <= 2.0 * MOST;
    }

    private void fill(int c, List<List<GroupColumn>> choices) {
        int rest = c;
        double probability = 1;
        for (int a = 0; a < groups.length; a++) {
            List<GroupColumn> group = choices.get(a);
            GroupColumn column = group.get(rest % group.size());
            rest = Math.floorDiv(rest, group.size());
            projections[a][c] = column.sum() / Math.sqrt(groups[a]);
            actives[a][c] = column.active();
            probability *= column.probability();
        }
        probabilities[c] = probability;
    }

    /** Number of groups. */
    int groups() {
        return groups.length;
    }

    /** Number of patterns in group {@code a}. */
    int size(int a) {
        return groups[a];
    }

    /** Number of columns. */
    int count() {
        return probabilities.length;
    }

    double probability(int c) {
        return probabilities[c];
    }

    /** {@code S_a / sqrt(g_a)}. */
    double projection(int a, int c) {
        return projections[a][c];
    }

    /** Number of entries of group {@code a} that are not blank. */
    int active(int a, int c) {
        return actives[a][c];
    }

    /** The field {@code h} of a column. */
    double field(double[] x, int c) {
        double field = 0;
        for (int a = 0; a < x.length; a++) {
            field += x[a] * projections[a][c];
        }
        return field;
    }

    /** The vector {@code E[S_a / sqrt(g_a) f(h)]}, for an odd function f; summed in blocks, so that rounding stays small. */
    double[] response(double[] x, DoubleUnaryOperator function) {
        double[] response = new double[x.length];
        double[] block = new double[x.length];
        for (int c = 0; c < count(); c++) {
            double mean = probabilities[c] * function.applyAsDouble(field(x, c));
            for (int a = 0; a < x.length; a++) {
                block[a] += mean * projections[a][c];
            }
            if (c % BLOCK == BLOCK - 1 || c == count() - 1) {
                for (int a = 0; a < x.length; a++) {
                    response[a] += block[a];
                    block[a] = 0;
                }
            }
        }
        return response;
    }
}
