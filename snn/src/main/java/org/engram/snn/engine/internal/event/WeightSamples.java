package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.record.Sampler;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of the weights or a state of a projection's synapses, as they stand at a time; mutable. */
final class WeightSamples extends Sampler implements EventSamples {

    private final Recording.OfConnections recording;
    private final ValuesAt values;

    WeightSamples(
            Recording.OfConnections recording, int connections, ValuesAt values, TimeGrid grid, Optional<Sink> sink) {
        super(recording, recording.variable().name(), chosen(connections, recording.step()), grid, sink);
        this.recording = recording;
        this.values = values;
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
        double[] all = values.at(time);
        for (int c = 0; c < row.length; c++) {
            row[c] = all[c * recording.step()];
        }
    }

    @Override
    public Trace trace() {
        return trace(recording.variable().name(), recording.unit());
    }

    /** The values of all connections at a time in ms. */
    @FunctionalInterface
    interface ValuesAt {

        /** In the order of the connections; not to be changed. */
        double[] at(double time);
    }
}
