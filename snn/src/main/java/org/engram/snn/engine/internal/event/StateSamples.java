package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of a state variable, taken between events without disturbing them; mutable. */
final class StateSamples implements Stateful {

    private final Recording.State recording;
    private final EventGroup group;
    private final Parameter state;
    private final int variable;
    private final SampleSteps steps;
    private final TimeGrid grid;
    private final Optional<Sink> sink;
    private final double[] row;
    private final DoubleBuffer[] samples;

    StateSamples(Recording.State recording, EventGroup group, TimeGrid grid, Optional<Sink> sink) {
        this.recording = recording;
        this.group = group;
        var model = recording.neurons().population().cell().model();
        state = model.setting(recording.variable().name());
        variable = model.states().indexOf(state);
        steps = SampleSteps.of(state.name(), recording.times(), grid);
        this.grid = grid;
        this.sink = sink;
        samples = new DoubleBuffer[recording.neurons().size()];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = new DoubleBuffer();
        }
        row = new double[samples.length];
        sink.ifPresent(given -> given.begin(recording, channels()));
    }

    Recording.State recording() {
        return recording;
    }

    /** The first step from this one on at which a sample is due. */
    long next(long step) {
        return steps.next(step);
    }

    /** Samples the states at a time, if a sample is due at this step. */
    void sample(long step, double time) {
        if (!steps.isDue(step)) {
            return;
        }
        for (int c = 0; c < row.length; c++) {
            row[c] = group.state(variable, recording.neurons().index(c), time);
            if (sink.isEmpty()) {
                samples[c].add(row[c]);
            }
        }
        sink.ifPresent(given -> given.samples(recording, time, row));
    }

    boolean isKept() {
        return sink.isEmpty();
    }

    private int[] channels() {
        int[] channels = new int[samples.length];
        Arrays.setAll(channels, recording.neurons()::index);
        return channels;
    }

    Trace trace() {
        double[][] taken = new double[samples.length][];
        for (int c = 0; c < taken.length; c++) {
            taken[c] = samples[c].toArray();
        }
        return Trace.of(
                state.name(), state.unit(), grid.time(steps.first()), grid.time(steps.every()), channels(), taken);
    }

    @Override
    public void save(StateWriter out) {
        for (DoubleBuffer channel : samples) {
            out.write(channel.toArray());
        }
    }

    @Override
    public void restore(StateReader in) {
        for (DoubleBuffer channel : samples) {
            channel.fill(in.readDoubles(Integer.MAX_VALUE - 8));
        }
    }
}
