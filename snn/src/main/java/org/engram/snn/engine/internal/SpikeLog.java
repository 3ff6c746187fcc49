package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.core.data.Raster;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.TimeGrid;

/** The spikes of the neurons to be recorded, in order of step, then neuron; mutable. */
final class SpikeLog implements Stateful {

    private final boolean[] wanted;
    private boolean any;
    private final IntList steps = new IntList();
    private final IntList neurons = new IntList();

    SpikeLog(int neuronCount) {
        wanted = new boolean[neuronCount];
    }

    void want(Neurons group, int firstNeuron) {
        for (int i = 0; i < group.size(); i++) {
            wanted[firstNeuron + group.index(i)] = true;
            any = true;
        }
    }

    void add(int step, IntList fired) {
        if (any) {
            for (int k = 0; k < fired.size(); k++) {
                int neuron = fired.get(k);
                if (wanted[neuron]) {
                    steps.add(step);
                    neurons.add(neuron);
                }
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(steps.toArray());
        out.write(neurons.toArray());
    }

    @Override
    public void restore(StateReader in) {
        steps.clear();
        neurons.clear();
        for (int step : in.readInts(Integer.MAX_VALUE)) {
            steps.add(step);
        }
        for (int neuron : in.readInts(Integer.MAX_VALUE)) {
            neurons.add(neuron);
        }
    }

    /** The spikes of one recorded group. */
    Raster raster(Neurons group, int firstNeuron, TimeGrid grid) {
        int size = group.population().size();
        boolean[] inGroup = new boolean[size];
        for (int i = 0; i < group.size(); i++) {
            inGroup[group.index(i)] = true;
        }
        double[] times = new double[steps.size()];
        int[] indices = new int[steps.size()];
        int n = 0;
        for (int k = 0; k < steps.size(); k++) {
            int index = neurons.get(k) - firstNeuron;
            if (index >= 0 && index < size && inGroup[index]) {
                times[n] = grid.time(steps.get(k));
                indices[n++] = index;
            }
        }
        return Raster.of(group.population().id(), size, Arrays.copyOf(times, n), Arrays.copyOf(indices, n));
    }
}
