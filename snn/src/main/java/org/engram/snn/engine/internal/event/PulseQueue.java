package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** Ends of input that lasts one timestep; all last equally long, so they end in the order in which they begin; mutable. */
final class PulseQueue implements Stateful {

    private double[] times = new double[64];
    private int[] neurons = new int[64];
    private double[] weights = new double[64];
    private int head;
    private int size;

    /** Time of the first end, infinite where there is none. */
    double soonest() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[head];
    }

    /** Whose input ends first. */
    int neuron() {
        return neurons[head];
    }

    /** The input that ends first. */
    double weight() {
        return weights[head];
    }

    void add(double time, int neuron, double weight) {
        if (size == times.length) {
            grow();
        }
        int place = (head + size++) & (times.length - 1);
        times[place] = time;
        neurons[place] = neuron;
        weights[place] = weight;
    }

    /** Removes the first end. */
    void remove() {
        head = (head + 1) & (times.length - 1);
        size--;
    }

    private void grow() {
        double[] oldTimes = times;
        int[] oldNeurons = neurons;
        double[] oldWeights = weights;
        int room = Math.multiplyExact(2, size);
        times = Arrays.copyOf(times, room);
        neurons = Arrays.copyOf(neurons, room);
        weights = Arrays.copyOf(weights, room);
        for (int k = 0; k < size; k++) {
            int from = (head + k) & (size - 1);
            times[k] = oldTimes[from];
            neurons[k] = oldNeurons[from];
            weights[k] = oldWeights[from];
        }
        head = 0;
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) size);
        for (int k = 0; k < size; k++) {
            int place = (head + k) & (times.length - 1);
            out.write(times[place]);
            out.write((long) neurons[place]);
            out.write(weights[place]);
        }
    }

    @Override
    public void restore(StateReader in) {
        int count = in.readInt();
        head = 0;
        size = 0;
        for (int k = 0; k < count; k++) {
            double time = in.readDouble();
            int neuron = in.readInt();
            add(time, neuron, in.readDouble());
        }
    }
}
