package org.engram.hopfield.multitasking;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;

/**
 * A pattern of N entries, each +1, -1, or 0 where it is blank: units it says nothing about. Immutable.
 *
 * <p>Stored as two sets of bits, entries that are not blank and entries that are +1: unit {@code i} is bit {@code i % 64} of
 * word {@code i / 64}.
 */
public final class DilutedPattern {

    static final Bounds DILUTION = new Bounds(0, 1, false, true);

    private final long[] active;
    private final long[] positive;
    private final int size;

    /** Takes the arrays over; positive entries must be active, and bits beyond the last unit zero. */
    DilutedPattern(long[] active, long[] positive, int size) {
        this.active = active;
        this.positive = positive;
        this.size = size;
    }

    /** The pattern with the given entries, each +1, -1 or 0, at least one. */
    public static DilutedPattern of(int... entries) {
        int size = checkSize(entries.length);
        long[] active = new long[words(size)];
        long[] positive = new long[words(size)];
        for (int i = 0; i < size; i++) {
            if (entries[i] < -1 || entries[i] > 1) {
                throw new IllegalArgumentException("DilutedPattern[" + i + "]: must be +1, -1 or 0, got " + entries[i]);
            }
            active[i >>> 6] |= (entries[i] & 1L) << i;
            positive[i >>> 6] |= ((entries[i] + 1L) >>> 1) << i;
        }
        return new DilutedPattern(active, positive, size);
    }

    /** The pattern without blanks that has the values of a state. */
    public static DilutedPattern of(Pattern state) {
        int size = state.size();
        long[] active = new long[words(size)];
        long[] positive = new long[words(size)];
        for (int i = 0; i < size; i++) {
            active[i >>> 6] |= 1L << i;
            positive[i >>> 6] |= ((state.value(i) + 1L) >>> 1) << i;
        }
        return new DilutedPattern(active, positive, size);
    }

    /**
     * The pattern whose entry {@code i} is blank unless bit {@code i % 64} of word {@code i / 64} of {@code active} is set, and
     * then +1 if that bit of {@code positive} is set, otherwise -1.
     *
     * @param active exactly as many words as the units need, copied; bits beyond the last unit must be zero
     * @param positive the same; no bit may be set that is not set in {@code active}
     * @param size number of units, at least 1
     */
    public static DilutedPattern fromBits(long[] active, long[] positive, int size) {
        int words = words(checkSize(size));
        Check.that(
                active.length == words && positive.length == words,
                "DilutedPattern.fromBits: must have " + words + " words for " + size + " units, got " + active.length
                        + " and " + positive.length);
        Check.that(
                (active[words - 1] & ~(-1L >>> -size)) == 0,
                "DilutedPattern.fromBits: bits beyond unit " + (size - 1) + " must be 0");
        for (int w = 0; w < words; w++) {
            Check.that(
                    (positive[w] & ~active[w]) == 0,
                    "DilutedPattern.fromBits: word " + w + " of the positive entries has bits that are blank");
        }
        return new DilutedPattern(active.clone(), positive.clone(), size);
    }

    /** A pattern of independent entries, 0 with probability {@code dilution} in [0, 1), otherwise +1 or -1 alike. */
    public static DilutedPattern random(int size, double dilution, RandomGenerator random) {
        Check.inside("DilutedPattern.dilution", dilution, DILUTION, "");
        long[] active = new long[words(checkSize(size))];
        long[] positive = new long[active.length];
        for (int w = 0; w < active.length; w++) {
            active[w] = BernoulliBits.word(1 - dilution, random);
            positive[w] = random.nextLong();
        }
        active[active.length - 1] &= -1L >>> -size;
        for (int w = 0; w < active.length; w++) {
            positive[w] &= active[w];
        }
        return new DilutedPattern(active, positive, size);
    }

    private static int checkSize(int size) {
        return Check.between("DilutedPattern.size", size, 1, Integer.MAX_VALUE);
    }

    private static int words(int size) {
        return ((size - 1) >>> 6) + 1;
    }

    /** Number of units N. */
    public int size() {
        return size;
    }

