package org.engram.core.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Tests of a sample against a distribution: the probability of a deviation at least as large as the one seen. */
final class GoodnessOfFit {

    private static final double MIN_EXPECTED = 10;

    private GoodnessOfFit() {}

    /** Pearson's test; neighbouring cells are joined until each is expected at least ten times. */
    static double chiSquare(long[] observed, double[] probabilities) {
        double total = Arrays.stream(observed).sum();
        double statistic = 0;
        int cells = 0;
        double seen = 0;
        double expected = 0;
        double left = total * Arrays.stream(probabilities).sum();
        for (int i = 0; i < observed.length; i++) {
            seen += observed[i];
            expected += total * probabilities[i];
            left -= total * probabilities[i];
            if (i == observed.length - 1 || (expected >= MIN_EXPECTED && left >= MIN_EXPECTED)) {
                statistic += (seen - expected) * (seen - expected) / expected;
                cells++;
                seen = 0;
                expected = 0;
            }
        }
        return upperGamma(0.5 * (cells - 1), 0.5 * statistic);
    }

    static double chiSquareUniform(long[] observed) {
        double[] probabilities = new double[observed.length];
        Arrays.fill(probabilities, 1.0 / observed.length);
        return chiSquare(observed, probabilities);
    }

    /** Kolmogorov and Smirnov's test with Stephens' correction for the size; sorts the sample. */
    static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf) {
        Arrays.sort(sample);
        double distance = 0;
        double n = sample.length;
        for (int i = 0; i < sample.length; i++) {
            double p = cdf.applyAsDouble(sample[i]);
            distance = Math.max(distance, Math.max(p - i / n, (i + 1) / n - p));
        }
        double lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
        double sum = 0;
        for (int k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return Math.min(1, sum);
    }

    static double normalCdf(double x) {
        double outside = 0.5 * upperGamma(0.5, 0.5 * x * x);
        return x < 0 ? outside : 1 - outside;
    }

    /** The regularised upper incomplete gamma function Q(a, x): a series below a + 1, Lentz's fraction above. */
    static double upperGamma(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int n = 1; term > sum * 1e-16; n++) {
                term *= x / (a + n);
                sum += term;
            }
            return 1 - scale * sum;
        }
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double fraction = d;
        double change = 0;
        for (int n = 1; Math.abs(change - 1) > 1e-15; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (b + numerator * d);
            c = b + numerator / c;
            change = c * d;
            fraction *= change;
        }
        return scale * fraction;
    }

    /** Stirling's series after moving the argument up. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        for (; z < 12; z++) {
            shift += Math.log(z);
        }
        double inverse = 1 / (z * z);
        double series = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0 - inverse / 1680))) / z;
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
