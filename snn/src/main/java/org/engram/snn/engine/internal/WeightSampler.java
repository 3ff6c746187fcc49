package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Connections;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** Samples of the weights of a projection; partitions write the weights of their own synapses; mutable. */
final class WeightSampler implements Stateful {

    private final Recording.Weights recording;
    private final Sampling sampling;
    private final double[] initial;
    private final List<double[]> samples = new ArrayList<>();

    WeightSampler(Recording.Weights recording, Connections connections, TimeGrid grid) {
        this.recording = recording;
        sampling = Sampling.of("weights", recording.interval(), grid);
        initial = connections.weights();
    }

    Recording.Weights recording() {
        return recording;
    }

    String projection() {
        return recording.projection().id();
    }

    /** Makes room for all samples before a step. */
    void reserve(int step) {
        int count = sampling.countBefore(step);
        while (samples.size() < count) {
            samples.add(initial.clone());
        }
    }

    boolean isDue(int step) {
        return sampling.isDue(step);
    }

    /** Samples the weights of one partition at a step at which a sample is due. */
    void sample(int step, DynamicProjection plastic) {
        plastic.copyWeights(step, samples.get(sampling.sample(step)));
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) samples.size());
        samples.forEach(out::write);
    }

    @Override
    public void restore(StateReader in) {
        samples.clear();
        int count = in.readInt();
        for (int k = 0; k < count; k++) {
            samples.add(in.readDoubles(Integer.MAX_VALUE));
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
        return Trace.of(
                "weight",
                recording
                        .projection()
                        .post()
                        .population()
                        .cell()
                        .model()
                        .input()
                        .weightUnit(),
                0,
                recording.interval(),
                channels,
                byConnection);
    }
}
