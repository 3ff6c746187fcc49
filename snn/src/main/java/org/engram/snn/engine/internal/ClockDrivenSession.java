package org.engram.snn.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Session;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.plastic.DynamicProjection;
import org.engram.snn.engine.internal.plastic.Signals;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.state.WholeState;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.synapse.StaticSynapse;

/** A run of the clock-driven engine; mutable, for one thread, which is joined by others while it advances. */
public final class ClockDrivenSession implements Session {

    private static final int STEPS_BETWEEN_CHECKS = 1000;

    private final Realization realization;
    private final Settings settings;
    private final Partitions partitions;
    private final Recorders recorders;
    private final Crew crew;
    private final String task;
    private int now;
    private int checked;
    private boolean isClosed;
    private boolean isTorn;
    /** Whether listeners may send signals, which all partitions must see before they go on. */
    private final boolean mayBeSignalled;

    /** The first step whose signals are not yet taken in. */
    private int nextSignals;

    /** A run at step 0. */
    public ClockDrivenSession(Realization realization, Settings settings, Partitions partitions) {
        this.realization = realization;
        this.settings = settings;
        this.partitions = partitions;
        mayBeSignalled = !settings.listeners().isEmpty()
                && !realization.network().modulators().isEmpty();
        recorders = new Recorders(realization, settings, partitions);
        crew = new Crew(partitions.list().size());
        task = "simulate " + realization.network().name();
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
        settings.progress().start(task, to - from);
        isTorn = true;
        try {
            crew.run(member -> work(member, from, to));
        } finally {
            settings.progress().finish();
        }
        isTorn = false;
        now = to;
        nextSignals = to;
        if (now - checked >= STEPS_BETWEEN_CHECKS) {
            requireFinite();
        }
    }

    /** Fails if a state has left the numbers; asked for often enough, and before anything is read. */
    private void requireFinite() {
        if (now > checked) {
            isTorn = true;
            partitions.list().forEach(Partition::requireFinite);
            isTorn = false;
            checked = now;
        }
    }

    /** After a failure some neurons are ahead of others, and nothing true can be said of the run. */
    private void requireWhole() {
        if (isTorn) {
            throw new IllegalStateException("the run failed and cannot go on; start a new one");
        }
    }

    private void work(int member, int from, int to) {
        Partition own = partitions.list().get(member);
        for (int step = from; step < to; step++) {
            own.sample(step, recorders.weights());
            own.update(step);
            crew.await();
            own.deliver(step, partitions.list());
            if (member == 0) {
                log(step);
                partitions.signals().forgetBefore(step + 1);
                settings.progress().advance(step + 1L - from);
            }
            if (mayBeSignalled) {
                crew.await();
            }
        }
    }

    private void log(int step) {
        nextSignals = step + 1;
        recorders.take(step);
        if (!settings.listeners().isEmpty()) {
            partitions.list().forEach(partition -> tell(step, partition.fired(step)));
        }
    }

    private void tell(int step, IntList fired) {
        for (Settings.Listening listening : settings.listeners()) {
            Neurons group = listening.neurons();
            int first = partitions.first(group);
            for (int k = 0; k < fired.size(); k++) {
                int neuron = fired.get(k) - first;
                if (group.contains(neuron)) {
                    listening.listener().fired(realization.grid().time(step), neuron);
                }
            }
        }
    }

    @Override
    public void plasticity(boolean on) {
        requireWhole();
        partitions.list().forEach(partition -> partition.plasticity(on, now));
    }

    @Override
    public void plasticity(String projection, boolean on) {
        dynamic(projection).forEach(part -> part.plasticity(on, now));
    }

    @Override
    public void consolidate(String projection) {
        dynamic(projection).forEach(part -> part.consolidate(now));
    }

    @Override
    public double[] weights(String projection) {
        Projection known = realization.network().projection(projection);
        double[] values = realization.connections(known).weights();
        parts(known).forEach(part -> part.copyWeights(now, values));
        return values;
    }

    @Override
    public void weights(String projection, double... values) {
        Projection known = realization.network().projection(projection);
        known.requireWeights(realization.connections(known).size(), values);
        dynamic(projection).forEach(part -> part.setWeights(now, values));
    }

    private List<DynamicProjection> parts(Projection projection) {
        requireWhole();
        return partitions.list().stream()
                .flatMap(partition -> partition.dynamic(projection.id()).stream())
                .toList();
    }

    private List<DynamicProjection> dynamic(String projection) {
        Projection known = realization.network().projection(projection);
        Check.that(
                !(known.synapse().type() instanceof StaticSynapse),
                "projection '" + projection + "': its synapses are static");
        return parts(known);
    }

    @Override
    public void signal(String modulator, double time, double amount) {
        signal(modulator, -1, time, amount);
    }

    @Override
    public void signal(String modulator, int neuron, double time, double amount) {
        List<Modulator> all = realization.network().modulators();
        Modulator known = realization.network().modulator(modulator);
        String place = "signal to '" + modulator + "'";
        if (neuron != -1) {
            Check.index(place + ": neuron", neuron, known.size());
        }
        Check.inside(place + ": amount", amount, Bounds.FINITE, "");
        int step = realization.grid().steps(place + ": time", time);
        Check.that(
                step >= nextSignals,
                place + ": time must be " + Check.text(realization.grid().time(nextSignals)) + " ms or later, got "
                        + Check.text(time) + " ms");
        partitions.signals().add(step, new Signals.Signal(all.indexOf(known), neuron, amount));
    }

    @Override
    public double time() {
        return realization.grid().time(now);
    }

    @Override
    public void save(StateWriter out) {
        requireWhole();
        requireFinite();
        out.write((long) now);
        WholeState whole = new WholeState();
        partitions.list().forEach(partition -> partition.save(whole, now, partitions.neuronCount()));
        whole.save(out);
        partitions.signals().save(out);
        recorders.save(out);
    }

    @Override
    public void restore(StateReader in) {
        // Until all is restored, nothing true can be said of the run.
        isTorn = true;
        now = in.readInt();
        WholeState whole = new WholeState();
        whole.restore(in);
        partitions.signals().restore(in);
        nextSignals = now;
        partitions.list().forEach(partition -> partition.restore(whole, now, partitions.neuronCount()));
        recorders.restore(in);
        checked = now;
        isTorn = false;
    }

    @Override
    public Run result() {
        requireWhole();
        requireFinite();
        return new Run(realization, settings, time(), recorders.rasters(), recorders.traces(), plasticWeights());
    }

    private Map<String, double[]> plasticWeights() {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (Projection projection : realization.network().projections()) {
            if (projection.synapse().type().isPlastic()) {
                all.put(projection.id(), weights(projection.id()));
            }
        }
        return all;
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            recorders.close(!isTorn);
        }
    }
}
