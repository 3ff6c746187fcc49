package org.engram.sdr;

/** Arithmetic of bit sets held as 64-bit words, bit {@code i} in word {@code i / 64} at place {@code i % 64}. */
final class Words {

    private Words() {}

    /** Number of words that hold {@code size} bits. */
    static int count(int size) {
        return (size - 1) / 64 + 1;
    }

    /** The bit set of these indices. */
    static long[] of(int size, int[] indices) {
        long[] words = new long[count(size)];
        addTo(words, indices);
        return words;
    }

    /** Switches the bits of these indices on. */
    static void addTo(long[] words, int[] indices) {
        for (int i : indices) {
            words[i >> 6] |= 1L << i;
        }
    }

    /** The active indices in ascending order, {@code cardinality} of them. */
    static int[] indices(long[] words, int cardinality) {
        int[] indices = new int[cardinality];
        int count = 0;
        for (int w = 0; count < cardinality; w++) {
            for (long rest = words[w]; rest != 0; rest &= rest - 1) {
                indices[count++] = (w << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return indices;
    }

    /** Whether bit {@code i} is on. */
    static boolean contains(long[] words, int i) {
        return (words[i >> 6] >>> i & 1) != 0;
    }

    /** Number of bits that are on. */
    static int cardinality(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Number of bits that are on in both; {@code b} may be the longer one. */
    static int overlap(long[] a, long[] b) {
        int common = 0;
        for (int w = 0; w < a.length; w++) {
            common += Long.bitCount(a[w] & b[w]);
        }
        return common;
    }

    /** Number of these indices whose bits are on. */
    static int overlap(long[] words, int[] indices) {
        int common = 0;
        for (int i : indices) {
            common += (int) (words[i >> 6] >>> i & 1);
        }
        return common;
    }

    /** Bits that are on in either. */
    static long[] union(long[] a, long[] b) {
        long[] union = new long[a.length];
        for (int w = 0; w < union.length; w++) {
            union[w] = a[w] | b[w];
        }
        return union;
    }

    /** Bits that are on in both. */
    static long[] intersection(long[] a, long[] b) {
        long[] both = new long[a.length];
        for (int w = 0; w < both.length; w++) {
            both[w] = a[w] & b[w];
        }
        return both;
    }

    /** Bits that are on in {@code a} only. */
    static long[] difference(long[] a, long[] b) {
        long[] rest = new long[a.length];
        for (int w = 0; w < rest.length; w++) {
            rest[w] = a[w] & ~b[w];
        }
        return rest;
    }
}
