package org.engram.sdr;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * A sparse binary vector: {@code size} bits of which {@code cardinality} are active. Immutable.
 *
 * <p>Operations on two vectors demand equal sizes and fail with an {@link IllegalArgumentException} otherwise. Random
 * operations draw from the given generator only, so the same generator state gives the same vector.
 */
public final class Sdr {

    /** Up to this many active indices are written out by {@link #toString()}. */
    private static final int SHOWN = 20;

    private final int size;
    private final int[] indices;

    /**
     * The same vector as a bit set, kept from one active bit in 256 on, the range in which sparse representations are
     * used: counting its words is several times as fast as merging indices, for at most eight times their memory.
     */
    private final long @Nullable [] words;

    private Sdr(int size, int[] ascendingIndices) {
        this.size = size;
        this.indices = ascendingIndices;
        this.words = 256L * ascendingIndices.length >= size ? bitSet(size, ascendingIndices) : null;
    }

    private static long[] bitSet(int size, int[] indices) {
        long[] words = new long[(size - 1) / 64 + 1];
        for (int i : indices) {
            words[i >> 6] |= 1L << i;
        }
        return words;
    }

    /**
     * The vector with the given active indices, which are copied.
     *
     * @param size number of bits, {@code >= 1}
     * @param activeIndices distinct indices in {@code [0, size)}, in any order
     */
    public static Sdr of(int size, int... activeIndices) {
        checkSize(size);
        int[] sorted = activeIndices.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            Check.index("Sdr.of index", sorted[i], size);
            if (i > 0 && sorted[i - 1] == sorted[i]) {
                throw new IllegalArgumentException("Sdr.of: index " + sorted[i] + " is given more than once");
            }
        }
        return new Sdr(size, sorted);
    }

    /** The vector whose bit {@code i} is active where {@code bits[i]} is true; at least one bit. */
    public static Sdr fromBits(boolean... bits) {
        checkSize(bits.length);
        int[] active = IntStream.range(0, bits.length).filter(i -> bits[i]).toArray();
        return new Sdr(bits.length, active);
    }

    /**
     * A uniformly random vector among those of {@code size} bits with exactly {@code active} of them active.
     *
     * @param size number of bits, {@code >= 1}
     * @param active number of active bits, in {@code [0, size]}
     */
    public static Sdr random(int size, int active, RandomGenerator random) {
        checkSize(size);
        Check.between("Sdr.random active", active, 0, size);
        return new Sdr(size, Indices.sample(size, active, random));
    }

    /** The vector of {@code size >= 1} bits with none active. */
    public static Sdr empty(int size) {
        return of(size);
    }

    private static void checkSize(int size) {
        Check.between("Sdr.size", size, 1, Integer.MAX_VALUE);
    }

    /** Number of bits. */
    public int size() {
        return size;
    }

    /** Number of active bits. */
    public int cardinality() {
        return indices.length;
    }

    /** Fraction of the bits that are active, {@code cardinality / size}. */
    public double sparsity() {
        return (double) indices.length / size;
    }

    /** Whether bit {@code i} in {@code [0, size)} is active. */
    public boolean contains(int i) {
        Check.index("Sdr.contains index", i, size);
        return words != null ? isSet(words, i) : Arrays.binarySearch(indices, i) >= 0;
    }

    /** The active index of rank {@code i} in {@code [0, cardinality)}, in ascending order. */
    public int active(int i) {
        return indices[Check.index("Sdr.active rank", i, indices.length)];
    }

    /** The active indices in ascending order, a copy. */
    public int[] toArray() {
        return indices.clone();
    }

    /** The active indices in ascending order. */
    public IntStream stream() {
        return Arrays.stream(indices);
    }

    /** Number of bits active in both vectors; allocates nothing. */
    public int overlap(Sdr other) {
        checkSameSize("Sdr.overlap", other);
        if (words == null) {
            return other.words == null ? Indices.overlap(indices, other.indices) : countSet(other.words, indices);
        }
        return other.words == null ? countSet(words, other.indices) : countCommon(words, other.words);
    }

    private static int countCommon(long[] a, long[] b) {
        int common = 0;
        for (int i = 0; i < a.length; i++) {
            common += Long.bitCount(a[i] & b[i]);
        }
        return common;
    }

    private static int countSet(long[] words, int[] indices) {
        int common = 0;
        for (int i : indices) {
            common += isSet(words, i) ? 1 : 0;
        }
        return common;
    }

    private static boolean isSet(long[] words, int i) {
        return (words[i >> 6] >>> i & 1) != 0;
    }

    /** The bits active in either vector. */
    public Sdr union(Sdr other) {
        checkSameSize("Sdr.union", other);
        return new Sdr(size, Indices.union(indices, other.indices));
    }

    /** The bits active in both vectors. */
    public Sdr intersection(Sdr other) {
        checkSameSize("Sdr.intersection", other);
        return new Sdr(size, Indices.select(indices, other.indices, true));
    }

    /** The bits active here and not in the other vector. */
    public Sdr difference(Sdr other) {
        checkSameSize("Sdr.difference", other);
        return new Sdr(size, Indices.select(indices, other.indices, false));
    }

    /** This vector with exactly {@code count} in {@code [0, cardinality]} of its active bits, chosen uniformly. */
    public Sdr subsample(int count, RandomGenerator random) {
        Check.between("Sdr.subsample count", count, 0, indices.length);
        return new Sdr(size, Indices.at(indices, Indices.sample(indices.length, count, random)));
    }

    /** This vector with each active bit switched off independently with a probability. */
    public Sdr dropout(double probability, RandomGenerator random) {
        Check.probability("Sdr.dropout probability", probability);
        return new Sdr(
                size, stream().filter(i -> random.nextDouble() >= probability).toArray());
    }

    /**
     * This vector with some of its active bits moved to places that are inactive here; the cardinality is kept and the
     * overlap with this vector is {@code cardinality - moved}.
     *
     * <p>Bits and places are chosen uniformly. Fails when fewer than {@code moved} places are inactive.
     *
     * @param fraction fraction of the active bits to move, in [0, 1]; exactly {@code moved = round(fraction *
     *     cardinality)} bits move, halves rounded up
     */
    public Sdr withNoise(double fraction, RandomGenerator random) {
        Check.probability("Sdr.withNoise fraction", fraction);
        int moved = (int) Math.round(fraction * indices.length);
        int inactive = size - indices.length;
        Check.that(
                moved <= inactive,
                "Sdr.withNoise fraction: moving " + moved + " active bits needs as many inactive places, got "
                        + inactive + " of " + size);
        int[] kept = Indices.at(indices, Indices.sample(indices.length, indices.length - moved, random));
        int[] added = Indices.absentAt(indices, Indices.sample(inactive, moved, random));
        return new Sdr(size, Indices.union(kept, added));
    }

    private void checkSameSize(String operation, Sdr other) {
        if (size != other.size) {
            throw new IllegalArgumentException(
                    operation + ": both vectors must be of one size, got " + size + " and " + other.size);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sdr that && size == that.size && Arrays.equals(indices, that.indices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(indices) * 31 + size;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Sdr[").append(indices.length).append(" of ").append(size);
        String separator = ": ";
        for (int i = 0; i < Math.min(SHOWN, indices.length); i++) {
            text.append(separator).append(indices[i]);
            separator = ", ";
        }
        return text.append(indices.length > SHOWN ? ", ...]" : "]").toString();
    }
}
