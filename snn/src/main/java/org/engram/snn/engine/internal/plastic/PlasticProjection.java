package org.engram.snn.engine.internal.plastic;

import java.util.Optional;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.recording.Variable;

/**
 * A projection whose weights, or the eligibility of whose synapses, spikes change; mutable.
 *
 * <p>Eager: every spike changes its synapses in the step in which it reaches them, so weights are true at the beginning of
 * every step and nothing has to be remembered but the spikes of the longest delay. Against evaluation at presynaptic spikes
 * alone this costs one decay of each trace in every step and a second, indexed pass over the synapses, and saves the
 * search through postsynaptic spikes that no processor predicts.
 */
public final class PlasticProjection extends DynamicProjection {

    private final DelayPart part;
    private final Timing timing;
    private final Optional<Consolidator> consolidator;
    private final Optional<RateScaling> scaling;
    private final DelayedSpikes late;
    private boolean isFrozen;

    /** A projection at step 0. */
    PlasticProjection(
            Attachment attachment,
            PlasticWeights weights,
            Timing timing,
            Optional<Consolidator> consolidator,
            Optional<RateScaling> scaling) {
        super(attachment, weights);
        this.timing = timing;
        this.consolidator = consolidator;
        this.scaling = scaling;
        part = wiring.part();
        late = new DelayedSpikes(wiring.longestDelay);
    }

    @Override
    void act(int step) {
        if (consolidator.isPresent()) {
            consolidator.get().beforeArrivals(step, isFrozen);
        }
        if (scaling.isPresent()) {
            scaling.get().begin(step, isFrozen);
        }
        timing.decay(step);
        late.begin(step);
        if (part == DelayPart.DENDRITIC) {
            weights.noteAtOnce(timing.pre());
            latePostSpikes(step);
        } else if (part == DelayPart.AXONAL) {
            weights.noteAtOnce(timing.post());
            latePreSpikes(step);
        }
        if (consolidator.isPresent()) {
            consolidator.get().afterArrivals(step, isFrozen);
        }
    }

    private void latePostSpikes(int step) {
        if (!isFrozen) {
            weights.late(step, late, timing.isPostUniform(), 0, false);
        }
    }

    private void latePreSpikes(int step) {
        if (isFrozen) {
            weights.lateFrozen(step, late);
        } else {
            weights.late(step, late, timing.isPreUniform(), timing.preConstant(), true);
        }
    }

    @Override
    public void postSpikes(int step, IntList fired, int firstNeuron) {
        int first = firstNeuron + attachment.firstTarget();
        if (part == DelayPart.TRANSMISSION) {
            weights.noteAtOnce(timing.pre());
        }
        for (int k = 0; k < fired.size(); k++) {
            int target = fired.get(k) - first;
            if (target >= 0 && target < wiring.targets) {
                postSpike(step, target);
            }
        }
        if (part == DelayPart.TRANSMISSION) {
            latePostSpikes(step);
        }
        if (part != DelayPart.AXONAL) {
            weights.noteLate(step, timing.post());
        }
    }

    private void postSpike(int step, int target) {
        if (scaling.isPresent()) {
            scaling.get().postSpike(target);
        }
        double size = timing.postSpike(target);
        if (part != DelayPart.AXONAL) {
            late.add(step, target, size);
        } else if (!isFrozen) {
            weights.atOnce(target, step, size, 0, true);
        }
    }

    @Override
    void preSpike(int step, int source) {
        double size = timing.preSpike(source);
        if (part == DelayPart.AXONAL) {
            late.add(step, source, size);
        } else if (isFrozen) {
            weights.atOnceAndSend(source, step, 0, 0);
        } else {
            weights.atOnceAndSend(source, step, size, timing.preConstant());
        }
    }

    @Override
    public void end(int step) {
        if (part == DelayPart.AXONAL) {
            weights.noteLate(step, timing.pre());
        }
    }

    @Override
    public void plasticity(boolean on, int step) {
        begin(step);
        isFrozen = !on;
    }

    @Override
    public void consolidate(int step) {
        begin(step);
        consolidator
                .filter(Consolidator::isOnCommand)
                .orElseThrow(
                        () -> new IllegalArgumentException(attachment.place() + ": is not consolidated on command"))
                .command();
    }

    @Override
    void copyState(Variable variable, int step, double[] byConnection) {
        boolean isPre = variable.equals(Variable.PRE_TRACE);
        double[] own = isPre ? timing.pre() : timing.post();
        boolean isAtOnce = isPre != wiring.isAxonal();
        for (int neuron = 0; neuron + 1 < wiring.start.length; neuron++) {
            for (int k = wiring.start[neuron]; k < wiring.start[neuron + 1]; k++) {
                byConnection[wiring.origins[k]] = variable.equals(Variable.ELIGIBILITY)
                        ? weights.changing(k)
                        : isAtOnce
                                ? own[neuron]
                                : wiring.isImmediate() ? own[wiring.partnerAt[k]] : weights.lateTrace(k, step);
            }
        }
    }

    @Override
    void save(StateWriter out, int step, Wiring laid) {
        out.write(isFrozen);
        timing.save(out, attachment.among());
        scaling.ifPresent(s -> s.save(out, attachment.among()));
        out.along(Places.listed(laid.origins, laid.connections));
        weights.saveWeights(out);
        out.along(late());
        weights.saveTraces(out, step);
        late.save(out, step, late().size());
        out.along(attachment.among());
        weights.saveArriving(out, step);
    }

    @Override
    void restore(StateReader in, int step, Wiring laid) {
        isFrozen = in.readBoolean();
        timing.restore(in, attachment.among());
        scaling.ifPresent(s -> s.restore(in, attachment.among()));
        in.along(Places.listed(laid.origins, laid.connections));
        weights.restoreWeights(in);
        in.along(late());
        weights.restoreTraces(in, step);
        late.restore(in, step, late().size());
        in.along(attachment.among());
        weights.restoreArriving(in, step);
    }

    /** The side whose spikes reach the synapses later: every part has all sources, but targets of its own. */
    private Places late() {
        return wiring.isAxonal() ? Places.shared(wiring.sources) : attachment.among();
    }
}
