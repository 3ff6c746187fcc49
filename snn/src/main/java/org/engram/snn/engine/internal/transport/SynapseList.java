package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/** Synapses onto the neurons of one partition, collected before they are laid out in rows; mutable. */
public final class SynapseList {

    private int[] sources;
    private int[] targets;
    /** Delay and channel as one number, {@code delay * CHANNELS + channel}: those of one run are equal. */
    private int[] runs;

    private double[] weights;
    private int[] origins;
    private int size;
    private int maxTarget;
    private int maxDelay = 1;

    /** An empty list with room for about so many synapses. */
    public SynapseList(int expected) {
        int capacity = Math.max(64, expected);
        sources = new int[capacity];
        targets = new int[capacity];
        runs = new int[capacity];
        weights = new double[capacity];
        origins = new int[capacity];
    }

    /** Adds a synapse with its delay in steps and its place among the connections of its projection. */
    public void add(int source, int target, int delay, int channel, double weight, int origin) {
        if (size == sources.length) {
            grow();
        }
        sources[size] = source;
        targets[size] = target;
        runs[size] = delay * Ring.CHANNELS + channel;
        weights[size] = weight;
        origins[size++] = origin;
        maxTarget = Math.max(maxTarget, target);
        maxDelay = Math.max(maxDelay, delay);
    }

    private void grow() {
        int capacity = Math.addExact(size, size >> 1);
        sources = Arrays.copyOf(sources, capacity);
        targets = Arrays.copyOf(targets, capacity);
        runs = Arrays.copyOf(runs, capacity);
        weights = Arrays.copyOf(weights, capacity);
        origins = Arrays.copyOf(origins, capacity);
    }

    /** The synapses by source, then delay, then channel, then target, then as added. */
    StableOrder order(int sourceCount) {
        return new StableOrder(size)
                .by(targets, maxTarget + 1)
                .by(runs, (maxDelay + 1) * Ring.CHANNELS)
                .by(sources, sourceCount);
    }

    /** Number of synapses. */
    public int size() {
        return size;
    }

    /** The longest delay becomes at least this, for all parts of a projection to remember equally long. */
    public void coverDelay(int delay) {
        maxDelay = Math.max(maxDelay, delay);
    }

    /** The longest delay in steps, at least 1. */
    public int maxDelay() {
        return maxDelay;
    }

    /** The presynaptic neuron of a synapse, by the number it was added with. */
    public int source(int i) {
        return sources[i];
    }

    /** The postsynaptic neuron of a synapse, an index within the partition. */
    public int target(int i) {
        return targets[i];
    }

    /** Whether two synapses have the same source, delay and channel. */
    boolean isOneRun(int i, int j) {
        return sources[i] == sources[j] && runs[i] == runs[j];
    }

    /** The delay of a synapse in steps. */
    public int delay(int i) {
        return runs[i] / Ring.CHANNELS;
    }

    int channel(int i) {
        return runs[i] % Ring.CHANNELS;
    }

    double weight(int i) {
        return weights[i];
    }

    /** The place of a synapse among the connections of its projection. */
    public int origin(int i) {
        return origins[i];
    }
}
