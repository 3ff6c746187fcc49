package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;

/** Samples of the weights of a projection; mutable. */
final class WeightSamples implements Stateful {

    private final Recording.Weights recording;
    private final int every;
    private final double[] initial;
    private final List<double[]> samples = new ArrayList<>();

    WeightSamples(Recording.Weights recording, Realization realization) {
        this.recording = recording;
        every = SampleSteps.every("weights", recording.interval(), realization.grid());
        initial = realization.connections(recording.projection()).weights();
    }

    Recording.Weights recording() {
        return recording;
    }

    /** The first step from this one on at which a sample is due. */
    long next(long step) {
        return SampleSteps.next(step, every);
    }

    /** Samples the weights at a time, with all that earlier spikes have earned, if a sample is due at this step. */
    void sample(long step, double time, List<PlasticProjection> plastics) {
        if (step % every == 0) {
            samples.add(present(time, plastics));
        }
    }

    private double[] present(double time, List<PlasticProjection> plastics) {
        for (PlasticProjection plastic : plastics) {
            if (plastic.projection().equals(recording.projection().id())) {
                plastic.synapses().bringUpToDate(time);
                return plastic.synapses().byConnection();
            }
        }
        return initial;
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
        var model = recording.projection().post().population().cell().model();
        return Trace.of("weight", model.input().weightUnit(), 0, recording.interval(), channels, byConnection);
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) samples.size());
        samples.forEach(out::write);
    }

    @Override
    public void restore(StateReader in) {
        int count = in.readInt();
        samples.clear();
        for (int k = 0; k < count; k++) {
            double[] values = new double[initial.length];
            in.read(values);
            samples.add(values);
        }
    }
}
