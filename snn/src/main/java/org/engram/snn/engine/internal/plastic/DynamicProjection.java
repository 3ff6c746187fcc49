package org.engram.snn.engine.internal.plastic;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.recording.Variable;

/**
 * A projection whose synapses change with time, as one partition sees it; mutable.
 *
 * <p>In each step: {@link #begin}, {@link #drain}, then {@link #postSpikes}, {@link #preSpikes} for each partition, {@link #end}.
 */
public abstract class DynamicProjection {

    final Attachment attachment;
    final Wiring wiring;
    final PlasticWeights weights;
    private int begun = -1;

    DynamicProjection(Attachment attachment, PlasticWeights weights) {
        this.attachment = attachment;
        this.weights = weights;
        wiring = weights.wiring;
    }

    /** Name of the projection. */
    public final String id() {
        return attachment.id();
    }

    /** What the projection is called in errors and checkpoints. */
    public final String place() {
        return attachment.place();
    }

    /** Lets what reaches the synapses at the beginning of a step act; once, however often it is called. */
    public final void begin(int step) {
        if (begun != step) {
            begun = step;
            act(step);
        }
    }

    /** What happens at the beginning of a step. */
    abstract void act(int step);

    /** Adds what arrives at a step to the ring. */
    public final void drain(int step, Ring ring) {
        weights.drain(step, ring, attachment.channel(), attachment.sign(), attachment.firstTarget());
    }

    /** Takes in the spikes of the partition's own neurons in a step, by their index within the network. */
    public abstract void postSpikes(int step, IntList fired, int firstNeuron);

    /** Takes in spikes of any partition in a step, by their index within the network. */
    public final void preSpikes(int step, IntList fired) {
        for (int k = 0; k < fired.size(); k++) {
            int source = fired.get(k) - attachment.firstSource();
            if (source >= 0 && source < wiring.sources) {
                preSpike(step, source);
            }
        }
    }

    abstract void preSpike(int step, int source);

    /** Ends a step, after all spikes. */
    public abstract void end(int step);

    /** Freezes the weights from the beginning of a step on, after what reaches them there, or lets them change again. */
    public abstract void plasticity(boolean on, int step);

    /** Turns eligibility into weight at the beginning of a step. */
    public abstract void consolidate(int step);

    /** Writes the weights or a state as they stand at the beginning of a step to the places of their connections. */
    public final void copy(Variable variable, int step, double[] byConnection) {
        begin(step);
        if (variable.equals(Variable.WEIGHT)) {
            weights.copyTo(byConnection);
        } else {
            copyState(variable, step, byConnection);
        }
    }

    /** Writes a state, after what reaches the synapses at the beginning of a step. */
    abstract void copyState(Variable variable, int step, double[] byConnection);

    /** Writes the weights as they stand at the beginning of a step to the places of their connections. */
    public final void copyWeights(int step, double[] byConnection) {
        begin(step);
        weights.copyTo(byConnection);
    }

    /** Takes weights from the places of their connections, after what reaches them at the beginning of a step. */
    public final void setWeights(int step, double[] byConnection) {
        begin(step);
        weights.copyFrom(byConnection);
    }

    /** Writes the state at the beginning of a step, after what reaches the synapses there. */
    public final void save(StateWriter out, int step) {
        begin(step);
        save(out, step, wiring);
    }

    abstract void save(StateWriter out, int step, Wiring laid);

    /** Reads what {@link #save} wrote at the beginning of the same step. */
    public final void restore(StateReader in, int step) {
        begun = step;
        restore(in, step, wiring);
    }

    abstract void restore(StateReader in, int step, Wiring laid);
}
