package org.engram.sdr.memory;

import java.util.random.RandomGenerator;
import org.engram.core.Check;
import org.engram.sdr.Sdr;
import org.jspecify.annotations.Nullable;

/**
 * A sparse distributed memory: long binary words written to many locations at once and read as their majority; mutable, for
 * one thread.
 *
 * <p>Every location has a random address and one counter a bit. All locations within a radius of an address answer it: writing
 * adds 1 to their counters where the word's bit is active and subtracts 1 elsewhere; reading sums their counters, and a bit
 * is active where the sum is above 0. Addresses and words have one size; about half of their bits are active.
 *
 * <p>An access costs time in proportion to the number of locations, whatever is stored. A location takes {@code 2 n} bytes
 * for {@code n} bits from the first word on that is written to it, and {@code n / 8} for its address.
 *
 * <p>Source: P. Kanerva, Sparse Distributed Memory, MIT Press (1988). What it recalls is foretold by {@link
 * org.engram.sdr.theory.KanervaTheory}.
 */
public final class SparseDistributedMemory {

    private final int size;
    private final int radius;
    private final long[][] addresses;
    private final short[] @Nullable [] counters;

    /**
     * An empty memory.
     *
     * @param size bits of an address and of a word, {@code >= 1}
     * @param locations number of locations, {@code >= 1}
     * @param radius greatest distance at which a location answers, in bits, in {@code [0, size]}
     * @param random draws the locations' addresses
     */
    public SparseDistributedMemory(int size, int locations, int radius, RandomGenerator random) {
        Check.between("SparseDistributedMemory.size", size, 1, Integer.MAX_VALUE);
        Check.between("SparseDistributedMemory.locations", locations, 1, Integer.MAX_VALUE);
        Check.between("SparseDistributedMemory.radius", radius, 0, size);
        this.size = size;
        this.radius = radius;
        this.addresses = new long[locations][Sdr.wordCount(size)];
        this.counters = new short[locations][];
        for (long[] address : addresses) {
            for (int w = 0; w < address.length; w++) {
                address[w] = random.nextLong();
            }
            address[address.length - 1] &= -1L >>> -size;
        }
    }

    /** Bits of an address and of a word. */
    public int size() {
        return size;
    }

    /** Number of locations. */
    public int locations() {
        return addresses.length;
    }

    /** Greatest distance at which a location answers, in bits. */
    public int radius() {
        return radius;
    }

    /** Number of locations that answer an address. */
    public int activated(Sdr address) {
        long[] words = words("address", address);
        int count = 0;
        for (long[] location : addresses) {
            count += answers(location, words) ? 1 : 0;
        }
        return count;
    }

    /** Writes a word at itself, so that it is found again from what is near to it. */
    public void write(Sdr word) {
        write(word, word);
    }

    /**
     * Writes a word at an address.
     *
     * @throws IllegalStateException if a counter cannot count further, after at least 32,767 words at one location; nothing is
     *     written then
     */
    public void write(Sdr address, Sdr word) {
        long[] at = words("address", address);
        long[] bits = words("word", word);
        for (boolean checking : new boolean[] {true, false}) {
            for (int k = 0; k < addresses.length; k++) {
                if (answers(addresses[k], at)) {
                    write(k, bits, checking);
                }
            }
        }
    }

    private void write(int k, long[] bits, boolean checking) {
        short[] row = counters[k];
        if (row == null) {
            row = new short[size];
            counters[k] = row;
        }
        for (int i = 0; i < size; i++) {
            int next = row[i] + 2 * (int) (bits[i >> 6] >>> i & 1) - 1;
            if (!checking) {
                row[i] = (short) next;
            } else if (Math.abs(next) > Short.MAX_VALUE) {
                throw new IllegalStateException("SparseDistributedMemory.write: counter " + i + " of location " + k
                        + " is at " + row[i] + " and cannot count further; use more locations or a smaller radius");
            }
        }
    }

    /** The word read at an address; the empty one where no location answers. */
    public Sdr read(Sdr address) {
        long[] at = words("address", address);
        int[] sums = new int[size];
        for (int k = 0; k < addresses.length; k++) {
            short[] row = counters[k];
            if (row != null && answers(addresses[k], at)) {
                for (int i = 0; i < size; i++) {
                    sums[i] += row[i];
                }
            }
        }
        long[] word = new long[at.length];
        for (int i = 0; i < size; i++) {
            word[i >> 6] |= (sums[i] > 0 ? 1L : 0) << i;
        }
        return Sdr.ofWords(size, word);
    }

    /**
     * Reads at a cue, then at what was read, and so on until a word is read at itself.
     *
     * @param most greatest number of readings, {@code >= 1}
     * @return the word read last, which is not a fixed one where {@code most} readings did not lead to one
     */
    public Sdr recall(Sdr cue, int most) {
        Check.between("SparseDistributedMemory.most", most, 1, Integer.MAX_VALUE);
        Sdr before = cue;
        Sdr word = read(cue);
        for (int k = 1; k < most && !word.equals(before); k++) {
            before = word;
            word = read(word);
        }
        return word;
    }

    private boolean answers(long[] location, long[] address) {
        int distance = 0;
        for (int w = 0; w < location.length; w++) {
            distance += Long.bitCount(location[w] ^ address[w]);
        }
        return distance <= radius;
    }

    private long[] words(String what, Sdr sdr) {
        Check.that(
                sdr.size() == size,
                "SparseDistributedMemory." + what + ": must be of " + size + " bits, got " + sdr.size());
        long[] words = new long[Sdr.wordCount(size)];
        sdr.copyWords(words);
        return words;
    }
}
