package org.engram.hopfield;

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

    /** The fields {@code sum_j w_ij s_j} in units, four columns at a time. */
    int[] fields(Pattern state) {
        int[] fields = new int[size()];
        int j = 0;
        for (; j < size() - 1; j += 2) {
            LOOPS.add(fields, columns[j], sign(state, j), columns[j + 1], sign(state, j + 1));
        }
        if (j < size()) {
            LOOPS.add(fields, columns[j], sign(state, j));
        }
        return fields;
    }

    private static int sign(Pattern state, int j) {
        return 2 * (int) state.bit(j) - 1;
    }

    /** Brings fields up to date after unit {@code j} has taken a value. */
    void flip(int[] fields, int j, int value) {
        LOOPS.add(fields, columns[j], 2 * value);
    }
}
