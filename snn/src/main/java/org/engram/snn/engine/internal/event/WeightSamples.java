package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.Sampler;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of the weights of a projection, with all that earlier spikes have earned; mutable. */
final class WeightSamples extends Sampler implements EventSamples {

    private final Recording.Weights recording;
    private final WeightsAt weights;

    WeightSamples(Recording.Weights recording, int connections, WeightsAt weights, TimeGrid grid, Optional<Sink> sink) {
        super(recording, "weights", chosen(connections, recording.step()), grid, sink);
        this.recording = recording;
        this.weights = weights;
    }

    private static int[] chosen(int connections, int step) {
        int[] chosen = new int[(int) (((long) connections + step - 1) / step)];
        Arrays.setAll(chosen, c -> c * step);
        return chosen;
    }

    @Override
    public Sampler sampler() {
        return this;
    }

    @Override
    public void sample(int step, double time) {
        double[] row = row(step);
        double[] all = weights.at(time);
        for (int c = 0; c < row.length; c++) {
            row[c] = all[c * recording.step()];
        }
    }

    @Override
    public Trace trace() {
        var model = recording.projection().post().population().cell().model();
        return trace("weight", model.input().weightUnit());
    }

    /** The weights of all connections at a time in ms. */
    @FunctionalInterface
    interface WeightsAt {

        /** In the order of the connections; not to be changed. */
        double[] at(double time);
    }
}
