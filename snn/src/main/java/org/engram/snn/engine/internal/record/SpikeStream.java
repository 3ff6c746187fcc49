package org.engram.snn.engine.internal.record;

import java.util.Arrays;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Sends the spikes of one recording on as they come. */
public final class SpikeStream {

    private final Recording.Spikes recording;
    private final int firstNeuron;
    private final TimeGrid grid;
    private final Sampling sampling;
    private final Sink sink;

    /** A stream; {@code firstNeuron} is the index within the network of the population's first neuron. */
    public SpikeStream(Recording.Spikes recording, int firstNeuron, TimeGrid grid, Sink sink) {
        this.recording = recording;
        this.firstNeuron = firstNeuron;
        this.grid = grid;
        this.sink = sink;
        sampling = Sampling.of("spikes", recording.times(), grid);
        int[] channels = new int[recording.neurons().size()];
        Arrays.setAll(channels, recording.neurons()::index);
        sink.begin(recording, channels);
    }

    /** Sends on those spikes of a step that are recorded, by their index within the network. */
    public void add(int step, IntList fired) {
        if (!sampling.isDue(step)) {
            return;
        }
        Neurons neurons = recording.neurons();
        double time = grid.time(step);
        for (int k = 0; k < fired.size(); k++) {
            int neuron = fired.get(k) - firstNeuron;
            if (neurons.contains(neuron)) {
                sink.spike(recording, time, neuron);
            }
        }
    }
}
