package org.engram.snn.engine.internal;

import java.util.Arrays;

/**
 * One int a synapse: place in the lower bits, above them the weight as a level, a whole number of quanta; mutable only while it
 * is filled.
 */
final class PackedTable extends SparseTable {

    private static final int LEVELS = 1 << (Integer.SIZE - Blocks.PLACE_BITS);

    private final double largest;
    private final float quantum;
    private int[][] words = new int[1][];

    /** For weights up to {@code largest}. */
    PackedTable(Span span, int firstSource, int sources, int channel, double sign, double largest) {
        super(span, firstSource, sources, channel);
        this.largest = largest;
        quantum = (float) (sign * largest / (LEVELS - 1));
    }

    /** The nearest level of a weight, from 0 to {@code LEVELS - 1} for the largest. */
    static int level(double weight, double largest) {
        return largest == 0 ? 0 : (int) Math.rint(weight / largest * (LEVELS - 1));
    }

    /** What a weight is rounded to. */
    static float rounded(double weight, double sign, double largest) {
        return level(weight, largest) * (float) (sign * largest / (LEVELS - 1));
    }

    @Override
    void begin(int chunk, int capacity) {
        words = grown(words, chunk);
        words[chunk] = new int[capacity];
    }

    @Override
    void store(int chunk, int at, int[] places, double[] weights, int count) {
        int[] into = words[chunk];
        for (int k = 0; k < count; k++) {
            into[at + k] = (level(weights[k], largest) << Blocks.PLACE_BITS) | places[k];
        }
    }

    @Override
    void trim(int chunk, int used) {
        words[chunk] = Arrays.copyOf(words[chunk], used);
    }

    @Override
    int deliver(float[] ring, int origin, int block, int[] spikes, int from, int to) {
        int ahead = 0;
        for (int k = from; k < to; k++) {
            if (k + 1 < to) {
                int next = spikes[k + 1];
                int begin = start(next, block);
                int end = start(next, block + 1);
                if (begin < end) {
                    ahead += touch(words[chunk(next)], begin, end);
                }
            }
            int begin = start(spikes[k], block);
            int end = start(spikes[k], block + 1);
            if (begin < end) {
                add(ring, origin, words[chunk(spikes[k])], begin, end, quantum);
            }
        }
        return ahead;
    }

    private static void add(float[] ring, int origin, int[] words, int from, int to, float quantum) {
        for (int k = from; k < to; k++) {
            int word = words[k];
            ring[(word + origin) & (ring.length - 1)] += (word >>> Blocks.PLACE_BITS) * quantum;
        }
    }
}
