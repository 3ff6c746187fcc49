package org.engram.hopfield;

/**
 * Outer products: {@code w_ij <- w_ij + (xi_i - a) (xi_j - a) / (N (1 - a^2))}.
 *
 * @param mean mean a of the values
 */
record Outer(double mean) implements LearningRule.Increment {

    @Override
    public void store(double[][] weights, Pattern pattern, boolean hasDiagonal) {
        double[] values = pattern.toDoubles();
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        add(weights, values, values.length * (1 - mean * mean));
        if (!hasDiagonal) {
            clearDiagonal(weights);
        }
    }

    /** Adds {@code x_i x_j / norm}; symmetric to the last bit. */
    static void add(double[][] weights, double[] x, double norm) {
        for (int i = 0; i < x.length; i++) {
            add(weights[i], x, x[i], 1 / norm);
        }
    }

    private static void add(double[] row, double[] x, double factor, double scale) {
        for (int j = 0; j < row.length; j++) {
            row[j] += factor * x[j] * scale;
        }
    }

    static void clearDiagonal(double[][] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i][i] = 0;
        }
    }
}
