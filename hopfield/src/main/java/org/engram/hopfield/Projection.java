package org.engram.hopfield;

/** Greville's increment of a projection: {@code W <- W + r r^T / |r|^2} with the residual {@code r = xi - W xi}. */
record Projection() implements LearningRule.Increment {

    /** The part of a pattern's square that rounding may leave outside of what is stored. */
    private static final double ROUNDING = 1e-18;

    @Override
    public void store(double[][] weights, Pattern pattern, boolean hasDiagonal) {
        double[] residual = pattern.toDoubles();
        // Twice is enough for a residual orthogonal to working precision (W. Kahan in Parlett 1980).
        for (int pass = 0; pass < 2; pass++) {
            double[] inside = product(weights, residual);
            for (int i = 0; i < residual.length; i++) {
                residual[i] -= inside[i];
            }
        }
        double norm = 0;
        for (double each : residual) {
            norm += each * each;
        }
        if (norm > ROUNDING * residual.length * residual.length) {
            Outer.add(weights, residual, norm);
        }
    }

    /** The product of a matrix and a vector, in eight sums a row. */
    static double[] product(double[][] matrix, double[] x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = dot(matrix[i], x);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int i = 0;
        for (; i <= a.length - 8; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        double rest = 0;
        for (; i < a.length; i++) {
            rest += a[i] * b[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
    }
}
