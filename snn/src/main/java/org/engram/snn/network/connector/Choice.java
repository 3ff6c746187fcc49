package org.engram.snn.network.connector;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/** Draws some neurons from a group, leaving one of them out where asked; mutable. */
final class Choice {

    /** Above so many words of bits for each neuron chosen, sorting the chosen is faster than looking through the bits. */
    private static final int SPARSE = 8;

    private final int size;
    private final boolean withReplacement;
    private final long[] bits;
    private int[] chosen = {};

    Choice(int size, boolean withReplacement) {
        this.size = size;
        this.withReplacement = withReplacement;
        bits = new long[withReplacement ? 0 : (size + 63) >>> 6];
    }

    /** Refuses a choice of more neurons than there are. */
    static void check(String what, int count, int candidates, boolean withReplacement) {
        Check.that(
                count == 0 || (withReplacement ? candidates > 0 : count <= candidates),
                what + ": must be at most the " + candidates + " neurons to choose from, got " + count);
    }

    /** Adds so many neurons, any but {@code excluded} (none where it is -1), in ascending order when all differ. */
    void draw(int count, int excluded, Generator random, Row row) {
        int candidates = excluded >= 0 ? size - 1 : size;
        if (withReplacement) {
            row.addRandom(count, candidates, excluded, random);
            return;
        }
        mark(count, candidates, random);
        if (bits.length > (long) SPARSE * count) {
            addSorted(count, excluded, row);
        } else {
            addMarked(excluded, row);
        }
    }

    /** Floyd's algorithm: one draw an element; J. Bentley, R. W. Floyd, CACM 30(9), 1987. */
    private void mark(int count, int candidates, Generator random) {
        if (count > chosen.length) {
            chosen = new int[count];
        }
        for (int k = 0; k < count; k++) {
            int last = candidates - count + k;
            int candidate = random.nextInt(last + 1);
            int index = (bits[candidate >>> 6] >>> candidate & 1) == 0 ? candidate : last;
            bits[index >>> 6] |= 1L << index;
            chosen[k] = index;
        }
    }

    private void addMarked(int excluded, Row row) {
        for (int w = 0; w < bits.length; w++) {
            for (long word = bits[w]; word != 0; word &= word - 1) {
                row.add(skip((w << 6) + Long.numberOfTrailingZeros(word), excluded));
            }
            bits[w] = 0;
        }
    }

    private void addSorted(int count, int excluded, Row row) {
        Arrays.sort(chosen, 0, count);
        for (int k = 0; k < count; k++) {
            int index = chosen[k];
            row.add(skip(index, excluded));
            bits[index >>> 6] = 0;
        }
    }

    private static int skip(int index, int excluded) {
        return excluded >= 0 && index >= excluded ? index + 1 : index;
    }
}