    /** Entry of unit {@code i}: +1, -1, or 0. */
    public int value(int i) {
        return entry(Check.index("DilutedPattern unit", i, size));
    }

    /** The same, the index not checked. */
    int entry(int i) {
        return (int) (((positive[i >>> 6] >>> i) & 1) * 2 - ((active[i >>> 6] >>> i) & 1));
    }

    /** Number of entries that are not blank. */
    public int activeUnits() {
        int count = 0;
        for (long word : active) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Fraction of blank entries. */
    public double dilution() {
        return 1 - (double) activeUnits() / size;
    }

    /** The overlap {@code m = (1/N) sum_i xi_i s_i} with a state of the same size, at most 1 - d in magnitude. */
    public double overlap(Pattern state) {
        return overlap(DilutedPattern.of(state));
    }

    /** The overlap {@code (1/N) sum_i xi_i eta_i} with a pattern of the same size, in [-1, 1]. */
    public double overlap(DilutedPattern other) {
        return (double) dot(other) / size;
    }

    /** N times the overlap, an integer. */
    long dot(DilutedPattern other) {
        Check.that(
                other.size == size,
                "DilutedPattern.overlap: both must have the same size, got " + size + " and " + other.size);
        long sum = 0;
        for (int w = 0; w < active.length; w++) {
            long both = active[w] & other.active[w];
            sum += Long.bitCount(both) - 2L * Long.bitCount(both & (positive[w] ^ other.positive[w]));
        }
        return sum;
    }

    /** A state that agrees with the pattern and is random, +1 or -1 alike, where the pattern is blank. */
    public Pattern filled(RandomGenerator random) {
        long[] bits = new long[active.length];
        for (int w = 0; w < bits.length; w++) {
            bits[w] = positive[w] | (~active[w] & random.nextLong());
        }
        bits[bits.length - 1] &= -1L >>> -size;
        return Pattern.fromBits(bits, size);
    }

    /** This pattern with its blanks filled by the entries of another of the same size. */
    DilutedPattern completedBy(DilutedPattern other) {
        long[] any = new long[active.length];
        long[] up = new long[active.length];
        for (int w = 0; w < any.length; w++) {
            any[w] = active[w] | other.active[w];
            up[w] = positive[w] | (other.positive[w] & ~active[w]);
        }
        return new DilutedPattern(any, up, size);
    }

    /** A noisy example: each entry turned over with probability {@code (1 - quality) / 2}, quality in (0, 1]; blanks stay. */
    public DilutedPattern example(double quality, RandomGenerator random) {
        Check.inside("DilutedPattern.example quality", quality, ExampleSet.QUALITY, "");
        long[] noisy = new long[positive.length];
        for (int w = 0; w < noisy.length; w++) {
            noisy[w] = positive[w] ^ (active[w] & BernoulliBits.word((1 - quality) / 2, random));
        }
        return new DilutedPattern(active, noisy, size);
    }

    /** This pattern under the gauge transformation {@code xi_i -> g_i xi_i}: entries turned over where the gauge is -1. */
    public DilutedPattern gauged(Pattern gauge) {
        Check.that(
                gauge.size() == size,
                "DilutedPattern.gauged: both must have the same size, got " + size + " and " + gauge.size());
        DilutedPattern signs = of(gauge);
        long[] gauged = new long[positive.length];
        for (int w = 0; w < gauged.length; w++) {
            gauged[w] = active[w] & ~(positive[w] ^ signs.positive[w]);
        }
        return new DilutedPattern(active, gauged, size);
    }

    /** The entries, each +1, -1 or 0, a new array. */
    public int[] toArray() {
        int[] entries = new int[size];
        for (int i = 0; i < size; i++) {
            entries[i] = entry(i);
        }
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DilutedPattern that
                && size == that.size
                && Arrays.equals(active, that.active)
                && Arrays.equals(positive, that.positive);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(active) * 31 + Arrays.hashCode(positive)) * 31 + size;
    }

    @Override
    public String toString() {
        return "DilutedPattern[" + size + " units, " + activeUnits() + " of them not blank]";
    }
}
