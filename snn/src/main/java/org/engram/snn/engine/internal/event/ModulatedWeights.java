package org.engram.snn.engine.internal.event;

import java.util.List;
import java.util.Optional;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.plastic.Law;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

/**
 * Weights that change as eligibility meets modulators; spikes change the eligibility; mutable.
 *
 * <p>Consolidation all the time integrates {@code rate e M} in closed form: between events the eligibility is one exponential and
 * every modulator a constant plus one, so their product is a sum of exponentials. It is integrated piece by piece between zeros of
 * the modulators, within which the weight moves one way and stops at its bound.
 */
final class ModulatedWeights extends SynapticWeights implements Upkeep {

    private final Consolidation consolidation;
    private final double decay;
    private final List<ModulatorValues> modulators;
    private final EventSynapses synapses;
    private final DelayRows byTarget;
    private final double[] eligibility;
    private final double[] since;

    ModulatedWeights(EventSynapses synapses, Law law, ThreeFactorSynapse type, EventModulators all) {
        super(synapses.weights(), law);
        this.synapses = synapses;
        consolidation = type.consolidation();
        decay = 1 / type.eligibility().tau();
        modulators = type.modulators().stream().map(all::values).toList();
        if (consolidation instanceof Consolidation.Online) {
            type.modulators().stream().distinct().forEach(id -> all.affects(id, this));
        }
        SynapseTable table = new SynapseTable();
        for (int k = 0; k < synapses.size(); k++) {
            table.add(synapses.posts()[k], k, 0, 0);
        }
        byTarget = DelayRows.of(table, synapses.postSize());
        eligibility = new double[synapses.size()];
        since = new double[synapses.size()];
    }

    /** What is done at regular times, if anything is. */
    Optional<Upkeep> upkeep() {
        return consolidation instanceof Consolidation.Periodic ? Optional.of(this) : Optional.empty();
    }

    boolean isOnCommand() {
        return consolidation instanceof Consolidation.OnCommand;
    }

    @Override
    void change(int k, double time, double size, boolean isUp) {
        settle(k, time);
        eligibility[k] += size;
    }

    /** The eligibility of a synapse at a time not before its last change. */
    double eligibility(int k, double time) {
        boolean isStill = eligibility[k] == 0 || time <= since[k] || consolidation instanceof Consolidation.Periodic;
        return isStill ? eligibility[k] : eligibility[k] * StrictMath.exp(decay * (since[k] - time));
    }

    @Override
    double at(int k, double time) {
        double weight = weights[k];
        if (consolidation instanceof Consolidation.Online online && !isFrozen() && eligibility[k] != 0) {
            for (double from = since[k]; from < time; ) {
                double to = Math.min(time, nextZero(synapses.posts()[k], from));
                double integral = integral(0, eligibility(k, from), decay, k, from, to);
                weight = bounded(weight + online.rate() * integral);
                from = to;
            }
        }
        return weight;
    }

    private double nextZero(int target, double from) {
        double next = Double.POSITIVE_INFINITY;
        for (int m = 0; m < modulators.size(); m++) {
            double zero = modulators.get(m).zero(target);
            next = zero > from && zero < next ? zero : next;
        }
        return next;
    }

    /** The integral of a product of an exponential and of the modulators from one on, their sums multiplied out. */
    private double integral(int modulator, double size, double rate, int k, double from, double to) {
        if (size == 0) {
            return 0;
        }
        if (modulator == modulators.size()) {
            return size * -StrictMath.expm1(rate * (from - to)) / rate;
        }
        ModulatorValues factor = modulators.get(modulator);
        double distance = factor.distance(synapses.posts()[k], from);
        if (factor.rate() == 0) {
            return integral(modulator + 1, size * (factor.rest() + distance), rate, k, from, to);
        }
        return integral(modulator + 1, size * factor.rest(), rate, k, from, to)
                + integral(modulator + 1, size * distance, rate + factor.rate(), k, from, to);
    }

    @Override
    void settle(double time) {
        for (int k = 0; k < weights.length; k++) {
            settle(k, time);
        }
    }

    /** Settles the synapses onto one target. */
    void settleTarget(int target, double time) {
        if (byTarget.hasRuns(target)) {
            int row = byTarget.firstRun(target);
            for (int n = byTarget.start(row); n < byTarget.end(row); n++) {
                settle(byTarget.target(n), time);
            }
        }
    }

    private void settle(int k, double time) {
        if (time > since[k]) {
            weights[k] = at(k, time);
            eligibility[k] = eligibility(k, time);
            since[k] = time;
        }
    }

    @Override
    public double interval() {
        return ((Consolidation.Periodic) consolidation).interval();
    }

    @Override
    public boolean isBeforeSpikes() {
        return false;
    }

    @Override
    public void keepUp(double time) {
        Consolidation.Periodic periodic = (Consolidation.Periodic) consolidation;
        double retention = StrictMath.exp(-decay * periodic.interval());
        for (int k = 0; k < weights.length; k++) {
            if (!isFrozen()) {
                add(k, periodic.drift() + periodic.gain() * eligibility[k] * product(k, time));
            }
            eligibility[k] *= retention;
        }
    }

    /** Consolidates now and forgets the eligibility. */
    void command(double time) {
        double gain = ((Consolidation.OnCommand) consolidation).gain();
        for (int k = 0; k < weights.length; k++) {
            add(k, gain * eligibility(k, time) * product(k, time));
            eligibility[k] = 0;
        }
    }

    private double product(int k, double time) {
        double product = 1;
        for (ModulatorValues modulator : modulators) {
            product *= modulator.value(synapses.posts()[k], time);
        }
        return product;
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(eligibility);
        out.write(since);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(eligibility);
        in.read(since);
    }
}
