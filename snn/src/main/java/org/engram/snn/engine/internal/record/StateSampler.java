package org.engram.snn.engine.internal.record;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.cell.Member;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of a state variable; partitions write the values of their own neurons; mutable. */
public final class StateSampler extends Sampler {

    private final Recording.State recording;

    /** Samples of a recording, kept unless there is a sink that they go to. */
    public StateSampler(Recording.State recording, TimeGrid grid, Optional<Sink> sink) {
        super(recording, recording.variable().name(), indices(recording.neurons()), grid, sink);
        this.recording = recording;
    }

    private static int[] indices(Neurons neurons) {
        int[] indices = new int[neurons.size()];
        Arrays.setAll(indices, neurons::index);
        return indices;
    }

    /** The channels that are neurons of a group. */
    public Probe probe(Member member) {
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
    public final class Probe {

        private final int[] channels;
        private final int[] places;
        private final StateView state;

        private Probe(int[] channels, int[] places, StateView state) {
            this.channels = channels;
            this.places = places;
            this.state = state;
        }

        /** Whether no neuron of the group is recorded. */
        public boolean isEmpty() {
            return channels.length == 0;
        }

        /** Samples the state as it stands, if a sample is due at this step. */
        public void sample(int step) {
            if (isDue(step)) {
                double[] row = row(step);
                for (int i = 0; i < channels.length; i++) {
                    row[channels[i]] = state.get(places[i]);
                }
            }
        }
    }

    /** The samples kept so far, with the label and unit of the state. */
    public Trace trace() {
        Parameter state = recording
                .neurons()
                .population()
                .cell()
                .model()
                .setting(recording.variable().name());
        return trace(state.name(), state.unit());
    }
}
