package org.engram.snn.engine.internal;

import java.util.Arrays;

/** Synapses onto the neurons of one partition, collected before they are laid out in rows; mutable. */
final class SynapseList {

    private int[] sources = new int[64];
    private int[] targets = new int[64];
    private int[] delays = new int[64];
    private int[] receptors = new int[64];
    private double[] weights = new double[64];
    private int[] origins = new int[64];
    private int size;
    private int maxTarget;
    private int maxDelay = 1;

    void add(int source, int target, int delay, int receptor, double weight, int origin) {
        if (size == sources.length) {
            grow();
        }
        sources[size] = source;
        targets[size] = target;
        delays[size] = delay;
        receptors[size] = receptor;
        weights[size] = weight;
        origins[size++] = origin;
        maxTarget = Math.max(maxTarget, target);
        maxDelay = Math.max(maxDelay, delay);
    }

    private void grow() {
        int capacity = Math.addExact(size, size);
        sources = Arrays.copyOf(sources, capacity);
        targets = Arrays.copyOf(targets, capacity);
        delays = Arrays.copyOf(delays, capacity);
        receptors = Arrays.copyOf(receptors, capacity);
        weights = Arrays.copyOf(weights, capacity);
        origins = Arrays.copyOf(origins, capacity);
    }

    private void trim() {
        sources = Arrays.copyOf(sources, size);
        targets = Arrays.copyOf(targets, size);
        delays = Arrays.copyOf(delays, size);
        receptors = Arrays.copyOf(receptors, size);
    }

    /** The synapses by source, then delay, then receptor, then target, then as added. */
    StableOrder order(int sourceCount) {
        trim();
        return new StableOrder(size)
                .by(targets, maxTarget + 1)
                .by(receptors, Ring.RECEPTORS)
                .by(delays, maxDelay + 1)
                .by(sources, sourceCount);
    }

    int size() {
        return size;
    }

    int maxDelay() {
        return maxDelay;
    }

    int source(int i) {
        return sources[i];
    }

    int target(int i) {
        return targets[i];
    }

    int delay(int i) {
        return delays[i];
    }

    int receptor(int i) {
        return receptors[i];
    }

    double weight(int i) {
        return weights[i];
    }

    int origin(int i) {
        return origins[i];
    }
}
