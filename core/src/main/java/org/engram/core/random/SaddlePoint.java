package org.engram.core.random;

/**
 * Logarithms of Poisson and binomial probabilities without cancellation.
 *
 * <p>Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000: Stirling's formula with its
 * error written apart, and the deviance {@code x log(x/m) + m - x} by a series where {@code x} is near {@code m}.
 */
final class SaddlePoint {

    private static final double HALF_LOG_2PI = 0.9189385332046728;

    /** Error of Stirling's formula for 0 to 15; element 0 is not used. */
    private static final double[] SMALL_ERRORS = new double[16];

    static {
        double factorial = 1;
        for (int n = 1; n < SMALL_ERRORS.length; n++) {
            factorial *= n;
            SMALL_ERRORS[n] = StrictMath.log(factorial) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_2PI;
        }
    }

    private SaddlePoint() {}

    /** The logarithm of the probability of {@code k >= 0} under the Poisson distribution with {@code mean > 0}. */
    static double logPoisson(double k, double mean) {
        return k == 0 ? -mean : -stirlingError(k) - deviance(k, mean) - HALF_LOG_2PI - 0.5 * StrictMath.log(k);
    }

    /** The logarithm of the probability of {@code 0 <= k <= n} successes, for {@code 0 < p < 1}. */
    static double logBinomial(double k, double n, double p) {
        if (k == 0) {
            return n * StrictMath.log1p(-p);
        }
        if (k == n) {
            return n * StrictMath.log(p);
        }
        return stirlingError(n)
                - stirlingError(k)
                - stirlingError(n - k)
                - deviance(k, n * p)
                - deviance(n - k, n * (1 - p))
                - HALF_LOG_2PI
                + 0.5 * (StrictMath.log(n) - StrictMath.log(k) - StrictMath.log(n - k));
    }

    private static double stirlingError(double n) {
        if (n < SMALL_ERRORS.length) {
            return SMALL_ERRORS[(int) n];
        }
        double square = n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square) / square)
                / n;
    }

    private static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2) {
            term *= v * v;
            double next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
