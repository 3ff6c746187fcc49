package org.engram.snn.engine.internal.plastic;

import java.util.Optional;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/** The traces that a timing rule keeps of both sides, and the sizes of what their spikes do; mutable. */
final class Timing {

    private final TimingSizes sizes;
    private final Traces pre;
    private final Traces post;
    private final Optional<Traces> secondPre;
    private final Optional<Traces> secondPost;

    Timing(TimingSizes sizes, int sources, int targets, double timestep) {
        this.sizes = sizes;
        boolean isNearest = sizes.isNearest();
        pre = new Traces(sources, sizes.tauPlus(), timestep, isNearest);
        post = new Traces(targets, sizes.tauMinus(), timestep, isNearest);
        secondPre = sizes.a3Minus() == 0
                ? Optional.empty()
                : Optional.of(new Traces(sources, sizes.tauX(), timestep, isNearest));
        secondPost = sizes.a3Plus() == 0
                ? Optional.empty()
                : Optional.of(new Traces(targets, sizes.tauY(), timestep, isNearest));
    }

    /** Lets all traces decay over the step that ends at the beginning of {@code step}. */
    void decay(int step) {
        pre.decay(step);
        post.decay(step);
        if (secondPre.isPresent()) {
            secondPre.get().decay(step);
        }
        if (secondPost.isPresent()) {
            secondPost.get().decay(step);
        }
    }

    /** What a postsynaptic spike adds to a weight for each unit of the presynaptic trace; raises the neuron's own traces. */
    double postSpike(int target) {
        double size = sizes.a2Plus();
        if (secondPost.isPresent()) {
            size += sizes.a3Plus() * secondPost.get().get(target);
            secondPost.get().raise(target);
        }
        post.raise(target);
        return size;
    }

    /** What a presynaptic spike adds to a weight for each unit of the postsynaptic trace; raises the neuron's own traces. */
    double preSpike(int source) {
        double size = -sizes.a2Minus();
        if (secondPre.isPresent()) {
            size -= sizes.a3Minus() * secondPre.get().get(source);
            secondPre.get().raise(source);
        }
        pre.raise(source);
        return size;
    }

    /** What each presynaptic spike adds besides. */
    double preConstant() {
        return sizes.constant();
    }

    /** Whether all spikes of the postsynaptic side have the same size. */
    boolean isPostUniform() {
        return secondPost.isEmpty();
    }

    /** Whether all spikes of the presynaptic side have the same size. */
    boolean isPreUniform() {
        return secondPre.isEmpty();
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
        secondPre.ifPresent(traces -> traces.save(out));
        out.along(targets);
        post.save(out);
        secondPost.ifPresent(traces -> traces.save(out));
    }

    /** Reads what {@link #save} wrote. */
    void restore(StateReader in, Places targets) {
        in.along(Places.shared(pre.values().length));
        pre.restore(in);
        secondPre.ifPresent(traces -> traces.restore(in));
        in.along(targets);
        post.restore(in);
        secondPost.ifPresent(traces -> traces.restore(in));
    }
}
