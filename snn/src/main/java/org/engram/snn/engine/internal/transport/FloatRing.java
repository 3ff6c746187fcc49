package org.engram.snn.engine.internal.transport;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * A ring in single precision, in blocks of targets; mutable.
 *
 * <p>What static synapses send is kept as events until their step comes, or until there are many of them; it is then added up in
 * the order in which it was sent, so when that happens changes no bit.
 */
public final class FloatRing extends Ring {

    /** Events kept by all steps together before those of one step are added up ahead of time. */
    private static final int MOST_EVENTS = 1 << 25;

    private static final int FEWEST_EVENTS = 1 << 12;

    /** Neurons of a block for each event at which clearing the places of events is less work than clearing all. */
    private static final int SPARSE = 8;

    private final Blocks blocks;
    private final int channels;
    /** By step and block, then channel. */
    private final float[][][] input;

    private final Pending[] pending;
    /** By step and block, whether input has come other than from the events added up last. */
    private final boolean[] isMixed;

    private final int mostPending;
    private final double[] converted;

    /** Room for {@code channels} channels; the others are never written to. */
    FloatRing(Blocks blocks, int channels) {
        this.blocks = blocks;
        this.channels = channels;
        input = new float[blocks.cells()][channels][blocks.length()];
        pending = new Pending[blocks.cells()];
        Arrays.setAll(pending, cell -> new Pending());
        isMixed = new boolean[blocks.cells()];
        mostPending = Math.max(FEWEST_EVENTS, MOST_EVENTS / Math.max(1, blocks.cells()));
        converted = new double[blocks.targets()];
    }

    /** How the targets are divided. */
    public Blocks blocks() {
        return blocks;
    }

    /** Where the events of a run are kept that is sent at a step. */
    Pending pending(int step, int key) {
        int cell = blocks.cell(step, 0) + key;
        cell = cell < pending.length ? cell : cell - pending.length;
        if (pending[cell].size() > mostPending) {
            settle(cell);
        }
        return pending[cell];
    }

    private void settle(int cell) {
        isMixed[cell] |= pending[cell].settledSize() > 0;
        pending[cell].settle(input[cell]);
    }

    private float[][] settled(int cell) {
        if (pending[cell].size() > 0) {
            settle(cell);
        }
        return input[cell];
    }

    /** The input of a block that arrives at a step in a channel, by place. */
    public float[] input(int step, int channel, int block) {
        return settled(blocks.cell(step, block))[channel];
    }

    /** As {@link #input}, to add to. */
    float[] open(int step, int channel, int block) {
        int cell = blocks.cell(step, block);
        isMixed[cell] = true;
        return settled(cell)[channel];
    }

    @Override
    public void add(int step, int channel, int target, double weight) {
        open(step, channel, blocks.block(target))[blocks.place(target)] += (float) weight;
    }

    @Override
    public void add(int step, int channel, double[] weights, int from, int to, int firstTarget) {
        for (int k = from; k < to; k++) {
            add(step, channel, firstTarget + k - from, weights[k]);
        }
    }

    @Override
    public void add(int step, int channel, float[] weights, int from, int to, int firstTarget) {
        for (int done = from; done < to; ) {
            int target = firstTarget + done - from;
            int block = blocks.block(target);
            int end = Math.min(to, done + blocks.end(block) - target);
            float[] into = open(step, channel, block);
            int shift = blocks.place(target) - done;
            for (int k = done; k < end; k++) {
                into[shift + k] += weights[k];
            }
            done = end;
        }
    }

    /** Copies the input that arrives at a step at some targets. */
    public void copy(int step, int channel, int firstTarget, float[] into) {
        for (int done = 0; done < into.length; ) {
            int target = firstTarget + done;
            int block = blocks.block(target);
            int count = Math.min(into.length - done, blocks.end(block) - target);
            System.arraycopy(input(step, channel, block), blocks.place(target), into, done, count);
            done += count;
        }
    }

    /** Whether the input of some targets in a row lies in a row too. */
    public boolean isOneBlock(int firstTarget, int count) {
        return count > 0 && blocks.block(firstTarget) == blocks.block(firstTarget + count - 1);
    }

    @Override
    public double[] doubles(int step, int channel) {
        for (int block = 0; block < blocks.count(); block++) {
            float[] from = input(step, channel, block);
            int first = blocks.first(block);
            for (int target = first; target < blocks.end(block); target++) {
                converted[target] = from[target - first];
            }
        }
        return converted;
    }

    @Override
    public void clear(int step) {
        for (int block = 0; block < blocks.count(); block++) {
            clear(blocks.cell(step, block), blocks.end(block) - blocks.first(block));
        }
    }

    private void clear(int cell, int neurons) {
        float[][] cleared = settled(cell);
        if (isMixed[cell] || pending[cell].settledSize() > neurons / SPARSE) {
            for (float[] channel : cleared) {
                Arrays.fill(channel, 0, neurons, 0);
            }
            isMixed[cell] = false;
            pending[cell].forget();
        } else {
            pending[cell].clear(cleared);
        }
    }

    /** As many channels whatever the partition needs, so that a checkpoint does not depend on the number of threads. */
    @Override
    public void save(StateWriter out) {
        float[] slot = new float[blocks.targets()];
        for (int step = 0; step < blocks.slots(); step++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                if (channel < channels) {
                    copy(step, channel, 0, slot);
                } else {
                    Arrays.fill(slot, 0);
                }
                out.write(slot);
            }
        }
    }

    @Override
    public void restore(StateReader in) {
        float[] slot = new float[blocks.targets()];
        for (int step = 0; step < blocks.slots(); step++) {
            clear(step);
            for (int channel = 0; channel < CHANNELS; channel++) {
                in.read(slot);
                if (channel < channels) {
                    add(step, channel, slot, 0, slot.length, 0);
                }
            }
        }
    }
}
