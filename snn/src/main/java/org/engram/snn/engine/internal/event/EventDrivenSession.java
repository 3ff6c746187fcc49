package org.engram.snn.engine.internal.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.engine.EventSession;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Realization;

/** A run of the event-driven engine; mutable, for one thread. */
public final class EventDrivenSession implements EventSession {

    private static final int ALL = -1;

    private final Realization realization;
    private final Settings settings;
    private final EventNetwork network;
    private final EventLoop loop;
    private final EventRecorders recorders;
    private int now;
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
        recorders = new EventRecorders(realization, settings, network);
        loop = new EventLoop(network, realization.timestep(), this::fired);
    }

    private void fired(double time, int neuron) {
        recorders.spike(time, neuron);
        for (Settings.Listening listening : settings.listeners()) {
            int index = neuron - network.first(listening.neurons().population());
            if (listening.neurons().contains(index)) {
                listening.listener().fired(time, index);
            }
        }
    }

    @Override
    public double time() {
        return realization.grid().time(now);
    }

    @Override
    public void advance(double duration) {
        requireWhole();
        Check.inside("duration", duration, Bounds.NON_NEGATIVE, "ms");
        int from = now;
        long end = (long) from + realization.grid().steps("duration", duration);
        Check.that(end < Integer.MAX_VALUE, "duration: a run must be below 2^31 steps, got " + end);
        int to = (int) end;
        recorders.requireRoom(from, to);
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
    private void advance(int from, int to) {
        for (int step = recorders.nextDue(from); step < to; step = recorders.nextDue(step + 1)) {
            double time = realization.grid().time(step);
            loop.runUntil(time);
            recorders.sample(step, time);
            settings.progress().advance(step - from);
        }
        loop.runUntil(realization.grid().time(to));
        settings.progress().advance(to - from);
    }

    /** After a failure some neurons are ahead of others, and nothing true can be said of the run. */
    private void requireWhole() {
        if (isTorn) {
            throw new IllegalStateException("the run failed and cannot go on; start a new one");
        }
    }

    @Override
    public void plasticity(String projection, boolean on) {
        changing(projection).plasticity(on, time());
    }

    @Override
    public void plasticity(boolean on) {
        requireWhole();
        network.changing().forEach(each -> each.plasticity(on, time()));
    }

    @Override
    public void consolidate(String projection) {
        changing(projection).consolidate(time());
    }

    private ChangingProjection changing(String projection) {
        requireWhole();
        realization.network().projection(projection);
        return network.changing(projection)
                .orElseThrow(
                        () -> new IllegalArgumentException("projection '" + projection + "': its synapses are static"));
    }

    @Override
    public void weights(String projection, double... values) {
        ChangingProjection changing = changing(projection);
        realization.network().projection(projection).requireWeights(changing.synapses.size(), values);
        changing.weights(time(), values);
    }

    @Override
    public void signal(String modulator, double time, double amount) {
        signal(modulator, ALL, time, amount);
    }

    @Override
    public void signal(String modulator, int neuron, double time, double amount) {
        Modulator known = realization.network().modulator(modulator);
        String place = "signal to '" + modulator + "'";
        if (neuron != ALL) {
            Check.index(place + ": neuron", neuron, known.size());
        }
        Check.inside(place + ": amount", amount, Bounds.FINITE, "");
        Check.inside(place + ": time", time, Bounds.FINITE, "ms");
        Check.that(
                time >= loop.now(),
                place + ": time must be " + Check.text(loop.now()) + " ms or later, got " + Check.text(time) + " ms");
        loop.signal(modulator, neuron, time, amount);
    }

    @Override
    public double[] weights(String projection) {
        requireWhole();
        realization.network().projection(projection);
        return recorders.weights(projection, time());
    }

    @Override
    public long events() {
        return loop.settled();
    }

    @Override
    public Run result() {
        requireWhole();
        Map<String, double[]> weights = new LinkedHashMap<>();
        for (ChangingProjection changing : network.changing()) {
            weights.put(changing.projection(), changing.weights(time()));
        }
        return new Run(realization, settings, time(), recorders.rasters(), recorders.traces(), weights);
    }

    @Override
    public void save(StateWriter out) {
        requireWhole();
        out.write((long) now);
        loop.save(out);
        recorders.save(out);
    }

    @Override
    public void restore(StateReader in) {
        // Until all is restored, nothing true can be said of the run.
        isTorn = true;
        now = in.readInt();
        loop.restore(in);
        recorders.restore(in);
        isTorn = false;
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            recorders.close(!isTorn);
        }
    }
}
