package org.engram.core.random;

/**
 * Exact sampling of the binomial distribution for {@code p <= 1/2}.
 *
 * <p>Below {@code n p = 10} the gaps between successes are drawn; from there on transformed rejection with squeeze is
 * used (BTRS: W. Hörmann, "The generation of binomial random variates", J. Stat. Comput. Simul. 46, 101-110, 1993),
 * whose cost does not grow with {@code n}.
 */
final class Binomial {

    private Binomial() {}

    static long draw(Generator random, long n, double p) {
        return n * p < 10 ? successes(random, n, p) : rejection(random, (double) n, p);
    }

    private static long successes(Generator random, long n, double p) {
        double rate = -StrictMath.log1p(-p);
        long count = 0;
        double trials = 0;
        while (true) {
            trials += Math.floor(random.nextExponential() / rate) + 1;
            // Also ends where p = 0: the gap is then infinite, or not a number.
            if (!(trials <= n)) {
                return count;
            }
            count++;
        }
    }

    private static long rejection(Generator random, double n, double p) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double scale = (2.83 + 5.1 / b) * deviation;
        double squeeze = 0.92 - 4.2 / b;
        double peak = SaddlePoint.logBinomial(Math.floor((n + 1) * p), n, p);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k >= 0
                    && k <= n
                    && StrictMath.log(v * scale / (a / (us * us) + b)) <= SaddlePoint.logBinomial(k, n, p) - peak) {
                return (long) k;
            }
        }
    }
}
