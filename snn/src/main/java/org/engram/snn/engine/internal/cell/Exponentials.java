package org.engram.snn.engine.internal.cell;

/**
 * The exponential function of a block of numbers, out of additions and multiplications alone; mutable.
 *
 * <p>{@code exp(x) = 2^k exp(r)} with {@code |r| <= ln(2)/2}, where a Taylor polynomial of degree 13 is accurate to 4e-18; results
 * are within 1 unit in the last place and the same bits everywhere. Each pass is short enough for the compiler to compute
 * several elements at once.
 */
final class Exponentials {

    static final int BLOCK = 256;

    /** Beyond it results would leave the normal numbers. */
    private static final double LIMIT = 700;

    private static final double LOG2_E = 1.4426950408889634;
    /** ln 2 in two parts; products of the first with whole numbers below 2^20 are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    /** Adding 1.5 * 2^52 rounds to a whole number, which the lowest bits of the sum then hold. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int EXPONENT_BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private final double[] shifted = new double[BLOCK];
    private final double[] rest = new double[BLOCK];
    private final double[] high = new double[BLOCK];

    /** Replaces the first {@code count} numbers, up to {@link #BLOCK} of them within +-700, by their exponentials. */
    void apply(double[] x, int count) {
        reduce(x, count);
        highPowers(count);
        lowPowers(x, count);
        scale(x, count);
    }

    private void reduce(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            double bounded = Math.min(LIMIT, Math.max(-LIMIT, x[i]));
            double sum = bounded * LOG2_E + ROUNDER;
            double k = sum - ROUNDER;
            shifted[i] = sum;
            rest[i] = (bounded - k * LN2_HIGH) - k * LN2_LOW;
        }
    }

    private void highPowers(int count) {
        for (int i = 0; i < count; i++) {
            double r = rest[i];
            high[i] = 1.0 / 40320
                    + r
                            * (1.0 / 362880
                                    + r
                                            * (1.0 / 3628800
                                                    + r
                                                            * (1.0 / 39916800
                                                                    + r
                                                                            * (1.0 / 479001600
                                                                                    + r * (1.0 / 6227020800.0)))));
        }
    }

    private void lowPowers(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            double r = rest[i];
            double tail = 0.5
                    + r
                            * (1.0 / 6
                                    + r
                                            * (1.0 / 24
                                                    + r
                                                            * (1.0 / 120
                                                                    + r
                                                                            * (1.0 / 720
                                                                                    + r
                                                                                            * (1.0 / 5040
                                                                                                    + r * high[i])))));
            x[i] = 1 + (r + r * r * tail);
        }
    }

    private void scale(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] *= Double.longBitsToDouble((Double.doubleToRawLongBits(shifted[i]) + EXPONENT_BIAS) << MANTISSA_BITS);
        }
    }
}
