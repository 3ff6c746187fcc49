package org.engram.snn.engine.internal.event;

import java.util.Arrays;

/** Synapses collected one by one; a target is packed as {@code 2 neuron + channel}; mutable. */
final class SynapseTable {

    private int[] sources = new int[16];
    private int[] targets = new int[16];
    private double[] delays = new double[16];
    private double[] weights = new double[16];
    private int size;

    static int pack(int neuron, int channel) {
        return neuron << 1 | channel;
    }

    static int neuron(int target) {
        return target >>> 1;
    }

    static int channel(int target) {
        return target & 1;
    }

    void add(int source, int target, double delay, double weight) {
        if (size == sources.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8, 2L * size);
            sources = Arrays.copyOf(sources, room);
            targets = Arrays.copyOf(targets, room);
            delays = Arrays.copyOf(delays, room);
            weights = Arrays.copyOf(weights, room);
        }
        sources[size] = source;
        targets[size] = target;
        delays[size] = delay;
        weights[size++] = weight;
    }

    int size() {
        return size;
    }

    int source(int k) {
        return sources[k];
    }

    int target(int k) {
        return targets[k];
    }

    double delay(int k) {
        return delays[k];
    }

    double weight(int k) {
        return weights[k];
    }

    /** All delays, a copy. */
    double[] delays() {
        return Arrays.copyOf(delays, size);
    }
}
