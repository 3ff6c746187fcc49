package org.engram.snn.engine.internal;

import java.util.Arrays;

/** A place a synapse, all of one weight: 4 bytes; mutable only while it is filled. */
final class ConstantTable extends SparseTable {

    private final float weight;
    private int[][] places = new int[1][];

    ConstantTable(Span span, int firstSource, int sources, int channel, float weight) {
        super(span, firstSource, sources, channel);
        this.weight = weight;
    }

    @Override
    void begin(int chunk, int capacity) {
        places = grown(places, chunk);
        places[chunk] = new int[capacity];
    }

    @Override
    void store(int chunk, int at, int[] sortedPlaces, double[] weights, int count) {
        System.arraycopy(sortedPlaces, 0, places[chunk], at, count);
    }

    @Override
    void trim(int chunk, int used) {
        places[chunk] = Arrays.copyOf(places[chunk], used);
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
                    ahead += touch(places[chunk(next)], begin, end);
                }
            }
            int begin = start(spikes[k], block);
            int end = start(spikes[k], block + 1);
            if (begin < end) {
                add(ring, origin, places[chunk(spikes[k])], begin, end, weight);
            }
        }
        return ahead;
    }

    private static void add(float[] ring, int origin, int[] places, int from, int to, float weight) {
        for (int k = from; k < to; k++) {
            ring[(places[k] + origin) & (ring.length - 1)] += weight;
        }
    }
}
