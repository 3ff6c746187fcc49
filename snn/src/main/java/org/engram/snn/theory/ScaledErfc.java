package org.engram.snn.theory;

/** The scaled complementary error function {@code exp(x^2) erfc(x)}, which neither overflows nor vanishes for x >= 0. */
final class ScaledErfc {

    private static final double STEP = 0.5;
    private static final int TERMS = 12;

    /** Below it the trapezoidal sum and its correction cancel. */
    private static final double SMALL = 0.1;

    private ScaledErfc() {}

    /** The value at {@code x >= 0}, to about fourteen digits. */
    static double of(double x) {
        return x < SMALL ? series(x) : trapezoidal(x);
    }

    /** {@code exp(x^2) - 2/sqrt(pi) sum_n 2^n x^(2n+1) / (2n+1)!!}. */
    private static double series(double x) {
        double sum = 0;
        double term = x;
        for (int n = 1; n <= TERMS; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return StrictMath.exp(x * x) - 2 / Math.sqrt(Math.PI) * sum;
    }

    /**
     * The trapezoidal rule of step h for the integral of {@code exp(-t^2) x / (pi (x^2 + t^2))}, with the residue of its
     * pole; it errs by {@code exp(-(pi/h)^2)} (Chiarella and Reichel, Math. Comp. 22:137, 1968).
     */
    private static double trapezoidal(double x) {
        double sum = 1 / (2 * x * x);
        for (int k = 1; k <= TERMS; k++) {
            double t = STEP * k;
            sum += StrictMath.exp(-t * t) / (t * t + x * x);
        }
        double pole = Math.PI / STEP;
        double residue = x < pole ? 2 * StrictMath.exp(x * x) / -StrictMath.expm1(2 * pole * x) : 0;
        return 2 * STEP * x / Math.PI * sum + residue;
    }
}
