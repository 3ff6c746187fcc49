package org.engram.hopfield;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.engram.core.Check;
import org.engram.hopfield.internal.Loops;

/**
 * A state of N binary units, each +1 or -1: a memory to store, a cue, or the outcome of a recall. Immutable.
 *
 * <p>Stored as bits, one a unit, so that an overlap costs N/64 word operations: unit {@code i} is bit {@code i % 64} of
 * word {@code i / 64}, set for +1.
 */
public final class Pattern {

    private static final Loops LOOPS = Loops.best();

    private final long[] bits;
    private final int size;

    /** Takes the array over; bits beyond the last unit must be zero. */
    Pattern(long[] bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    /** The pattern with the given values, each +1 or -1, at least one. */
    public static Pattern of(int... plusMinusOne) {
        int size = checkSize(plusMinusOne.length);
        long[] bits = new long[words(size)];
        for (int i = 0; i < size; i++) {
            int value = plusMinusOne[i];
            if (value != 1 && value != -1) {
                throw new IllegalArgumentException("Pattern[" + i + "]: must be +1 or -1, got " + value);
            }
            bits[i >>> 6] |= ((value + 1L) >>> 1) << i;
        }
        return new Pattern(bits, size);
    }

    /**
     * The pattern whose unit {@code i} is +1 where bit {@code i % 64} of word {@code i / 64} is set.
     *
     * @param bits exactly as many words as the units need, copied; bits beyond the last unit must be zero
     * @param size number of units, at least 1
     */
    public static Pattern fromBits(long[] bits, int size) {
        int words = words(checkSize(size));
        Check.that(
                bits.length == words,
                "Pattern.fromBits: must have " + words + " words for " + size + " units, got " + bits.length);
        Check.that(
                (bits[words - 1] & ~lastWord(size)) == 0,
                "Pattern.fromBits: bits beyond unit " + (size - 1) + " must be 0");
        return new Pattern(bits.clone(), size);
    }

    /** A pattern whose units are independently +1 or -1 with equal probability; draws one long for each 64 units. */
    public static Pattern random(int size, RandomGenerator random) {
        long[] bits = new long[words(checkSize(size))];
        for (int w = 0; w < bits.length; w++) {
            bits[w] = random.nextLong();
        }
        bits[bits.length - 1] &= lastWord(size);
        return new Pattern(bits, size);
    }

    private static int checkSize(int size) {
        return Check.between("Pattern.size", size, 1, Integer.MAX_VALUE);
    }

    /** Number of words for the given number of units. */
    static int words(int size) {
        return ((size - 1) >>> 6) + 1;
    }

    /** The bits of the last word that belong to units. */
    private static long lastWord(int size) {
        return -1L >>> -size;
    }

    /** Number of units N. */
    public int size() {
        return size;
    }

    /** Value of unit {@code i}, +1 or -1. */
    public int value(int i) {
        Check.index("Pattern unit", i, size);
        return 2 * (int) bit(i) - 1;
    }

    /** 1 where unit {@code i} is +1, otherwise 0; the index is not checked. */
    long bit(int i) {
        return bits[i >>> 6] >>> i & 1;
    }

    /** Word {@code w} of the bits; the index is not checked. */
    long word(int w) {
        return bits[w];
    }

    /** The words from which {@link #fromBits} makes this pattern, a copy. */
    public long[] bits() {
        return bits.clone();
    }

    /** The overlap {@code m = (1/N) sum_i s_i t_i} with a pattern of the same size, in [-1, 1]. */
    public double overlap(Pattern other) {
        return (double) dot(other) / size;
    }

    /** N times the overlap, an integer. */
    long dot(Pattern other) {
        return size - 2L * distance(other);
    }

    /** Number of units in which a pattern of the same size differs from this one: the Hamming distance. */
    public int distance(Pattern other) {
        if (other.size != size) {
            // No call of Check.that, which would put the message together each time.
            throw new IllegalArgumentException(
                    "Pattern.overlap: both must have the same size, got " + size + " and " + other.size);
        }
        return LOOPS.distance(bits, other.bits, bits.length);
    }

    /** This pattern with exactly {@code round(fraction * N)} distinct units flipped, each such set equally likely. */
    public Pattern corrupted(double fraction, RandomGenerator random) {
        Check.probability("Pattern.corrupted fraction", fraction);
        return withFlips((int) Math.round(fraction * size), random);
    }

    /** This pattern with the given number of distinct units flipped. */
    Pattern withFlips(int count, RandomGenerator random) {
        long[] flipped = bits.clone();
        // Floyd's sampling without replacement: a unit drawn twice yields to the newest candidate.
        for (int newest = size - count; newest < size; newest++) {
            int drawn = random.nextInt(newest + 1);
            boolean taken = ((flipped[drawn >>> 6] ^ bits[drawn >>> 6]) >>> drawn & 1) != 0;
            int unit = taken ? newest : drawn;
            flipped[unit >>> 6] ^= 1L << unit;
        }
        return new Pattern(flipped, size);
    }

    /** This pattern with unit {@code i} flipped. */
    public Pattern flipped(int i) {
        Check.index("Pattern unit", i, size);
        long[] flipped = bits.clone();
        flipped[i >>> 6] ^= 1L << i;
        return new Pattern(flipped, size);
    }

    /** The pattern with every unit flipped, which is as stable as this one. */
    public Pattern reversed() {
        long[] reversed = new long[bits.length];
        for (int w = 0; w < bits.length; w++) {
            reversed[w] = ~bits[w];
        }
        reversed[bits.length - 1] &= lastWord(size);
        return new Pattern(reversed, size);
    }

    /**
     * This pattern under the gauge transformation {@code s_i -> g_i s_i}: unit {@code i} keeps its value where the gauge, of
     * the same size, is +1, and changes it elsewhere.
     */
    public Pattern gauged(Pattern gauge) {
        Check.that(
                gauge.size == size, "Pattern.gauged: both must have the same size, got " + size + " and " + gauge.size);
        long[] gauged = new long[bits.length];
        for (int w = 0; w < bits.length; w++) {
            gauged[w] = ~(bits[w] ^ gauge.bits[w]);
        }
        gauged[bits.length - 1] &= lastWord(size);
        return new Pattern(gauged, size);
    }

    /** Number of units that are +1. */
    public int activeUnits() {
        int up = 0;
        for (long word : bits) {
            up += Long.bitCount(word);
        }
        return up;
    }

    double[] toDoubles() {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = 2.0 * bit(i) - 1;
        }
        return values;
    }

    /** The values, each +1 or -1, a new array. */
    public int[] toArray() {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(i);
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pattern that && size == that.size && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits) * 31 + size;
    }

    @Override
    public String toString() {
        return "Pattern[" + size + " units, " + activeUnits() + " of them +1]";
    }
}
