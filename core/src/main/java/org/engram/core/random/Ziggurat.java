package org.engram.core.random;

/**
 * Exact sampling of the normal and the exponential distribution by the ziggurat method with 256 layers.
 *
 * <p>The area under the unnormalised density is cut into 256 layers of equal area {@code v}; {@code x[i]} is the width of
 * layer {@code i}, {@code x[256] = 0}, and layer 0 holds the strip below {@code f(r)} together with the tail beyond {@code
 * r = x[1]}. One word of 64 bits gives layer (bits 0-7), sign (bit 8) and position (bits 11-63), so position and layer
 * are independent, unlike in the original method. The tables follow from {@code r} and {@code v} by StrictMath, equal on
 * every JDK.
 *
 * <p>Sources: G. Marsaglia, W. W. Tsang, "The ziggurat method for generating random variables", J. Stat. Softw. 5(8),
 * 2000; J. A. Doornik, "An improved ziggurat method to generate normal random samples", 2005; tail of the normal: G.
 * Marsaglia, Technometrics 6, 1964.
 */
final class Ziggurat {

    private static final int LAYERS = 256;

    static final double NORMAL_R = 3.654152885361009;
    private static final double NORMAL_V = 0.004928673233974655;
    private static final double[] NORMAL_X = new double[LAYERS + 1];
    private static final double[] NORMAL_Y = new double[LAYERS + 1];

    private static final double EXPONENTIAL_R = 7.69711747013105;
    private static final double EXPONENTIAL_V = 0.003949659822581557;
    private static final double[] EXPONENTIAL_X = new double[LAYERS + 1];
    private static final double[] EXPONENTIAL_Y = new double[LAYERS + 1];

    static {
        NORMAL_X[0] = NORMAL_V / normal(NORMAL_R);
        EXPONENTIAL_X[0] = EXPONENTIAL_V / StrictMath.exp(-EXPONENTIAL_R);
        NORMAL_X[1] = NORMAL_R;
        EXPONENTIAL_X[1] = EXPONENTIAL_R;
        for (int i = 1; i < LAYERS; i++) {
            NORMAL_Y[i] = normal(NORMAL_X[i]);
            NORMAL_Y[i + 1] = NORMAL_Y[i] + NORMAL_V / NORMAL_X[i];
            NORMAL_X[i + 1] = StrictMath.sqrt(-2 * StrictMath.log(NORMAL_Y[i + 1]));
            EXPONENTIAL_Y[i] = StrictMath.exp(-EXPONENTIAL_X[i]);
            EXPONENTIAL_Y[i + 1] = EXPONENTIAL_Y[i] + EXPONENTIAL_V / EXPONENTIAL_X[i];
            EXPONENTIAL_X[i + 1] = -StrictMath.log(EXPONENTIAL_Y[i + 1]);
        }
        // The last layer ends at the peak; the recurrence reaches it only to rounding.
        NORMAL_X[LAYERS] = 0;
        NORMAL_Y[LAYERS] = 1;
        EXPONENTIAL_X[LAYERS] = 0;
        EXPONENTIAL_Y[LAYERS] = 1;
    }

    private Ziggurat() {}

    private static double normal(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** The distance from 0 that a word stands for in its layer. */
    static double width(long bits) {
        return (bits >>> 11) * 0x1p-53 * NORMAL_X[(int) bits & (LAYERS - 1)];
    }

    /** The distance below which the word's layer lies wholly under the normal density. */
    static double inner(long bits) {
        return NORMAL_X[((int) bits & (LAYERS - 1)) + 1];
    }

    /** The distance with the word's sign, without a branch that nobody could predict. */
    static double signed(long bits, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ (bits & LAYERS) << 55);
    }

    /** A draw from the normal distribution of mean 0 and variance 1. */
    static double gaussian(Generator random) {
        while (true) {
            long bits = random.nextLong();
            double x = width(bits);
            if (x >= inner(bits)) {
                int layer = (int) bits & (LAYERS - 1);
                if (layer == 0) {
                    x = tail(random);
                } else if (NORMAL_Y[layer] + random.nextDouble() * (NORMAL_Y[layer + 1] - NORMAL_Y[layer])
                        >= normal(x)) {
                    continue;
                }
            }
            return signed(bits, x);
        }
    }

    /** A draw from the normal distribution beyond {@code r}. */
    static double tail(Generator random) {
        double x;
        double y;
        do {
            x = exponential(random) / NORMAL_R;
            y = exponential(random);
        } while (2 * y < x * x);
        return NORMAL_R + x;
    }

    /** A draw from the exponential distribution of mean 1. */
    static double exponential(Generator random) {
        double shift = 0;
        while (true) {
            long bits = random.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double x = (bits >>> 11) * 0x1p-53 * EXPONENTIAL_X[layer];
            if (x < EXPONENTIAL_X[layer + 1]) {
                return shift + x;
            }
            if (layer == 0) {
                // The tail beyond r is again exponential: the distribution has no memory.
                shift += EXPONENTIAL_R;
            } else if (EXPONENTIAL_Y[layer] + random.nextDouble() * (EXPONENTIAL_Y[layer + 1] - EXPONENTIAL_Y[layer])
                    < StrictMath.exp(-x)) {
                return shift + x;
            }
        }
    }
}
