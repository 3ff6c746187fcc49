package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** Samples of a state variable; partitions write the rows of their own neurons; mutable. */
final class StateSampler implements Stateful {

    private final Recording.State recording;
    private final Sampling sampling;
    private final double[][] samples;
    private int count;

    StateSampler(Recording.State recording, TimeGrid grid) {
        this.recording = recording;
        sampling = Sampling.of(recording.variable().name(), recording.interval(), grid);
        samples = new double[recording.neurons().size()][0];
    }

    Recording.State recording() {
        return recording;
    }

    /** Makes room for all samples before a step, with some to spare for runs that go on piece by piece. */
    void reserve(int step) {
        count = sampling.countBefore(step);
        for (int c = 0; c < samples.length; c++) {
            int room = samples[c].length;
            if (room < count) {
                samples[c] =
                        Arrays.copyOf(samples[c], (int) Math.max(count, Math.min(2L * room, Integer.MAX_VALUE - 8)));
            }
        }
    }

    /** The channels that are neurons of a group. */
    Probe probe(Member member) {
        Neurons neurons = recording.neurons();
        IntList channels = new IntList();
        IntList places = new IntList();
        if (neurons.population().id().equals(member.slice().population().id())) {
            for (int c = 0; c < neurons.size(); c++) {
                int place = neurons.index(c) - member.slice().from();
                if (place >= 0 && place < member.slice().size()) {
                    channels.add(c);
                    places.add(place);
                }
            }
        }
        StateView state = channels.size() == 0
                ? i -> 0
                : member.group().state(recording.variable().name());
        return new Probe(channels.toArray(), places.toArray(), state);
    }

    /** The channels of one group, with the live state they are read from. */
    final class Probe {

        private final int[] channels;
        private final int[] places;
        private final StateView state;

        private Probe(int[] channels, int[] places, StateView state) {
            this.channels = channels;
            this.places = places;
            this.state = state;
        }

        boolean isEmpty() {
            return channels.length == 0;
        }

        /** Samples the state as it stands, if a sample is due at this step. */
        void sample(int step) {
            if (sampling.isDue(step)) {
                int k = sampling.sample(step);
                for (int i = 0; i < channels.length; i++) {
                    samples[channels[i]][k] = state.get(places[i]);
                }
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) count);
        for (double[] channel : samples) {
            out.write(channel, count);
        }
    }

    @Override
    public void restore(StateReader in) {
        count = in.readInt();
        for (int c = 0; c < samples.length; c++) {
            samples[c] = in.readDoubles(Integer.MAX_VALUE);
        }
    }

    Trace trace() {
        Population population = recording.neurons().population();
        Parameter state = population.cell().model().setting(recording.variable().name());
        int[] channels = new int[samples.length];
        double[][] taken = new double[samples.length][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = recording.neurons().index(c);
            taken[c] = Arrays.copyOf(samples[c], count);
        }
        return Trace.of(state.name(), state.unit(), 0, recording.interval(), channels, taken);
    }
}
