package org.engram.core.random;

/**
 * Exact sampling of the gamma distribution of scale 1.
 *
 * <p>From shape 1 on by squeeze and rejection of a cubed normal number (G. Marsaglia, W. W. Tsang, "A simple method for
 * generating gamma variables", ACM Trans. Math. Softw. 26, 363-372, 2000); below, a draw of the shape plus one is scaled by
 * a power of a uniform number.
 */
final class Gamma {

    private Gamma() {}

    static double draw(Generator random, double shape) {
        if (shape >= 1) {
            return rejection(random, shape);
        }
        // The power of a uniform number is the exponential of an exponential one.
        return rejection(random, shape + 1) * StrictMath.exp(-random.nextExponential() / shape);
    }

    private static double rejection(Generator random, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0) {
                double u = random.nextDouble();
                double square = x * x;
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < 0.5 * square + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
