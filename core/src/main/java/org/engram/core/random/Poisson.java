package org.engram.core.random;

/**
 * Exact sampling of the Poisson distribution.
 *
 * <p>Below a mean of 10 the arrivals of a process of rate one are counted; from there on transformed rejection with
 * squeeze is used (PTRS: W. Hörmann, "The transformed rejection method for generating Poisson random variables",
 * Insurance: Mathematics and Economics 12, 39-45, 1993), whose cost does not grow with the mean.
 */
final class Poisson {

    private Poisson() {}

    static int draw(Generator random, double mean) {
        return mean < 10 ? arrivals(random, mean) : rejection(random, mean);
    }

    private static int arrivals(Generator random, double mean) {
        int count = 0;
        for (double time = random.nextExponential(); time < mean; time += random.nextExponential()) {
            count++;
        }
        return count;
    }

    private static int rejection(Generator random, double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double scale = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k >= 0
                    && (us >= 0.013 || v <= us)
                    && StrictMath.log(v * scale / (a / (us * us) + b)) <= SaddlePoint.logPoisson(k, mean)) {
                return (int) k;
            }
        }
    }
}
