package org.engram.hopfield.multitasking;

import java.math.BigInteger;
import org.engram.hopfield.Pattern;

/** A mutable state with its integer overlaps, which a flip brings up to date; belongs to one run and one thread. */
final class MovingState {

    private final Couplings couplings;
    /** N D of {@code J_ij = sum_a V_i^a V_j^a / (N D)}. */
    private final double divisor;

    private final byte[] values;
    private final long[] overlaps;

    MovingState(Couplings couplings, double divisor, DilutedPattern state) {
        this.couplings = couplings;
        this.divisor = divisor;
        values = new byte[couplings.size()];
        overlaps = new long[couplings.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) state.entry(i);
            couplings.add(i, values[i], overlaps);
        }
    }

    int size() {
        return values.length;
    }

    /** Value of unit {@code i}: +1 or -1, or 0 where the state it started from is blank. */
    int value(int i) {
        return values[i];
    }

    /** The overlap {@code M_a = sum_i V_i^a s_i}. */
    long overlap(int a) {
        return overlaps[a];
    }

    /** The field of unit {@code i} times N D: an exact integer, without the unit itself. */
    long scaledField(int i) {
        return couplings.project(i, overlaps) - (long) couplings.self(i) * values[i];
    }

    /** The local field {@code h_i = sum_{j != i} J_ij s_j}. */
    double field(int i) {
        return (double) scaledField(i) / divisor;
    }

    void flip(int i) {
        couplings.add(i, -2 * values[i], overlaps);
        values[i] = (byte) -values[i];
    }

    /** {@code -1/2 sum_{i != j} J_ij s_i s_j}: exact up to one rounding, so that what falls is never seen to rise. */
    double energy() {
        BigInteger squares = BigInteger.ZERO;
        for (long overlap : overlaps) {
            squares = squares.add(BigInteger.valueOf(overlap).pow(2));
        }
        long diagonal = 0;
        for (int i = 0; i < values.length; i++) {
            diagonal += couplings.self(i) * values[i] * values[i];
        }
        return BigInteger.valueOf(diagonal).subtract(squares).doubleValue() / (2 * divisor);
    }

    /** The state as it is now; no unit may be blank. */
    Pattern pattern() {
        return pattern(values);
    }

    /** The signs of all fields, and the values of units without one. */
    Pattern step() {
        byte[] next = values.clone();
        for (int i = 0; i < next.length; i++) {
            int sign = Long.signum(scaledField(i));
            next[i] = sign == 0 ? next[i] : (byte) sign;
        }
        return pattern(next);
    }

    private static Pattern pattern(byte[] values) {
        long[] bits = new long[((values.length - 1) >>> 6) + 1];
        for (int i = 0; i < values.length; i++) {
            bits[i >>> 6] |= ((values[i] + 1L) >>> 1) << i;
        }
        return Pattern.fromBits(bits, values.length);
    }
}
