package org.engram.snn.engine.internal;

import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.synapse.SpikePair;

/** The traces that a timing rule keeps of both sides, and the sizes of what their spikes do; mutable. */
final class Timing {

    private final Traces pre;
    private final Traces post;
    private final double potentiation;
    private final double depression;

    Timing(SpikePair rule, int sources, int targets, double timestep) {
        pre = new Traces(sources, rule.tauPlus(), timestep, false);
        post = new Traces(targets, rule.tauMinus(), timestep, false);
        potentiation = rule.aPlus();
        depression = rule.aMinus();
    }

    /** Lets all traces decay over the step that ends at the beginning of {@code step}. */
    void decay(int step) {
        pre.decay(step);
        post.decay(step);
    }

    /** What a postsynaptic spike adds to a weight for each unit of the presynaptic trace; raises the neuron's own traces. */
    double postSpike(int target) {
        double size = potentiation;
        post.raise(target);
        return size;
    }

    /** What a presynaptic spike adds to a weight for each unit of the postsynaptic trace; raises the neuron's own traces. */
    double preSpike(int source) {
        double size = -depression;
        pre.raise(source);
        return size;
    }

    /** What each presynaptic spike adds besides. */
    double preConstant() {
        return 0;
    }

    /** Whether all spikes of one side have the same size. */
    boolean isUniform() {
        return true;
    }

    /** Presynaptic traces, not a copy. */
    double[] pre() {
        return pre.values();
    }

    /** Postsynaptic traces, not a copy. */
    double[] post() {
        return post.values();
    }

    /** Writes the traces; every part has those of all sources, but targets of its own. */
    void save(StateWriter out, Places targets) {
        out.along(Places.shared(pre.values().length));
        pre.save(out);
        out.along(targets);
        post.save(out);
    }

    /** Reads what {@link #save} wrote. */
    void restore(StateReader in, Places targets) {
        in.along(Places.shared(pre.values().length));
        pre.restore(in);
        in.along(targets);
        post.restore(in);
    }
}
