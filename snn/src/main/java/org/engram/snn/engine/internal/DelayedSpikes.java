package org.engram.snn.engine.internal;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** Spikes of the last steps with the size of what each does when it reaches a synapse; mutable. */
final class DelayedSpikes implements Stateful {

    private final IntList[] neurons;
    private double[][] sizes;
    private final int mask;

    /** Keeps the spikes of so many steps before the present one. */
    DelayedSpikes(int longestDelay) {
        int count = Integer.highestOneBit(longestDelay) << 1;
        mask = count - 1;
        neurons = new IntList[count];
        sizes = new double[count][0];
        for (int slot = 0; slot < count; slot++) {
            neurons[slot] = new IntList();
        }
    }

    /** Forgets the oldest spikes to make room for those of a step. */
    void begin(int step) {
        neurons[step & mask].clear();
    }

    void add(int step, int neuron, double size) {
        int slot = step & mask;
        int n = neurons[slot].size();
        neurons[slot].add(neuron);
        if (n == sizes[slot].length) {
            sizes[slot] = java.util.Arrays.copyOf(sizes[slot], Math.max(16, 2 * n));
        }
        sizes[slot][n] = size;
    }

    /** The neurons that fired in a step, in the order in which they were added. */
    IntList neurons(int step) {
        return neurons[step & mask];
    }

    /** The size of spike {@code k} of a step. */
    double size(int step, int k) {
        return sizes[step & mask][k];
    }

    @Override
    public void save(StateWriter out) {
        for (int slot = 0; slot < neurons.length; slot++) {
            out.write(neurons[slot].toArray());
            out.write(sizes[slot], neurons[slot].size());
        }
    }

    @Override
    public void restore(StateReader in) {
        for (int slot = 0; slot < neurons.length; slot++) {
            neurons[slot].clear();
            for (int neuron : in.readInts(Integer.MAX_VALUE - 8)) {
                neurons[slot].add(neuron);
            }
            sizes[slot] = in.readDoubles(Integer.MAX_VALUE - 8);
        }
    }
}
