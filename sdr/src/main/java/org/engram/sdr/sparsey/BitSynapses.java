package org.engram.sdr.sparsey;

import org.engram.core.Check;

/** Weights that are set once and for good, one bit each, one row of whole words for each input unit; mutable. */
final class BitSynapses implements Synapses {

    private final int words;
    private final long[] bits;
    private final PlaneCounter counter = new PlaneCounter();

    BitSynapses(int inputs, int units) {
        this.words = (units - 1) / 64 + 1;
        long size = (long) inputs * words;
        Check.that(
                size <= Integer.MAX_VALUE - 8,
                "MacShape: " + inputs + " inputs to " + units + " units are too many synapses for one array; at most "
                        + (Integer.MAX_VALUE - 8) / words + " inputs");
        this.bits = new long[(int) size];
    }

    @Override
    public int full() {
        return 1;
    }

    @Override
    public int columns() {
        return 64 * words;
    }

    @Override
    public void sum(int[] units, int from, int to, int[] sums) {
        counter.count(bits, words, units, from, to, sums);
    }

    @Override
    public int strengthen(int input, int unit, long time) {
        int at = input * words + (unit >> 6);
        long before = bits[at];
        bits[at] = before | (1L << unit);
        return (int) ((~before >>> unit) & 1);
    }

    @Override
    public void moveTo(long time) {
        // bits do not fade
    }

    @Override
    public void freeze() {
        // and are permanent as they are
    }

    @Override
    public int weight(int input, int unit) {
        return (int) ((bits[input * words + (unit >> 6)] >>> unit) & 1);
    }
}
