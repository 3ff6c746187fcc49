package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.engine.EventSession;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Times;

/** A run of the event-driven engine; mutable, for one thread. */
public final class EventDrivenSession implements EventSession {

    private final Realization realization;
    private final Settings settings;
    private final EventNetwork network;
    private final EventLoop loop;
    private final SpikeTimes spikes;
    private final List<StateSamples> states = new ArrayList<>();
    private final List<WeightSamples> weights = new ArrayList<>();
    private long now;
    private boolean isTorn;
    private boolean isClosed;

    /** A run at time 0. */
    public EventDrivenSession(Realization realization, Settings settings) {
        Check.that(
                settings.precision() == Precision.DOUBLE,
                "precision: the event-driven engine computes in DOUBLE, got " + settings.precision());
        this.realization = realization;
        this.settings = settings;
        network = new EventLayout(realization, settings).network();
        spikes = new SpikeTimes(network);
        loop = new EventLoop(network, realization.timestep(), this::fired);
        settings.recordings().forEach(recording -> record(recording, Optional.empty()));
        settings.streams().forEach(stream -> record(stream.recording(), Optional.of(stream.sink())));
    }

    private void record(Recording recording, Optional<Sink> sink) {
        if (recording instanceof Recording.Spikes wanted) {
            Neurons neurons = realization.network().requireMember("recording", wanted.neurons());
            int[] channels = new int[neurons.size()];
            Arrays.setAll(channels, neurons::index);
            sink.ifPresentOrElse(given -> given.begin(wanted, channels), () -> spikes.want(neurons));
        } else if (recording instanceof Recording.State wanted) {
            realization.network().requireMember("recording", wanted.neurons());
            int group = network.place(wanted.neurons().population());
            states.add(new StateSamples(wanted, network.groups()[group], realization.grid(), sink));
        } else if (recording instanceof Recording.Weights wanted) {
            realization.network().projection(wanted.projection().id());
            weights.add(new WeightSamples(wanted, realization, sink));
        }
    }

    private void fired(double time, int neuron) {
        spikes.add(time, neuron);
        for (Settings.Stream stream : settings.streams()) {
            if (stream.recording() instanceof Recording.Spikes wanted) {
                stream(wanted, stream.sink(), time, neuron);
            }
        }
        for (Settings.Listening listening : settings.listeners()) {
            int index = neuron - network.first(listening.neurons().population());
            if (listening.neurons().contains(index)) {
                listening.listener().fired(time, index);
            }
        }
    }

    private void stream(Recording.Spikes wanted, Sink sink, double time, int neuron) {
        int index = neuron - network.first(wanted.neurons().population());
        if (wanted.neurons().contains(index)
                && time >= wanted.times().from()
                && time < wanted.times().until()) {
            sink.spike(wanted, time, index);
        }
    }

    @Override
    public void advance(double duration) {
        requireWhole();
        Check.inside("duration", duration, Bounds.NON_NEGATIVE, "ms");
        long from = now;
        long to = from + realization.grid().steps("duration", duration);
        settings.progress().start("simulate " + realization.network().name(), to - from);
        isTorn = true;
        try {
            advance(from, to);
        } finally {
            settings.progress().finish();
        }
        isTorn = false;
        now = to;
    }

    /** From one sample to the next; a sample at the end belongs to what follows. */
    private void advance(long from, long to) {
        for (long step = nextSample(from); step < to; step = nextSample(step + 1)) {
            double time = realization.grid().time(step);
            loop.runUntil(time);
            for (StateSamples samples : states) {
                samples.sample(step, time);
            }
            for (WeightSamples samples : weights) {
                samples.sample(step, time, network.plastics());
            }
            settings.progress().advance(step - from);
        }
        loop.runUntil(realization.grid().time(to));
        settings.progress().advance(to - from);
    }

    private long nextSample(long step) {
        long next = Long.MAX_VALUE;
        for (StateSamples samples : states) {
            next = Math.min(next, samples.next(step));
        }
        for (WeightSamples samples : weights) {
            next = Math.min(next, samples.next(step));
        }
        return next;
    }

    /** After a failure some neurons are ahead of others, and nothing true can be said of the run. */
    private void requireWhole() {
        if (isTorn) {
            throw new IllegalStateException("the run failed and cannot go on; start a new one");
        }
    }

    @Override
    public double time() {
        return realization.grid().time(now);
    }

    @Override
    public void plasticity(String projection, boolean on) {
        requireWhole();
        realization.network().projection(projection);
        loop.plasticity(projection, on, time());
    }

    @Override
    public void plasticity(boolean on) {
        requireWhole();
        loop.plasticity(on, time());
    }

    @Override
    public long events() {
        return loop.settled();
    }

    @Override
    public Run result() {
        requireWhole();
        Map<Recording, Raster> rasters = new LinkedHashMap<>();
        Map<Recording, Trace> traces = new LinkedHashMap<>();
        for (Recording recording : settings.recordings()) {
            if (recording instanceof Recording.Spikes wanted) {
                Times times = wanted.times();
                rasters.put(wanted, spikes.raster(wanted.neurons()).between(times.from(), times.until()));
            }
        }
        states.stream().filter(StateSamples::isKept).forEach(s -> traces.put(s.recording(), s.trace()));
        weights.stream().filter(WeightSamples::isKept).forEach(s -> traces.put(s.recording(), s.trace()));
        Map<String, double[]> plasticWeights = new LinkedHashMap<>();
        double time = time();
        for (PlasticProjection plastic : network.plastics()) {
            plastic.synapses().bringUpToDate(time);
            plasticWeights.put(plastic.projection(), plastic.synapses().byConnection());
        }
        return new Run(realization, settings, time, rasters, traces, plasticWeights);
    }

    @Override
    public void save(StateWriter out) {
        requireWhole();
        out.write(now);
        loop.save(out);
        spikes.save(out);
        states.forEach(samples -> samples.save(out));
        weights.forEach(samples -> samples.save(out));
    }

    @Override
    public void restore(StateReader in) {
        now = in.readLong();
        loop.restore(in);
        spikes.restore(in);
        states.forEach(samples -> samples.restore(in));
        weights.forEach(samples -> samples.restore(in));
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            if (!isTorn) {
                settings.streams().forEach(stream -> stream.sink().complete());
            }
            settings.streams().forEach(stream -> stream.sink().close());
        }
    }
}
