package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.network.Population;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** Samples of a state variable; partitions write the rows of their own neurons; mutable. */
final class StateSampler {

    private final Recording.State recording;
    private final int every;
    private final double[][] samples;

    StateSampler(Recording.State recording, TimeGrid grid) {
        this.recording = recording;
        every = grid.steps("recording interval of " + recording.variable().name(), recording.interval());
        samples = new double[recording.neurons().size()][0];
    }

    Recording.State recording() {
        return recording;
    }

    /** Makes room for all samples before a step. */
    void reserve(int steps) {
        int count = (steps + every - 1) / every;
        for (int c = 0; c < samples.length; c++) {
            samples[c] = Arrays.copyOf(samples[c], count);
        }
    }

    /** Samples the neurons {@code from .. to} of the population, whose state is given from {@code from} on. */
    void sample(int step, double[] state, int from, int to) {
        if (step % every == 0) {
            for (int c = 0; c < samples.length; c++) {
                int neuron = recording.neurons().index(c);
                if (neuron >= from && neuron < to) {
                    samples[c][step / every] = state[neuron - from];
                }
            }
        }
    }

    Trace trace() {
        Population population = recording.neurons().population();
        Parameter state = population.cell().model().setting(recording.variable().name());
        int[] channels = new int[samples.length];
        Arrays.setAll(channels, c -> recording.neurons().index(c));
        return Trace.of(state.name(), state.unit(), 0, recording.interval(), channels, samples);
    }
}
