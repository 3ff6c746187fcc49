package org.engram.sdr;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * A sparse binary vector: {@code size} bits of which {@code cardinality} are active. Immutable.
 *
 * <p>It is held as ascending indices, as a bit set, or as both, whichever its density makes fast; no result depends on
 * that. {@link #overlap}, {@link #forEachActive}, {@link #copyActive}, {@link #copyWords} and {@link #addTo} are for inner
 * loops: they allocate nothing.
 *
 * <p>Operations on two vectors demand equal sizes and fail with an {@link IllegalArgumentException} otherwise. Random
 * operations draw from the given generator only, so the same generator state gives the same vector.
 */
public final class Sdr {

    /** Up to this many active indices are written out by {@link #toString()}. */
    private static final int SHOWN = 20;

    private static final long SPARSE = 256;

    private final int size;

    /**
     * The bit set, kept from one active bit in {@value #SPARSE} on, the range in which sparse representations are used:
     * counting its words is several times as fast as merging indices, for at most eight times their memory.
     */
    private final long @Nullable [] words;

    /** The active indices in ascending order; where there is a bit set, from when they are first asked for. */
    private volatile int @Nullable [] indices;

    private Sdr(int size, int[] ascendingIndices) {
        this.size = size;
        this.indices = ascendingIndices;
        this.words = isDense(size, ascendingIndices.length) ? Words.of(size, ascendingIndices) : null;
    }

    /** A vector whose bit set is kept; its indices are made out when first asked for. */
    private Sdr(int size, long[] bitSet) {
        this.size = size;
        this.words = bitSet;
    }

    /** The vector of a bit set of any density. */
    private static Sdr ofBitSet(int size, long[] bitSet) {
        int cardinality = Words.cardinality(bitSet);
        return isDense(size, cardinality) ? new Sdr(size, bitSet) : new Sdr(size, Words.indices(bitSet, cardinality));
    }

    private static boolean isDense(int size, int cardinality) {
        return SPARSE * cardinality >= size;
    }

    private int[] indices() {
        int[] known = indices;
        if (known == null) {
            known = Words.indices(Objects.requireNonNull(words), cardinality());
            indices = known;
        }
        return known;
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
        if (!Indices.isAscending(sorted)) {
            Arrays.sort(sorted);
        }
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
     * The vector with these words as its bit set, bit {@code i} in word {@code i / 64} at place {@code i % 64}; they are
     * copied.
     *
     * @param size number of bits, {@code >= 1}
     * @param words as many as {@link #wordCount} says; bits from {@code size} on must be off
     */
    public static Sdr ofWords(int size, long... words) {
        int count = wordCount(size);
        Check.that(
                words.length == count, "Sdr.ofWords: " + size + " bits need " + count + " words, got " + words.length);
        long beyond = size % 64 == 0 ? 0 : words[count - 1] >>> size;
        Check.that(beyond == 0, "Sdr.ofWords: bits from " + size + " on must be off");
        return ofBitSet(size, words.clone());
    }

    /** Number of 64-bit words of a bit set of {@code size >= 1} bits. */
    public static int wordCount(int size) {
        checkSize(size);
        return Words.count(size);
    }

    /**
     * The vectors' bits one after the other: bit {@code i} of the second is bit {@code first.size() + i} of the result.
     *
     * @param parts at least one, of {@code 2^31 - 1} bits at most together
     */
    public static Sdr concatenation(Sdr... parts) {
        long size = 0;
        int active = 0;
        for (Sdr part : parts) {
            size += part.size;
            active += part.cardinality();
        }
        Check.between("Sdr.concatenation size", size, 1L, (long) Integer.MAX_VALUE);
        int[] joined = new int[active];
        int count = 0;
        int offset = 0;
        for (Sdr part : parts) {
            for (int i : part.indices()) {
                joined[count++] = offset + i;
            }
            offset += part.size;
        }
        return new Sdr((int) size, joined);
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
        int[] known = indices;
        return known != null ? known.length : Words.cardinality(Objects.requireNonNull(words));
    }

    /** Fraction of the bits that are active, {@code cardinality / size}. */
    public double sparsity() {
        return (double) cardinality() / size;
    }

    /** Whether bit {@code i} in {@code [0, size)} is active. */
    public boolean contains(int i) {
        Check.index("Sdr.contains index", i, size);
        return words != null ? Words.contains(words, i) : Arrays.binarySearch(indices(), i) >= 0;
    }

    /** The active index of rank {@code i} in {@code [0, cardinality)}, in ascending order. */
    public int active(int i) {
        return indices()[Check.index("Sdr.active rank", i, cardinality())];
    }

    /** The active indices in ascending order, a copy. */
    public int[] toArray() {
        return indices().clone();
    }

    /** The active indices in ascending order. */
    public IntStream stream() {
        return Arrays.stream(indices());
    }

    /** Calls the action with each active index, in ascending order. */
    public void forEachActive(IntConsumer action) {
        for (int i : indices()) {
            action.accept(i);
        }
    }

    /** Writes the active indices in ascending order to the beginning of an array with room for them; returns how many. */
    public int copyActive(int[] target) {
        Check.between("Sdr.copyActive length", target.length, cardinality(), Integer.MAX_VALUE);
        System.arraycopy(indices(), 0, target, 0, cardinality());
        return cardinality();
    }

    /** Writes the bit set to the first {@link #wordCount} words of an array with room for them, over what is there. */
    public void copyWords(long[] target) {
        int count = checkRoom("Sdr.copyWords length", target);
        if (words != null) {
            System.arraycopy(words, 0, target, 0, count);
        } else {
            Arrays.fill(target, 0, count, 0);
            Words.addTo(target, indices());
        }
    }

    /** Switches on the bits that are active here in a bit set of at least {@link #wordCount} words. */
    public void addTo(long[] target) {
        checkRoom("Sdr.addTo length", target);
        Words.addTo(target, indices());
    }

    private int checkRoom(String what, long[] target) {
        int count = Words.count(size);
        Check.between(what, target.length, count, Integer.MAX_VALUE);
        return count;
    }

    /** Number of bits active here that are on in a bit set of at least {@link #wordCount} words; allocates nothing. */
    public int overlap(long[] bitSet) {
        checkRoom("Sdr.overlap length", bitSet);
        return words != null ? Words.overlap(words, bitSet) : Words.overlap(bitSet, indices());
    }

    /** Number of bits active in both vectors; allocates nothing. */
    public int overlap(Sdr other) {
        checkSameSize("Sdr.overlap", other);
        if (words != null) {
            return other.words != null ? Words.overlap(words, other.words) : Words.overlap(words, other.indices());
        }
        return other.words != null
                ? Words.overlap(other.words, indices())
                : Indices.overlap(indices(), other.indices());
    }

    /** The bits active in either vector. */
    public Sdr union(Sdr other) {
        checkSameSize("Sdr.union", other);
        return words != null && other.words != null
                ? new Sdr(size, Words.union(words, other.words))
                : new Sdr(size, Indices.union(indices(), other.indices()));
    }

    /** The bits active in both vectors. */
    public Sdr intersection(Sdr other) {
        checkSameSize("Sdr.intersection", other);
        return words != null && other.words != null
                ? ofBitSet(size, Words.intersection(words, other.words))
                : new Sdr(size, Indices.select(indices(), other.indices(), true));
    }

    /** The bits active here and not in the other vector. */
    public Sdr difference(Sdr other) {
        checkSameSize("Sdr.difference", other);
        return words != null && other.words != null
                ? ofBitSet(size, Words.difference(words, other.words))
                : new Sdr(size, Indices.select(indices(), other.indices(), false));
    }

    /** The bits from {@code from} up to below {@code to}, {@code 0 <= from < to <= size}, as a vector of their own. */
    public Sdr slice(int from, int to) {
        Check.between("Sdr.slice to", to, 1, size);
        Check.between("Sdr.slice from", from, 0, to - 1);
        int[] all = indices();
        int first = Indices.lowerBound(all, from);
        int[] part = Arrays.copyOfRange(all, first, Indices.lowerBound(all, to));
        for (int i = 0; i < part.length; i++) {
            part[i] -= from;
        }
        return new Sdr(to - from, part);
    }

    /** This vector with exactly {@code count} in {@code [0, cardinality]} of its active bits, chosen uniformly. */
    public Sdr subsample(int count, RandomGenerator random) {
        Check.between("Sdr.subsample count", count, 0, cardinality());
        return new Sdr(size, Indices.at(indices(), Indices.sample(cardinality(), count, random)));
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
        int moved = (int) Math.round(fraction * cardinality());
        int inactive = size - cardinality();
        Check.that(
                moved <= inactive,
                "Sdr.withNoise fraction: moving " + moved + " active bits needs as many inactive places, got "
                        + inactive + " of " + size);
        int[] kept = Indices.at(indices(), Indices.sample(cardinality(), cardinality() - moved, random));
        int[] added = Indices.absentAt(indices(), Indices.sample(inactive, moved, random));
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
        if (!(other instanceof Sdr that) || size != that.size || (words == null) != (that.words == null)) {
            return false;
        }
        return words != null ? Arrays.equals(words, that.words) : Arrays.equals(indices(), that.indices());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(indices()) * 31 + size;
    }

    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Sdr[").append(cardinality()).append(" of ").append(size);
        String separator = ": ";
        for (int i = 0; i < Math.min(SHOWN, cardinality()); i++) {
            text.append(separator).append(active(i));
            separator = ", ";
        }
        return text.append(cardinality() > SHOWN ? ", ...]" : "]").toString();
    }
}
