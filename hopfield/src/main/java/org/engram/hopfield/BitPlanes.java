package org.engram.hopfield;

import org.engram.hopfield.internal.Loops;

/**
 * P numbers of few binary digits, kept digit by digit: plane {@code b} holds bit {@code b} of each of them; mutable.
 *
 * <p>A flip of a unit changes the distance of the state from every pattern by one, up or down, which is one addition of
 * planes; what a unit selects of all distances is a population count a plane.
 */
final class BitPlanes {

    private static final Loops LOOPS = Loops.best();

    private final long[] planes;
    private final int words;
    private final int count;
    private final int digits;

    /** Numbers from 0 to {@code most}. */
    BitPlanes(int[] numbers, int most) {
        count = numbers.length;
        words = Math.max(1, (count + Long.SIZE - 1) >>> 6);
        digits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(most));
        planes = new long[digits * words];
        for (int mu = 0; mu < count; mu++) {
            for (int b = 0; b < digits; b++) {
                planes[b * words + (mu >>> 6)] |= (long) (numbers[mu] >>> b & 1) << mu;
            }
        }
    }

    /** Number of planes. */
    int digits() {
        return digits;
    }

    /** The sum of the numbers where the row has a bit. */
    long selected(long[] row) {
        return LOOPS.selected(row, planes, words);
    }

    /** Adds 1 where the row has the bit {@code ifBit} (all ones or all zeros), and subtracts 1 elsewhere. */
    void count(long[] row, long ifBit) {
        for (int w = 0; w << 6 < count; w++) {
            long valid = w < words - 1 ? -1 : -1L >>> -count;
            long up = ~(row[w] ^ ifBit) & valid;
            long down = valid & ~up;
            for (int at = w; (up | down) != 0; at += words) {
                long digit = planes[at];
                planes[at] = digit ^ (up | down);
                up &= digit;
                down &= ~digit;
            }
        }
    }

    /** The sum of the squares of all numbers. */
    long squares() {
        long sum = 0;
        for (int b = 0; b < digits; b++) {
            for (int c = 0; c <= b; c++) {
                long both = 0;
                for (int w = 0; w < words; w++) {
                    both += Long.bitCount(planes[b * words + w] & planes[c * words + w]);
                }
                sum += both << (b + c + (b == c ? 0 : 1));
            }
        }
        return sum;
    }
}
