package org.engram.snn.engine.internal.event;

import org.engram.core.data.Raster;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;

/** The spikes of the neurons to be recorded, in order of time, then neuron; mutable. */
final class SpikeTimes implements Stateful {

    private final EventNetwork network;
    private final boolean[] isWanted;
    private final DoubleBuffer times = new DoubleBuffer();
    private final IntBuffer neurons = new IntBuffer();

    SpikeTimes(EventNetwork network) {
        this.network = network;
        isWanted = new boolean[network.neuronCount()];
    }

    void want(Neurons group) {
        int first = network.first(group.population());
        for (int i = 0; i < group.size(); i++) {
            isWanted[first + group.index(i)] = true;
        }
    }

    void add(double time, int neuron) {
        if (isWanted[neuron]) {
            times.add(time);
            neurons.add(neuron);
        }
    }

    /** The spikes of one recorded group. */
    Raster raster(Neurons group) {
        int first = network.first(group.population());
        int size = group.population().size();
        boolean[] inGroup = new boolean[size];
        for (int i = 0; i < group.size(); i++) {
            inGroup[group.index(i)] = true;
        }
        DoubleBuffer found = new DoubleBuffer();
        IntBuffer indices = new IntBuffer();
        for (int k = 0; k < times.size(); k++) {
            int index = neurons.get(k) - first;
            if (index >= 0 && index < size && inGroup[index]) {
                found.add(times.get(k));
                indices.add(index);
            }
        }
        return Raster.of(group.population().id(), size, found.toArray(), indices.toArray());
    }

    @Override
    public void save(StateWriter out) {
        out.write(times.toArray());
        out.write(neurons.toArray());
    }

    @Override
    public void restore(StateReader in) {
        times.fill(in.readDoubles(Integer.MAX_VALUE - 8));
        neurons.fill(in.readInts(Integer.MAX_VALUE - 8));
    }
}
