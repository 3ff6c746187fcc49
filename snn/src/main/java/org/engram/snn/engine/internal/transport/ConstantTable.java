package org.engram.snn.engine.internal.transport;

/** A place a synapse, all of one weight: 4 bytes; mutable only while it is filled. */
final class ConstantTable extends SparseTable {

    private final float weight;

    ConstantTable(Span span, int firstSource, int sources, int channel, float weight) {
        super(span, firstSource, sources, channel);
        this.weight = weight;
    }

    @Override
    void store(int chunk, int[] words, RowSorter sorter, int count, int[] post, double[] weight) {
        for (int k = 0; k < count; k++) {
            int at = sorter.place(k);
            if (at >= 0) {
                words[at] = place(post[k]);
            }
        }
    }

    @Override
    void send(Pending pending, int chunk, int[] row, int from, int length) {
        pending.append(this, row, from, length);
    }

    @Override
    void add(float[] input, int[] words, float[] weights, int from, int to) {
        for (int k = from; k < to; k++) {
            input[words[k] & (input.length - 1)] += weight;
        }
    }
}
