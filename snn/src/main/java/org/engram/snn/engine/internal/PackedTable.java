package org.engram.snn.engine.internal;

/**
 * One int a synapse: place in the lower bits, above them the weight as a level, a whole number of quanta; mutable only while it
 * is filled.
 */
final class PackedTable extends SparseTable {

    private static final int LEVELS = 1 << (Integer.SIZE - Blocks.PLACE_BITS);

    private final double largest;
    private final float quantum;

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
    int word(int chunk, int at, int place, double weight) {
        return (level(weight, largest) << Blocks.PLACE_BITS) | place;
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
