package org.engram.snn.engine.internal;

import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.synapse.DelayPart;

/**
 * A plastic projection as one partition sees it: its synapses onto the partition, evaluated as time goes on; mutable.
 *
 * <p>Eager: every spike changes its synapses in the step in which it reaches them, so weights are true at the beginning of
 * every step and nothing has to be remembered but the spikes of the longest delay. Against evaluation at presynaptic spikes
 * alone this costs one decay of each trace in every step and a second, indexed pass over the synapses, and saves the
 * search through postsynaptic spikes that no processor predicts.
 */
final class PlasticProjection {

    private final String id;
    private final int firstSource;
    private final int firstTarget;
    private final Places among;
    private final int channel;
    private final int sign;
    private final DelayPart part;
    private final Wiring wiring;
    private final Timing timing;
    private final PlasticWeights weights;
    private final DelayedSpikes late;
    private int begun = -1;
    private boolean isFrozen;

    /**
     * A projection at step 0.
     *
     * @param firstSource index within the network of the first neuron of the presynaptic population
     * @param firstTarget index within the partition of the first neuron of the postsynaptic population
     * @param among where the targets stand in the postsynaptic population
     * @param channel channel of the ring
     * @param sign sign of the weights in that channel
     */
    PlasticProjection(
            String id,
            DelayPart part,
            Wiring wiring,
            Timing timing,
            PlasticWeights weights,
            int firstSource,
            int firstTarget,
            Places among,
            int channel,
            int sign) {
        this.id = id;
        this.part = part;
        this.wiring = wiring;
        this.timing = timing;
        this.weights = weights;
        this.firstSource = firstSource;
        this.firstTarget = firstTarget;
        this.among = among;
        this.channel = channel;
        this.sign = sign;
        late = new DelayedSpikes(wiring.longestDelay);
    }

    /** Name of the projection. */
    String id() {
        return id;
    }

    /** Lets what reaches the synapses at the beginning of a step act; once, however often it is called. */
    void begin(int step) {
        if (begun == step) {
            return;
        }
        begun = step;
        timing.decay(step);
        late.begin(step);
        if (part == DelayPart.DENDRITIC) {
            weights.noteAtOnce(timing.pre());
            if (!isFrozen) {
                weights.late(step, late, timing.isUniform(), 0, false);
            }
        } else if (part == DelayPart.AXONAL) {
            weights.noteAtOnce(timing.post());
            weights.late(step, late, timing.isUniform(), isFrozen ? 0 : timing.preConstant(), true);
        }
    }

    /** Adds what arrives at a step to the ring. */
    void drain(int step, Ring ring) {
        weights.drain(step, ring, channel, sign, firstTarget);
    }

    /** Takes in the spikes of the partition's own neurons in a step, by their index within the network. */
    void postSpikes(int step, IntList fired, int firstNeuron) {
        int first = firstNeuron + firstTarget;
        if (part == DelayPart.TRANSMISSION) {
            weights.noteAtOnce(timing.pre());
        }
        for (int k = 0; k < fired.size(); k++) {
            int target = fired.get(k) - first;
            if (target >= 0 && target < wiring.targets) {
                postSpike(step, target);
            }
        }
        if (part == DelayPart.TRANSMISSION && !isFrozen) {
            weights.late(step, late, timing.isUniform(), 0, false);
        }
        if (part != DelayPart.AXONAL) {
            weights.noteLate(step, timing.post());
        }
    }

    private void postSpike(int step, int target) {
        double size = timing.postSpike(target);
        if (part != DelayPart.AXONAL) {
            late.add(step, target, size);
        } else if (!isFrozen) {
            weights.atOnce(target, step, size, 0, true);
        }
    }

    /** Takes in spikes of any partition in a step, by their index within the network. */
    void preSpikes(int step, IntList fired) {
        for (int k = 0; k < fired.size(); k++) {
            int source = fired.get(k) - firstSource;
            if (source >= 0 && source < wiring.sources) {
                preSpike(step, source);
            }
        }
    }

    private void preSpike(int step, int source) {
        double size = timing.preSpike(source);
        if (part == DelayPart.AXONAL) {
            late.add(step, source, size);
        } else if (isFrozen) {
            weights.atOnceAndSend(source, step, 0, 0);
        } else {
            weights.atOnceAndSend(source, step, size, timing.preConstant());
        }
    }

    /** Ends a step, after all spikes. */
    void end(int step) {
        if (part == DelayPart.AXONAL) {
            weights.noteLate(step, timing.pre());
        }
    }

    /** Freezes the weights from the beginning of a step on, after what reaches them there, or lets them change again. */
    void plasticity(boolean on, int step) {
        begin(step);
        isFrozen = !on;
    }

    /** Writes the weights as they stand at the beginning of a step to the places of their connections. */
    void copyWeights(int step, double[] byConnection) {
        begin(step);
        weights.copyTo(byConnection);
    }

    /** What it is called in errors. */
    String place() {
        return "projection '" + id + "'";
    }

    /** Writes the state at the beginning of a step, after what reaches the synapses there. */
    void save(StateWriter out, int step) {
        begin(step);
        out.write(isFrozen);
        timing.save(out, among);
        out.along(Places.listed(wiring.origins, wiring.connections));
        weights.saveWeights(out);
        out.along(late());
        weights.saveTraces(out, step);
        late.save(out, step, late().size());
        out.along(among);
        weights.saveArriving(out, step);
    }

    /** Reads what {@link #save} wrote at the beginning of the same step. */
    void restore(StateReader in, int step) {
        begun = step;
        isFrozen = in.readBoolean();
        timing.restore(in, among);
        in.along(Places.listed(wiring.origins, wiring.connections));
        weights.restoreWeights(in);
        in.along(late());
        weights.restoreTraces(in, step);
        late.restore(in, step, late().size());
        in.along(among);
        weights.restoreArriving(in, step);
    }

    /** The side whose spikes reach the synapses later: every part has all sources, but targets of its own. */
    private Places late() {
        return wiring.isAxonal() ? Places.shared(wiring.sources) : among;
    }
}
