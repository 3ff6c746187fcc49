package org.engram.snn.engine.internal.event;

import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** Samples of a state variable, taken between events without disturbing them; mutable. */
final class StateSamples implements Stateful {

    private final Recording.State recording;
    private final EventGroup group;
    private final Parameter state;
    private final int variable;
    private final int every;
    private final DoubleBuffer[] samples;

    StateSamples(Recording.State recording, EventGroup group, TimeGrid grid) {
        this.recording = recording;
        this.group = group;
        var model = recording.neurons().population().cell().model();
        state = model.setting(recording.variable().name());
        variable = model.states().indexOf(state);
        every = SampleSteps.every(state.name(), recording.interval(), grid);
        samples = new DoubleBuffer[recording.neurons().size()];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = new DoubleBuffer();
        }
    }

    Recording.State recording() {
        return recording;
    }

    /** The first step from this one on at which a sample is due. */
    long next(long step) {
        return SampleSteps.next(step, every);
    }

    /** Samples the states at a time, if a sample is due at this step. */
    void sample(long step, double time) {
        if (step % every == 0) {
            for (int c = 0; c < samples.length; c++) {
                samples[c].add(group.state(variable, recording.neurons().index(c), time));
            }
        }
    }

    Trace trace() {
        int[] channels = new int[samples.length];
        double[][] taken = new double[samples.length][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = recording.neurons().index(c);
            taken[c] = samples[c].toArray();
        }
        return Trace.of(state.name(), state.unit(), 0, recording.interval(), channels, taken);
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
