package org.engram.sdr.sparsey;

/**
 * Counts, for each of many target units, the active inputs that have a weight to it: a population count down the columns of a
 * matrix of bits, 64 columns at a time; mutable scratch.
 *
 * <p>The counts of 64 columns are held as bit planes, plane p with bit p of each count. Four rows at a time go through full
 * adders, so that a row costs few operations a word.
 */
final class PlaneCounter {

    /** Bit b of the index as the lowest bit of byte b. */
    private static final long[] SPREAD = new long[256];

    static {
        for (int bits = 0; bits < 256; bits++) {
            for (int b = 0; b < 8; b++) {
                SPREAD[bits] |= ((bits >>> b) & 1L) << (8 * b);
            }
        }
    }

    private final long[] planes = new long[Integer.SIZE];

    /**
     * Counts the set bits of some rows in each column.
     *
     * @param bits the matrix, {@code words} words a row
     * @param rows numbers of rows
     * @param from the first of {@code rows} that counts
     * @param to the end of those that count
     * @param counts the count of each column, replaced; {@code 64 words} columns
     */
    void count(long[] bits, int words, int[] rows, int from, int to, int[] counts) {
        int used = Math.max(3, Integer.SIZE - Integer.numberOfLeadingZeros(to - from) + 1);
        for (int word = 0; word < words; word++) {
            addRows(bits, words, word, rows, from, to, used);
            for (int octet = 0; octet < 8; octet++) {
                unpack(8 * octet, used, counts, 64 * word + 8 * octet);
            }
        }
    }

    private void addRows(long[] bits, int words, int word, int[] rows, int from, int to, int used) {
        long ones = 0;
        long twos = 0;
        for (int p = 2; p < used; p++) {
            planes[p] = 0;
        }
        int i = from;
        for (; i + 4 <= to; i += 4) {
            long a = bits[rows[i] * words + word];
            long b = bits[rows[i + 1] * words + word];
            long c = bits[rows[i + 2] * words + word];
            long d = bits[rows[i + 3] * words + word];
            long half = a ^ b;
            long firstTwos = (a & b) | (half & ones);
            ones ^= half;
            half = c ^ d;
            long secondTwos = (c & d) | (half & ones);
            ones ^= half;
            half = firstTwos ^ secondTwos;
            long fours = (firstTwos & secondTwos) | (half & twos);
            twos ^= half;
            carry(fours, used);
        }
        for (; i < to; i++) {
            long a = bits[rows[i] * words + word];
            long two = a & ones;
            ones ^= a;
            carry(two & twos, used);
            twos ^= two;
        }
        planes[0] = ones;
        planes[1] = twos;
    }

    /** Adds 4 to the counts of some columns. */
    private void carry(long fours, int used) {
        long carried = fours;
        for (int p = 2; p < used; p++) {
            long plane = planes[p];
            planes[p] = plane ^ carried;
            carried &= plane;
        }
    }

    /** Writes out the counts of eight columns. */
    private void unpack(int shift, int used, int[] counts, int at) {
        for (int base = 0; base < used; base += 8) {
            long bytes = 0;
            for (int p = base; p < Math.min(used, base + 8); p++) {
                bytes |= SPREAD[(int) (planes[p] >>> shift) & 255] << (p - base);
            }
            for (int j = 0; j < 8; j++) {
                int part = ((int) (bytes >>> (8 * j)) & 255) << base;
                counts[at + j] = base == 0 ? part : counts[at + j] | part;
            }
        }
    }
}
