package org.engram.snn.engine.internal.transport;

/**
 * One int a synapse: place in the lower bits, above them the weight as a level, a whole number of quanta; mutable only while it
 * is filled.
 */
final class PackedTable extends SparseTable {

    private static final int LEVELS = 1 << (Integer.SIZE - Blocks.PLACE_BITS);

    private final double levelsPerWeight;
    private final float quantum;

    /** For weights up to {@code largest}. */
    PackedTable(Span span, int firstSource, int sources, int channel, double sign, double largest) {
        super(span, firstSource, sources, channel);
        levelsPerWeight = levelsPerWeight(largest);
        quantum = (float) (sign * largest / (LEVELS - 1));
    }

    private static double levelsPerWeight(double largest) {
        return largest == 0 ? 0 : (LEVELS - 1) / largest;
    }

    /** The nearest level of a weight, from 0 to {@code LEVELS - 1} for the largest. */
    private int level(double weight) {
        return (int) (weight * levelsPerWeight + 0.5);
    }

    /** What a weight is rounded to. */
    static float rounded(double weight, double sign, double largest) {
        int level = (int) (weight * levelsPerWeight(largest) + 0.5);
        return level * (float) (sign * largest / (LEVELS - 1));
    }

    @Override
    void store(int chunk, int[] words, RowSorter sorter, int count, int[] post, double[] weight) {
        for (int k = 0; k < count; k++) {
            int at = sorter.place(k);
            if (at >= 0) {
                words[at] = (level(weight[k]) << Blocks.PLACE_BITS) | place(post[k]);
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
            int word = words[k];
            input[word & (input.length - 1)] += (word >>> Blocks.PLACE_BITS) * quantum;
        }
    }
}
