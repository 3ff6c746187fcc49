package org.engram.core;

import java.math.BigInteger;

/**
 * The shortest decimal inside the rounding interval of a double, found with integer arithmetic of 126 bits.
 *
 * <p>Source: R. Giulietti, "The Schubfach way to render doubles", 2020; names follow it. For {@code v = c 2^q} the scale
 * {@code 10^k} is at most as wide as the interval of reals that round to {@code v}, and {@code 10^(k+1)} is wider; so the
 * interval holds at most one multiple of {@code 10^(k+1)}, which then is the shortest, and at least one of {@code 10^k}.
 */
final class ShortestDecimal {

    private static final int K_MIN = -324;
    private static final int K_MAX = 292;
    private static final int Q_MIN = -1074;
    private static final long C_MIN = 1L << 52;
    private static final long MASK_63 = Long.MAX_VALUE;

    /** {@code floor(10^-k 2^-r) + 1} for {@code r} such that it has 126 bits, the upper and the lower 63 of each. */
    private static final long[] G = table();

    private ShortestDecimal() {}

    private static long[] table() {
        long[] table = new long[2 * (K_MAX - K_MIN + 1)];
        for (int k = K_MIN; k <= K_MAX; k++) {
            int r = log2OfPowerOf10(-k) - 125;
            BigInteger power = BigInteger.TEN.pow(Math.abs(k));
            BigInteger beta = k <= 0
                    ? power.shiftLeft(Math.max(0, -r)).shiftRight(Math.max(0, r))
                    : BigInteger.ONE.shiftLeft(-r).divide(power);
            BigInteger g = beta.add(BigInteger.ONE);
            table[2 * (k - K_MIN)] = g.shiftRight(63).longValueExact();
            table[2 * (k - K_MIN) + 1] = g.longValue() & MASK_63;
        }
        return table;
    }

    /** Writes a finite number above zero. */
    static int write(double value, byte[] target, int at) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & (C_MIN - 1);
        int exponent = (int) (bits >>> 52);
        return exponent == 0
                ? write(Q_MIN, fraction, target, at)
                : write(Q_MIN - 1 + exponent, C_MIN | fraction, target, at);
    }

    private static int write(int q, long c, byte[] target, int at) {
        // At a power of two the interval reaches only half as far down.
        boolean regular = c != C_MIN || q == Q_MIN;
        long out = c & 1;
        int k = regular ? log10OfPowerOf2(q) : log10OfThreeQuartersOfPowerOf2(q);
        int h = q + log2OfPowerOf10(-k) + 2;
        long g1 = G[2 * (k - K_MIN)];
        long g0 = G[2 * (k - K_MIN) + 1];
        long vb = roundToOdd(g1, g0, (4 * c) << h);
        long lower = roundToOdd(g1, g0, (4 * c - (regular ? 2 : 1)) << h) + out;
        long upper = roundToOdd(g1, g0, (4 * c + 2) << h) - out;

        long s = vb >> 2;
        long tens = s / 10 * 10;
        if (lower <= 4 * tens && tens > 0) {
            return Decimal.layout(tens, k, target, at);
        }
        if (4 * (tens + 10) <= upper) {
            return Decimal.layout(tens + 10, k, target, at);
        }
        boolean sIn = lower <= 4 * s && s > 0;
        boolean tIn = 4 * (s + 1) <= upper;
        if (sIn != tIn) {
            return Decimal.layout(sIn ? s : s + 1, k, target, at);
        }
        long beyondMiddle = vb - 2 * (2 * s + 1);
        boolean down = beyondMiddle < 0 || (beyondMiddle == 0 && (s & 1) == 0);
        return Decimal.layout(down ? s : s + 1, k, target, at);
    }

    /** The product {@code g cp 2^-126}, whose last bit says whether anything was cut off. */
    private static long roundToOdd(long g1, long g0, long cp) {
        long x1 = Math.multiplyHigh(g0, cp);
        long y0 = g1 * cp;
        long y1 = Math.multiplyHigh(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (((z & MASK_63) + MASK_63) >>> 63);
    }

    private static int log10OfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    private static int log10OfThreeQuartersOfPowerOf2(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    private static int log2OfPowerOf10(int e) {
        return (int) ((e * 913_124_641_741L) >> 38);
    }
}
