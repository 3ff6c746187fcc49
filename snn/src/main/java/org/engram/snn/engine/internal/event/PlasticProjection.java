package org.engram.snn.engine.internal.event;

import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.Multiples;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.plastic.TimingSizes;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.recording.Variable;

/**
 * A projection whose weights, or the eligibility of whose synapses, spikes change at the times at which they reach them; mutable.
 *
 * <p>Any timing rule is one of traces: a presynaptic spike changes a synapse by {@code constant - o1 (a2Minus + a3Minus r2)}, a
 * postsynaptic one by {@code r1 (a2Plus + a3Plus o2)}. Spikes of one side are handled as they are fired; those of the other, which
 * take their time to each place or to none, are noted for one place after the other.
 *
 * <p>Times less than 1e-9 ms apart count as one, so that the rounding of {@code p + d} does not decide which spikes come first:
 * what travels is handled so much before its time; presynaptic spikes that do not so much after theirs; scaling still earlier,
 * consolidation between arrivals and signals.
 */
final class PlasticProjection extends ChangingProjection {

    private static final double SIMULTANEOUS = 1e-9;

    private final TimingSizes sizes;
    private final TraceSide pre;
    private final TraceSide post;
    /** The side whose spikes are noted, and how much after their time they act. */
    private final TraceSide travelling;

    private final double shift;
    private final Optional<TargetScaling> scaling;
    private final Optional<ModulatedWeights> eligibility;
    private final Optional<Upkeep> upkeep;
    /** From this number on it is not an arrival but a spike that reaches a place. */
    private final int firstPlace;
    /** The number of the upkeep. */
    private final int round;

    PlasticProjection(
            EventSynapses synapses,
            SynapticWeights weights,
            TimingSizes sizes,
            DelayPart part,
            Optional<TargetScaling> scaling) {
        super(synapses, weights);
        this.sizes = sizes;
        this.scaling = scaling;
        double[] none = {};
        pre = new TraceSide(
                synapses.pres(),
                part == DelayPart.AXONAL ? synapses.delays() : none,
                synapses.preSize(),
                new TraceSide.Decays(sizes.tauPlus(), sizes.tauX(), sizes.a3Minus() != 0, sizes.isNearest()));
        post = new TraceSide(
                synapses.posts(),
                part == DelayPart.DENDRITIC ? synapses.delays() : none,
                synapses.postSize(),
                new TraceSide.Decays(sizes.tauMinus(), sizes.tauY(), sizes.a3Plus() != 0, sizes.isNearest()));
        eligibility = weights instanceof ModulatedWeights modulated ? Optional.of(modulated) : Optional.empty();
        upkeep = scaling.<Upkeep>map(s -> s).or(() -> eligibility.flatMap(ModulatedWeights::upkeep));
        travelling = part == DelayPart.DENDRITIC ? post : pre;
        shift = part == DelayPart.TRANSMISSION ? SIMULTANEOUS : -SIMULTANEOUS;
        firstPlace = synapses.size();
        long rounds = (long) firstPlace + travelling.places().runs();
        Check.that(rounds < Integer.MAX_VALUE, synapses.place() + ": must have below 2^30 synapses, got " + firstPlace);
        round = (int) rounds;
    }

    @Override
    public void begin(Agenda agenda) {
        upkeep.ifPresent(each -> noteUpkeep(agenda, each, 1));
    }

    private void noteUpkeep(Agenda agenda, Upkeep each, double count) {
        double early = (each.isBeforeSpikes() ? 1.5 : 0.5) * SIMULTANEOUS;
        agenda.note(time(each, count) - early, round, count);
    }

    private static double time(Upkeep each, double count) {
        return Multiples.of((long) count, each.interval());
    }

    @Override
    public void act(Agenda agenda, int what, double time, double value) {
        if (what < firstPlace) {
            super.act(agenda, what, time, value);
        } else if (what < round) {
            reach(agenda, travelling, what - firstPlace, value);
        } else {
            Upkeep each = upkeep.orElseThrow();
            each.keepUp(time(each, value));
            noteUpkeep(agenda, each, value + 1);
        }
    }

    @Override
    void targetFired(Agenda agenda, int target, double time) {
        if (scaling.isPresent()) {
            scaling.get().postSpike(target, time);
        }
        leave(agenda, post, target, time);
    }

    @Override
    void sourceFired(Agenda agenda, int source, double time) {
        leave(agenda, pre, source, time);
    }

    private void leave(Agenda agenda, TraceSide side, int neuron, double time) {
        if (side.places().hasRuns(neuron)) {
            int place = side.places().firstRun(neuron);
            if (side == travelling) {
                travel(agenda, place, time);
            } else {
                reach(agenda, side, place, time);
            }
        }
    }

    private void travel(Agenda agenda, int place, double emitted) {
        agenda.note(emitted + travelling.places().delay(place) + shift, firstPlace + place, emitted);
    }

    /** A spike reaches a place and goes on to the next one of its neuron. */
    private void reach(Agenda agenda, TraceSide side, int place, double emitted) {
        if (side == pre) {
            preSpike(agenda, place, emitted, emitted + pre.places().delay(place));
        } else {
            postSpike(place, emitted + post.places().delay(place));
        }
        if (side.places().continues(place)) {
            travel(agenda, place + 1, emitted);
        }
    }

    private void preSpike(Agenda agenda, int place, double emitted, double time) {
        DelayRows places = pre.places();
        if (!weights.isFrozen()) {
            double size = -sizes.a2Minus() - sizes.a3Minus() * pre.second(place, time);
            for (int n = places.start(place); n < places.end(place); n++) {
                int k = places.target(n);
                double change = size == 0 ? 0 : size * post.trace(k, time);
                weights.change(k, time, sizes.constant() + change, false);
            }
        }
        pre.raise(place, time);
        for (int n = places.start(place); n < places.end(place); n++) {
            send(agenda, places.target(n), emitted, time, 1);
        }
    }

    private void postSpike(int place, double time) {
        DelayRows places = post.places();
        double size = sizes.a2Plus() + sizes.a3Plus() * post.second(place, time);
        for (int n = places.start(place); n < places.end(place) && size != 0 && !weights.isFrozen(); n++) {
            int k = places.target(n);
            weights.change(k, time, size * pre.trace(k, time), true);
        }
        post.raise(place, time);
    }

    @Override
    double state(Variable variable, int k, double time) {
        if (variable.equals(Variable.ELIGIBILITY)) {
            return eligibility.orElseThrow().eligibility(k, time);
        }
        return (variable.equals(Variable.PRE_TRACE) ? pre : post).trace(k, time);
    }

    @Override
    void consolidate(double time) {
        eligibility
                .filter(ModulatedWeights::isOnCommand)
                .orElseThrow(() -> new IllegalArgumentException(synapses.place() + ": is not consolidated on command"))
                .command(time);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        pre.save(out);
        post.save(out);
        scaling.ifPresent(each -> each.save(out));
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        pre.restore(in);
        post.restore(in);
        scaling.ifPresent(each -> each.restore(in));
    }
}
