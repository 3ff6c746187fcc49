package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.network.Connections;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** Samples of the weights of a projection; partitions write the weights of their own synapses; mutable. */
final class WeightSampler {

    private final Recording.Weights recording;
    private final int every;
    private final double[] initial;
    private final List<double[]> samples = new ArrayList<>();

    WeightSampler(Recording.Weights recording, Connections connections, TimeGrid grid) {
        this.recording = recording;
        every = grid.steps("recording interval of weights", recording.interval());
        initial = new double[connections.size()];
        Arrays.setAll(initial, connections::weight);
    }

    Recording.Weights recording() {
        return recording;
    }

    String projection() {
        return recording.projection().id();
    }

    /** Makes room for all samples before a step. */
    void reserve(int steps) {
        while (samples.size() < (steps + every - 1) / every) {
            samples.add(initial.clone());
        }
    }

    void sample(int step, PlasticRows rows) {
        if (step % every == 0) {
            rows.bringUpToDate(step);
            rows.copyWeights(samples.get(step / every));
        }
    }

    Trace trace() {
        double[][] byConnection = new double[initial.length][samples.size()];
        int[] channels = new int[initial.length];
        for (int c = 0; c < initial.length; c++) {
            channels[c] = c;
            for (int k = 0; k < samples.size(); k++) {
                byConnection[c][k] = samples.get(k)[c];
            }
        }
        return Trace.of("weight", "nA", 0, recording.interval(), channels, byConnection);
    }
}
