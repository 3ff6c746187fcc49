package org.engram.sdr.sparsey;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A costly function of one number that remembers some of its values; mutable scratch.
 *
 * <p>Sums of few active inputs take few values, so that almost every value is found. What is returned is always the function's
 * value itself.
 */
final class Remembered {

    private static final int BITS = 10;

    /** 2^64 over the golden ratio: spreads the bits of doubles that differ little. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private DoubleUnaryOperator function;
    private final double[] arguments = new double[1 << BITS];
    private final double[] values = new double[1 << BITS];

    Remembered(DoubleUnaryOperator function) {
        this.function = function;
        Arrays.fill(arguments, Double.NaN);
    }

    /** Remembers another function from now on. */
    void become(DoubleUnaryOperator other) {
        function = other;
        Arrays.fill(arguments, Double.NaN);
    }

    double at(double x) {
        int slot = (int) ((Double.doubleToRawLongBits(x) * SPREAD) >>> (Long.SIZE - BITS));
        if (arguments[slot] != x) {
            values[slot] = function.applyAsDouble(x);
            arguments[slot] = x;
        }
        return values[slot];
    }
}
