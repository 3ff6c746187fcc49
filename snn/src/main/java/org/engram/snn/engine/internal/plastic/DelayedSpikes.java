package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;

/** Spikes of the last steps with the size of what each does when it reaches a synapse; mutable. */
final class DelayedSpikes {

    private final IntList[] neurons;
    private final double[][] sizes;
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
            sizes[slot] = Arrays.copyOf(sizes[slot], Math.max(16, 2 * n));
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

    /** Writes the spikes of the steps before this one, by neuron: how many steps ago, and their sizes. */
    void save(StateWriter out, int step, int neuronCount) {
        int[] counts = new int[neuronCount];
        int[][] ages = new int[neuronCount][0];
        double[][] kept = new double[neuronCount][0];
        for (int age = mask; age >= 1; age--) {
            IntList fired = neurons(step - age);
            for (int k = 0; k < fired.size(); k++) {
                int neuron = fired.get(k);
                int n = counts[neuron]++;
                ages[neuron] = Arrays.copyOf(ages[neuron], n + 1);
                kept[neuron] = Arrays.copyOf(kept[neuron], n + 1);
                ages[neuron][n] = age;
                kept[neuron][n] = size(step - age, k);
            }
        }
        out.write(ages, counts);
        out.write(kept, counts);
    }

    /** Reads what {@link #save} wrote at the same step; in each step neurons come in ascending order, as they fire. */
    void restore(StateReader in, int step, int neuronCount) {
        int[] counts = new int[neuronCount];
        int[][] ages = new int[neuronCount][0];
        double[][] kept = new double[neuronCount][0];
        in.read(ages, counts);
        in.read(kept, counts);
        for (IntList slot : neurons) {
            slot.clear();
        }
        for (int neuron = 0; neuron < neuronCount; neuron++) {
            for (int n = 0; n < counts[neuron]; n++) {
                add(step - ages[neuron][n], neuron, kept[neuron][n]);
            }
        }
    }
}
