package org.engram.snn.engine.internal.event;

import org.engram.core.data.Raster;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;
import org.engram.snn.recording.Recording;

/** The spikes of one recording that are kept, in order of time, then neuron; mutable. */
final class SpikeTimes implements Stateful, SpikeReceiver {

    private final Recording.Spikes recording;
    private final DoubleBuffer times = new DoubleBuffer();
    private final IntBuffer neurons = new IntBuffer();

    SpikeTimes(Recording.Spikes recording) {
        this.recording = recording;
    }

    @Override
    public Recording.Spikes recording() {
        return recording;
    }

    @Override
    public void receive(double time, int neuron) {
        times.add(time);
        neurons.add(neuron);
    }

    Raster raster() {
        Neurons group = recording.neurons();
        return Raster.of(group.population().id(), group.population().size(), times.toArray(), neurons.toArray());
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
