package org.engram.snn.engine.internal;

import java.util.ArrayList;
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
import org.engram.snn.engine.internal.record.Sampler;
import org.engram.snn.engine.internal.record.SpikeLog;
import org.engram.snn.engine.internal.record.SpikeStream;
import org.engram.snn.engine.internal.record.StateSampler;
import org.engram.snn.engine.internal.record.WeightSampler;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** All that a run of the clock-driven engine records, in memory and elsewhere; mutable. */
final class Recorders implements Stateful {

    private final Realization realization;
    private final Settings settings;
    private final Partitions partitions;
    private final SpikeLog spikes;
    private final List<SpikeStream> streams = new ArrayList<>();
    private final List<StateSampler> states = new ArrayList<>();
    private final List<WeightSampler> weights = new ArrayList<>();
    private final List<Sampler> samplers = new ArrayList<>();

    Recorders(Realization realization, Settings settings, Partitions partitions) {
        this.realization = realization;
        this.settings = settings;
        this.partitions = partitions;
        spikes = new SpikeLog(partitions.neuronCount(), realization.grid());
        settings.recordings().forEach(recording -> add(recording, Optional.empty()));
        settings.streams().forEach(stream -> add(stream.recording(), Optional.of(stream.sink())));
        samplers.addAll(states);
        samplers.addAll(weights);
    }

    private void add(Recording recording, Optional<Sink> sink) {
        if (recording instanceof Recording.Spikes wanted) {
            realization.network().requireMember("recording", wanted.neurons());
            int first = partitions.first(wanted.neurons());
            sink.ifPresentOrElse(
                    given -> streams.add(new SpikeStream(wanted, first, realization.grid(), given)),
                    () -> spikes.want(wanted, first));
        } else if (recording instanceof Recording.State wanted) {
            realization.network().requireMember("recording", wanted.neurons());
            StateSampler sampler = new StateSampler(wanted, realization.grid(), sink);
            partitions.list().forEach(partition -> partition.attach(sampler));
            states.add(sampler);
        } else if (recording instanceof Recording.OfConnections wanted) {
            weights.add(
                    new WeightSampler(wanted, realization.connections(wanted.projection()), realization.grid(), sink));
        }
    }

    /** The samplers that partitions ask before a step. */
    List<WeightSampler> weights() {
        return weights;
    }

    /** Refuses a run up to a step whose records cannot fit into memory. */
    void requireRoom(int from, int to) {
        double bytes = spikes.bytes(from, to);
        for (Sampler sampler : samplers) {
            bytes += sampler.bytes(from, to);
        }
        MemoryRoom.require(bytes);
    }

    /** Takes in what the partitions sampled before a step, and the spikes of the step. */
    void take(int step) {
        for (int k = 0; k < weights.size(); k++) {
            if (weights.get(k).isDue(step)) {
                weights.get(k).gather(step);
            }
        }
        for (int k = 0; k < samplers.size(); k++) {
            if (samplers.get(k).isDue(step)) {
                samplers.get(k).handOn(step);
            }
        }
        for (int p = 0; p < partitions.list().size(); p++) {
            IntList fired = partitions.list().get(p).fired(step);
            spikes.add(step, fired);
            for (int k = 0; k < streams.size(); k++) {
                streams.get(k).add(step, fired);
            }
        }
    }

    Map<Recording, Raster> rasters() {
        Map<Recording, Raster> rasters = new LinkedHashMap<>();
        for (Recording recording : settings.recordings()) {
            if (recording instanceof Recording.Spikes wanted) {
                rasters.put(wanted, spikes.raster(wanted, partitions.first(wanted.neurons())));
            }
        }
        return rasters;
    }

    Map<Recording, Trace> traces() {
        Map<Recording, Trace> traces = new LinkedHashMap<>();
        states.stream().filter(Sampler::isKept).forEach(s -> traces.put(s.recording(), s.trace()));
        weights.stream().filter(Sampler::isKept).forEach(s -> traces.put(s.recording(), s.trace()));
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
        spikes.save(out);
        samplers.stream().filter(Sampler::isKept).forEach(sampler -> sampler.save(out));
    }

    @Override
    public void restore(StateReader in) {
        spikes.restore(in);
        samplers.stream().filter(Sampler::isKept).forEach(sampler -> sampler.restore(in));
    }
}
