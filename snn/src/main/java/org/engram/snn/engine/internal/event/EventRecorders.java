package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.record.MemoryRoom;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Times;
import org.engram.snn.recording.Variable;

/** All that a run of the event-driven engine records, in memory and elsewhere; mutable. */
final class EventRecorders implements Stateful {

    private final Realization realization;
    private final Settings settings;
    private final EventNetwork network;
    private final List<SpikeTimes> spikes = new ArrayList<>();
    /** By group, who wants its spikes. */
    private final List<List<SpikeReceiver>> receivers = new ArrayList<>();

    private final List<EventSamples> samples = new ArrayList<>();

    EventRecorders(Realization realization, Settings settings, EventNetwork network) {
        this.realization = realization;
        this.settings = settings;
        this.network = network;
        Arrays.stream(network.groups()).forEach(group -> receivers.add(new ArrayList<>()));
        settings.recordings().forEach(recording -> add(recording, Optional.empty()));
        settings.streams().forEach(stream -> add(stream.recording(), Optional.of(stream.sink())));
    }

    private void add(Recording recording, Optional<Sink> sink) {
        if (recording instanceof Recording.Spikes wanted) {
            realization.network().requireMember("recording", wanted.neurons());
            receivers.get(network.place(wanted.neurons().population())).add(receiver(wanted, sink));
        } else if (recording instanceof Recording.State wanted) {
            realization.network().requireMember("recording", wanted.neurons());
            EventGroup group = network.groups()[network.place(wanted.neurons().population())];
            samples.add(new StateSamples(wanted, group, realization.grid(), sink));
        } else if (recording instanceof Recording.OfConnections wanted) {
            int connections = realization.connections(wanted.projection()).size();
            WeightSamples.ValuesAt values = time -> values(wanted, time);
            samples.add(new WeightSamples(wanted, connections, values, realization.grid(), sink));
        }
    }

    private double[] values(Recording.OfConnections wanted, double time) {
        String projection = wanted.projection().id();
        return wanted.variable().equals(Variable.WEIGHT)
                ? weights(projection, time)
                : network.changing(projection).orElseThrow().states(wanted.variable(), time);
    }

    private SpikeReceiver receiver(Recording.Spikes wanted, Optional<Sink> sink) {
        if (sink.isEmpty()) {
            SpikeTimes kept = new SpikeTimes(wanted);
            spikes.add(kept);
            return kept;
        }
        int[] channels = new int[wanted.neurons().size()];
        Arrays.setAll(channels, wanted.neurons()::index);
        sink.get().begin(wanted, channels);
        return SpikeReceiver.to(sink.get(), wanted);
    }

    /** The weights of a projection at a time, with all that earlier spikes have earned. */
    double[] weights(String projection, double time) {
        return network.changing(projection)
                .map(each -> each.weights(time))
                .orElseGet(() -> realization
                        .connections(realization.network().projection(projection))
                        .weights());
    }

    /** Takes in a spike of a neuron of the network. */
    void spike(double time, int neuron) {
        List<SpikeReceiver> wanting = receivers.get(network.place(neuron));
        for (int k = 0; k < wanting.size(); k++) {
            Recording.Spikes recording = wanting.get(k).recording();
            Times times = recording.times();
            int index = network.index(neuron);
            if (time >= times.from()
                    && time < times.until()
                    && recording.neurons().contains(index)) {
                wanting.get(k).receive(time, index);
            }
        }
    }

    /** Refuses a run up to a step whose samples cannot fit into memory. */
    void requireRoom(int from, int to) {
        double bytes = 0;
        for (EventSamples each : samples) {
            bytes += each.sampler().bytes(from, to);
        }
        MemoryRoom.require(bytes);
    }

    /** The first step from this one on at which something is sampled, 2^31 - 1 where nothing is. */
    int nextDue(int step) {
        int next = Integer.MAX_VALUE;
        for (EventSamples each : samples) {
            next = Math.min(next, each.sampler().nextDue(step));
        }
        return next;
    }

    /** Samples what is due at a step, all events before it handled. */
    void sample(int step, double time) {
        for (EventSamples each : samples) {
            if (each.sampler().isDue(step)) {
                each.sample(step, time);
                each.sampler().handOn(step);
            }
        }
    }

    Map<Recording, Raster> rasters() {
        Map<Recording, Raster> rasters = new LinkedHashMap<>();
        spikes.forEach(kept -> rasters.put(kept.recording(), kept.raster()));
        return rasters;
    }

    Map<Recording, Trace> traces() {
        Map<Recording, Trace> traces = new LinkedHashMap<>();
        samples.stream()
                .filter(each -> each.sampler().isKept())
                .forEach(each -> traces.put(each.sampler().recording(), each.trace()));
        return traces;
    }

    /** Ends the streams; their files move into place if the run went well. */
    void close(boolean wentWell) {
        if (wentWell) {
            settings.streams().forEach(stream -> stream.sink().complete());
        }
        settings.streams().forEach(stream -> stream.sink().close());
    }

    @Override
    public void save(StateWriter out) {
        spikes.forEach(kept -> kept.save(out));
        samples.stream()
                .map(EventSamples::sampler)
                .filter(each -> each.isKept())
                .forEach(each -> each.save(out));
    }

    @Override
    public void restore(StateReader in) {
        spikes.forEach(kept -> kept.restore(in));
        samples.stream()
                .map(EventSamples::sampler)
                .filter(each -> each.isKept())
                .forEach(each -> each.restore(in));
    }
}
