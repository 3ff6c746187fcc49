package org.engram.hopfield;

/** Storkey's increment, of which the pattern's terms and its field's are gathered so that it is symmetric to the last bit. */
record Storkey() implements LearningRule.Increment {

    @Override
    public void store(double[][] weights, Pattern pattern, boolean hasDiagonal) {
        double[] xi = pattern.toDoubles();
        double[] fields = Projection.product(weights, xi);
        for (int i = 0; i < xi.length; i++) {
            fields[i] -= weights[i][i] * xi[i];
        }
        for (int i = 0; i < xi.length; i++) {
            double self = weights[i][i] + (1 - 2 * xi[i] * fields[i]) / xi.length;
            add(weights[i], xi, fields, i);
            weights[i][i] = hasDiagonal ? self : 0;
        }
    }

    /** With {@code h_ij = f_i - w_ij xi_j}, the increment is {@code (xi_i xi_j - xi_i f_j - f_i xi_j + 2 w_ij) / N}. */
    private static void add(double[] row, double[] xi, double[] fields, int i) {
        double value = xi[i];
        double field = fields[i];
        double scale = 1.0 / row.length;
        for (int j = 0; j < row.length; j++) {
            row[j] += (value * xi[j] - (value * fields[j] + field * xi[j]) + 2 * row[j]) * scale;
        }
    }
}
