package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/** A ring in single precision, in blocks of targets; mutable. */
final class FloatRing extends Ring {

    private final Blocks blocks;
    private final int channels;
    /** By channel, then block. */
    private final float[][][] cells;

    private final double[] converted;

    /** Room for {@code channels} channels; the others are never written to. */
    FloatRing(Blocks blocks, int channels) {
        this.blocks = blocks;
        this.channels = channels;
        cells = new float[channels][blocks.count()][blocks.length()];
        converted = new double[blocks.targets()];
    }

    Blocks blocks() {
        return blocks;
    }

    /** The ring of one block in a channel. */
    float[] cells(int channel, int block) {
        return cells[channel][block];
    }

    @Override
    void add(int step, int channel, int target, double weight) {
        cells[channel][blocks.block(target)][index(step, target)] += (float) weight;
    }

    @Override
    void add(int step, int channel, double[] weights, int from, int to, int firstTarget) {
        for (int k = from; k < to; k++) {
            add(step, channel, firstTarget + k - from, weights[k]);
        }
    }

    @Override
    void add(int step, int channel, float[] weights, int from, int to, int firstTarget) {
        int origin = blocks.origin(step);
        for (int done = from; done < to; ) {
            int target = firstTarget + done - from;
            int block = blocks.block(target);
            int end = Math.min(to, done + blocks.end(block) - target);
            float[] ring = cells[channel][block];
            int shift = origin + target - blocks.first(block) - done;
            for (int k = done; k < end; k++) {
                ring[shift + k] += weights[k];
            }
            done = end;
        }
    }

    /** Copies the input that arrives at a step at some targets. */
    void copy(int step, int channel, int firstTarget, float[] into) {
        int origin = blocks.origin(step);
        for (int done = 0; done < into.length; ) {
            int target = firstTarget + done;
            int block = blocks.block(target);
            int count = Math.min(into.length - done, blocks.end(block) - target);
            System.arraycopy(cells[channel][block], origin + target - blocks.first(block), into, done, count);
            done += count;
        }
    }

    /** Whether the input of some targets in a row lies in a row too. */
    boolean isOneBlock(int firstTarget, int count) {
        return count > 0 && blocks.block(firstTarget) == blocks.block(firstTarget + count - 1);
    }

    /** Index within its block's ring of the input that arrives at a target at a step. */
    int index(int step, int target) {
        return blocks.origin(step) + target - blocks.first(blocks.block(target));
    }

    @Override
    double[] doubles(int step, int channel) {
        int origin = blocks.origin(step);
        for (int block = 0; block < blocks.count(); block++) {
            float[] ring = cells[channel][block];
            int shift = origin - blocks.first(block);
            for (int target = blocks.first(block); target < blocks.end(block); target++) {
                converted[target] = ring[shift + target];
            }
        }
        return converted;
    }

    @Override
    void clear(int step) {
        int origin = blocks.origin(step);
        for (float[][] channel : cells) {
            for (int block = 0; block < channel.length; block++) {
                Arrays.fill(channel[block], origin, origin + blocks.end(block) - blocks.first(block), 0);
            }
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
