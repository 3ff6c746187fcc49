package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Realization;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of the weights of a projection; mutable. */
final class WeightSamples implements Stateful {

    private final Recording.Weights recording;
    private final SampleSteps steps;
    private final TimeGrid grid;
    private final Optional<Sink> sink;
    private final int[] channels;
    private final double[] initial;
    private final List<double[]> samples = new ArrayList<>();

    WeightSamples(Recording.Weights recording, Realization realization, Optional<Sink> sink) {
        this.recording = recording;
        grid = realization.grid();
        steps = SampleSteps.of("weights", recording.times(), grid);
        this.sink = sink;
        initial = realization.connections(recording.projection()).weights();
        channels = new int[(int) (((long) initial.length + recording.step() - 1) / recording.step())];
        Arrays.setAll(channels, c -> c * recording.step());
        sink.ifPresent(given -> given.begin(recording, channels.clone()));
    }

    Recording.Weights recording() {
        return recording;
    }

    /** The first step from this one on at which a sample is due. */
    long next(long step) {
        return steps.next(step);
    }

    /** Samples the weights at a time, with all that earlier spikes have earned, if a sample is due at this step. */
    void sample(long step, double time, List<PlasticProjection> plastics) {
        if (!steps.isDue(step)) {
            return;
        }
        double[] all = present(time, plastics);
        double[] row = new double[channels.length];
        Arrays.setAll(row, c -> all[channels[c]]);
        if (sink.isPresent()) {
            sink.get().samples(recording, time, row);
        } else {
            samples.add(row);
        }
    }

    boolean isKept() {
        return sink.isEmpty();
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
        double[][] byConnection = new double[channels.length][samples.size()];
        for (int c = 0; c < channels.length; c++) {
            for (int k = 0; k < samples.size(); k++) {
                byConnection[c][k] = samples.get(k)[c];
            }
        }
        var model = recording.projection().post().population().cell().model();
        return Trace.of(
                "weight",
                model.input().weightUnit(),
                grid.time(steps.first()),
                grid.time(steps.every()),
                channels,
                byConnection);
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
            double[] values = new double[channels.length];
            in.read(values);
            samples.add(values);
        }
    }
}
