package org.engram.hopfield;

import java.util.Arrays;

/** The bits of P patterns by unit: row {@code i} holds, for every pattern, whether unit {@code i} is +1 in it; mutable. */
final class UnitBits {

    private final long[][] rows;
    private int count;

    UnitBits(int size) {
        rows = new long[size][1];
    }

    /** The bits of all patterns, turned over in blocks of 64 by 64. */
    static UnitBits of(Patterns patterns) {
        int size = patterns.size();
        int words = Pattern.words(patterns.count());
        UnitBits bits = new UnitBits(size);
        bits.count = patterns.count();
        long[] block = new long[Long.SIZE];
        for (int i = 0; i < size; i++) {
            bits.rows[i] = new long[words];
        }
        for (int w = 0; w < words; w++) {
            int above = Math.min(Long.SIZE, bits.count - (w << 6));
            for (int from = 0; from < size; from += Long.SIZE) {
                for (int mu = 0; mu < Long.SIZE; mu++) {
                    block[mu] = mu < above ? patterns.get((w << 6) + mu).word(from >>> 6) : 0;
                }
                transpose(block);
                for (int i = from; i < Math.min(from + Long.SIZE, size); i++) {
                    bits.rows[i][w] = block[i - from];
                }
            }
        }
        return bits;
    }

    /** Transposes 64 x 64 bits in place: halves of ever smaller squares change places (Warren, Hacker's Delight, 7-3). */
    static void transpose(long[] block) {
        long mask = 0x00000000FFFFFFFFL;
        for (int half = 32; half != 0; half >>>= 1, mask ^= mask << half) {
            for (int k = 0; k < Long.SIZE; k = (k + half + 1) & ~half) {
                long swap = (block[k] >>> half ^ block[k + half]) & mask;
                block[k] ^= swap << half;
                block[k + half] ^= swap;
            }
        }
    }

    int size() {
        return rows.length;
    }

    int count() {
        return count;
    }

    /** Words in use of every row, at least one. */
    int words() {
        return Math.max(1, (count + Long.SIZE - 1) >>> 6);
    }

    /** The row of a unit, at least {@link #words()} long; bits beyond the count are 0. */
    long[] row(int i) {
        return rows[i];
    }

    /** Number of patterns in which a unit is +1. */
    int ones(int i) {
        int ones = 0;
        for (int w = 0; w < words(); w++) {
            ones += Long.bitCount(rows[i][w]);
        }
        return ones;
    }

    void add(Pattern pattern) {
        int word = count >>> 6;
        for (int i = 0; i < rows.length; i++) {
            if (word == rows[i].length) {
                rows[i] = Arrays.copyOf(rows[i], word + 1 + (word >>> 1));
            }
            rows[i][word] |= pattern.bit(i) << count;
        }
        count++;
    }

    /** Removes a pattern; the last one takes its place. */
    void remove(int mu) {
        count--;
        for (long[] row : rows) {
            long last = row[count >>> 6] >>> count & 1;
            row[mu >>> 6] ^= ((row[mu >>> 6] >>> mu & 1) ^ last) << mu;
            row[count >>> 6] &= ~(1L << count);
        }
    }
}
