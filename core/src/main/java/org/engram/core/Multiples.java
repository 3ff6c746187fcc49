package org.engram.core;

/** Whole multiples of a decimal number, such as times on a grid, without the noise of binary fractions. */
public final class Multiples {

    private static final double FINEST_DECIMAL = 1e6;

    private Multiples() {}

    /**
     * The product {@code count * unit}: the double nearest to it where a whole number of units makes 1 or the unit has up
     * to six decimals, so that 3 times 0.3 is 0.9 and 3 times 0.1 is 0.3.
     *
     * @param unit above 0, finite
     */
    public static double of(long count, double unit) {
        double perOne = Math.rint(1 / unit);
        if (perOne >= 1 && 1 / perOne == unit) {
            return count / perOne;
        }
        for (double scale = 10; scale <= FINEST_DECIMAL; scale *= 10) {
            double units = Math.rint(unit * scale);
            if (units / scale == unit) {
                return count * units / scale;
            }
        }
        return count * unit;
    }
}
