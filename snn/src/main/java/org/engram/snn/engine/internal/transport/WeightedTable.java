package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/** A place and a weight a synapse: 8 bytes; mutable only while it is filled. */
final class WeightedTable extends SparseTable {

    private final Rounding rounding;
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
        super.begin(chunk, capacity);
        weights = chunk < weights.length ? weights : Arrays.copyOf(weights, 2 * chunk + 1);
        weights[chunk] = new float[capacity];
    }

    @Override
    void store(int chunk, int[] words, RowSorter sorter, int count, int[] post, double[] weight) {
        float[] into = weights[chunk];
        for (int k = 0; k < count; k++) {
            int at = sorter.place(k);
            if (at >= 0) {
                words[at] = place(post[k]);
                into[at] = rounding.round(weight[k]);
            }
        }
    }

    @Override
    void trim(int chunk, int used) {
        super.trim(chunk, used);
        weights[chunk] = Arrays.copyOf(weights[chunk], used);
    }

    @Override
    void send(Pending pending, int chunk, int[] row, int from, int length) {
        pending.append(this, row, weights[chunk], from, length);
    }

    @Override
    void add(float[] input, int[] words, float[] weights, int from, int to) {
        for (int k = from; k < to; k++) {
            input[words[k] & (input.length - 1)] += weights[k];
        }
    }
}
