package org.engram.snn.engine.internal;

import java.util.Arrays;

/** A place and a weight a synapse: 8 bytes; mutable only while it is filled. */
final class WeightedTable extends SparseTable {

    private final Rounding rounding;
    private int[][] places = new int[1][];
    private float[][] weights = new float[1][];

    WeightedTable(Span span, int firstSource, int sources, int channel, Rounding rounding) {
        super(span, firstSource, sources, channel);
        this.rounding = rounding;
    }

    /** What a magnitude becomes in the ring: its sign and its precision. */
    @FunctionalInterface
    interface Rounding {

        /** The weight that is added. */
        float round(double magnitude);
    }

    @Override
    void begin(int chunk, int capacity) {
        places = grown(places, chunk);
        weights = Arrays.copyOf(weights, places.length);
        places[chunk] = new int[capacity];
        weights[chunk] = new float[capacity];
    }

    @Override
    void store(int chunk, int at, int[] sortedPlaces, double[] sortedWeights, int count) {
        System.arraycopy(sortedPlaces, 0, places[chunk], at, count);
        float[] into = weights[chunk];
        for (int k = 0; k < count; k++) {
            into[at + k] = rounding.round(sortedWeights[k]);
        }
    }

    @Override
    void trim(int chunk, int used) {
        places[chunk] = Arrays.copyOf(places[chunk], used);
        weights[chunk] = Arrays.copyOf(weights[chunk], used);
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
                    ahead += touch(places[chunk(next)], begin, end) + touch(weights[chunk(next)], begin, end);
                }
            }
            int begin = start(spikes[k], block);
            int end = start(spikes[k], block + 1);
            if (begin < end) {
                int chunk = chunk(spikes[k]);
                add(ring, origin, places[chunk], weights[chunk], begin, end);
            }
        }
        return ahead;
    }

    private static int touch(float[] row, int from, int to) {
        float sum = 0;
        for (int k = from; k < to; k += LINE) {
            sum += row[k];
        }
        return (int) sum;
    }

    private static void add(float[] ring, int origin, int[] places, float[] weights, int from, int to) {
        for (int k = from; k < to; k++) {
            ring[(places[k] + origin) & (ring.length - 1)] += weights[k];
        }
    }
}
