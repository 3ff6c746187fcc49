package org.engram.sdr.vsa;

import java.util.Arrays;
import org.engram.core.Check;

/** A dense vector of bits, 64 to a word, bit i in word i / 64 from the lowest. Immutable, with value equality. */
public final class BitVector {

    private final int dimension;
    private final long[] words;

    private BitVector(int dimension, long[] words) {
        this.dimension = dimension;
        this.words = words;
    }

    /** The vector of {@code dimension >= 1} bits in words, copied; bits beyond the last must be 0. */
    public static BitVector of(int dimension, long... words) {
        Check.between("BitVector.dimension", dimension, 1, Integer.MAX_VALUE);
        Check.that(
                words.length == wordsFor(dimension),
                "BitVector: " + wordsFor(dimension) + " words needed for " + dimension + " bits, got " + words.length);
        Check.that(
                (words[words.length - 1] & ~lastMask(dimension)) == 0,
                "BitVector: bits beyond " + dimension + " must be 0");
        return new BitVector(dimension, words.clone());
    }

    /** The vector that keeps these words. */
    static BitVector wrap(int dimension, long[] words) {
        return new BitVector(dimension, words);
    }

    static int wordsFor(int dimension) {
        return (dimension - 1) / Long.SIZE + 1;
    }

    /** The bits of the last word that belong to the vector. */
    static long lastMask(int dimension) {
        return -1L >>> -dimension;
    }

    /** The words themselves, which must not be changed. */
    long[] words() {
        return words;
    }

    /** Number of bits. */
    public int dimension() {
        return dimension;
    }

    /** Bit {@code i}. */
    public boolean bit(int i) {
        Check.index("BitVector bit", i, dimension);
        return isSet(words, i);
    }

    static boolean isSet(long[] words, int i) {
        return (words[i >>> 6] >>> i & 1) != 0;
    }

    /** The words, a copy. */
    public long[] toArray() {
        return words.clone();
    }

    /** Exclusive or with a vector of the same dimension. */
    public BitVector xor(BitVector other) {
        RealVector.requireSame(dimension, other.dimension);
        long[] result = words.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] ^= other.words[i];
        }
        return new BitVector(dimension, result);
    }

    /** The number of bits that differ from a vector of the same dimension. */
    public int distance(BitVector other) {
        RealVector.requireSame(dimension, other.dimension);
        int distance = 0;
        for (int i = 0; i < words.length; i++) {
            distance += Long.bitCount(words[i] ^ other.words[i]);
        }
        return distance;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BitVector that && dimension == that.dimension && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words) * 31 + dimension;
    }

    @Override
    public String toString() {
        return "BitVector[" + dimension + " bits]";
    }
}
