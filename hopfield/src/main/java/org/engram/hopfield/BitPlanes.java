package org.engram.hopfield;

import java.util.Arrays;
import org.engram.hopfield.internal.Loops;

/**
 * P whole numbers close to each other, kept digit by digit: plane {@code b} holds bit {@code b} of each of them; mutable.
 *
 * <p>What is kept is the number less a base, modulo {@code 2^digits}, with so few digits that nearly all numbers fit. The
 * few that do not are listed with their laps, so that every sum is exact. To add or subtract one everywhere is one addition
 * of planes; the sum of what a row selects is a population count a plane.
 */
final class BitPlanes {

    private static final Loops LOOPS = Loops.best();
    /** What one listed number costs in a sum, in words of a plane. */
    private static final int COST_OF_LISTED = 3;

    private final int words;
    private final int count;
    private final int digits;
    private final int base;
    private final long[] planes;
    /** By number, how many times {@code 2^digits} it is beyond what the planes hold. */
    private final int[] laps;

    private final int[] listed;
    private int listedCount;

    BitPlanes(int[] numbers) {
        count = numbers.length;
        words = Math.max(1, (count + Long.SIZE - 1) >>> 6);
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = count == 0 ? 0 : sorted[count / 2];
        digits = cheapest(sorted, middle);
        base = middle - (1 << (digits - 1));
        planes = new long[digits * words];
        laps = new int[count];
        listed = new int[count];
        for (int mu = 0; mu < count; mu++) {
            int number = numbers[mu] - base;
            setLaps(mu, number >> digits);
            for (int b = 0; b < digits; b++) {
                planes[b * words + (mu >>> 6)] |= (long) (number >>> b & 1) << mu;
            }
        }
    }

    /** The number of digits for which planes and listed numbers, those outside of three quarters of the range, cost least. */
    private int cheapest(int[] sorted, int middle) {
        int best = 1;
        int least = Integer.MAX_VALUE;
        for (int d = 1; d < Integer.SIZE - 1; d++) {
            int reach = Math.max(1, 3 << d >>> 3);
            int inside = below(sorted, middle + reach) - below(sorted, middle - reach);
            int cost = d * words + COST_OF_LISTED * (count - inside);
            if (cost < least) {
                least = cost;
                best = d;
            }
            if (inside == count) {
                break;
            }
        }
        return best;
    }

    private static int below(int[] sorted, int bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Number of planes. */
    int digits() {
        return digits;
    }

    /** The sum of the numbers where the row has a bit, of which it has {@code ones}. */
    long selected(long[] row, int ones) {
        long beyond = 0;
        for (int k = 0; k < listedCount; k++) {
            int mu = listed[k];
            beyond += laps[mu] * (row[mu >>> 6] >>> mu & 1);
        }
        return LOOPS.selected(row, planes, words) + (long) base * ones + (beyond << digits);
    }

    /** Adds 1 where the row has the bit {@code ifBit} (all ones or all zeros), and subtracts 1 elsewhere. */
    void count(long[] row, long ifBit) {
        for (int w = 0; w << 6 < count; w++) {
            long valid = w < words - 1 ? -1 : -1L >>> -count;
            long up = ~(row[w] ^ ifBit) & valid;
            long down = valid & ~up;
            for (int at = w; at < planes.length && (up | down) != 0; at += words) {
                long digit = planes[at];
                planes[at] = digit ^ (up | down);
                up &= digit;
                down &= ~digit;
            }
            if ((up | down) != 0) {
                lap(w << 6, up, 1);
                lap(w << 6, down, -1);
            }
        }
    }

    /** The sum of the squares of all numbers. */
    long squares() {
        long sum = 0;
        long squares = 0;
        for (int b = 0; b < digits; b++) {
            sum += (long) inBoth(b, b) << b;
            for (int c = 0; c <= b; c++) {
                squares += (long) inBoth(b, c) << (b + c + (b == c ? 0 : 1));
            }
        }
        squares += 2L * base * sum + (long) base * base * count;
        for (int k = 0; k < listedCount; k++) {
            long kept = base + kept(listed[k]);
            long number = kept + ((long) laps[listed[k]] << digits);
            squares += number * number - kept * kept;
        }
        return squares;
    }

    private int inBoth(int b, int c) {
        int both = 0;
        for (int w = 0; w < words; w++) {
            both += Long.bitCount(planes[b * words + w] & planes[c * words + w]);
        }
        return both;
    }

    /** What the planes hold of a number. */
    private long kept(int mu) {
        long kept = 0;
        for (int b = 0; b < digits; b++) {
            kept |= (planes[b * words + (mu >>> 6)] >>> mu & 1) << b;
        }
        return kept;
    }

    private void lap(int first, long bits, int by) {
        for (long left = bits; left != 0; left &= left - 1) {
            int mu = first + Long.numberOfTrailingZeros(left);
            setLaps(mu, laps[mu] + by);
        }
    }

    private void setLaps(int mu, int number) {
        if (laps[mu] == 0 && number != 0) {
            listed[listedCount++] = mu;
        } else if (laps[mu] != 0 && number == 0) {
            int at = 0;
            while (listed[at] != mu) {
                at++;
            }
            listed[at] = listed[--listedCount];
        }
        laps[mu] = number;
    }
}
