package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.recording.Variable;

/** A projection whose synapses do not always send the same: each spike is under way on each of them by itself; mutable. */
abstract class ChangingProjection implements Actor {

    final EventSynapses synapses;
    final SynapticWeights weights;

    ChangingProjection(EventSynapses synapses, SynapticWeights weights) {
        this.synapses = synapses;
        this.weights = weights;
    }

    /** Name of the projection. */
    final String projection() {
        return synapses.projection();
    }

    /** Takes in a spike of a neuron of the network as that of a target, if it is one. */
    final void postSpike(Agenda agenda, int neuron, double time) {
        int target = neuron - synapses.firstPost();
        if (target >= 0 && target < synapses.postSize()) {
            targetFired(agenda, target, time);
        }
    }

    /** Takes in a spike of a neuron of the network as that of a source, if it is one. */
    final void preSpike(Agenda agenda, int neuron, double time) {
        int source = neuron - synapses.firstPre();
        if (source >= 0 && source < synapses.preSize()) {
            sourceFired(agenda, source, time);
        }
    }

    abstract void targetFired(Agenda agenda, int target, double time);

    abstract void sourceFired(Agenda agenda, int source, double time);

    /** Sends a part of a synapse's weight at a time on its way, to arrive its delay after the spike. */
    final void send(Agenda agenda, int k, double emitted, double time, double part) {
        agenda.note(emitted + synapses.delays()[k], k, synapses.sign() * part * weights.at(k, time));
    }

    /** What {@link #send} sent arrives; what has a higher number is not an arrival. */
    @Override
    public void act(Agenda agenda, int synapse, double time, double weight) {
        agenda.deliver(synapses.targets()[synapse], time, weight);
    }

    /** The weights at a time up to which all is done, in the order of the connections. */
    final double[] weights(double time) {
        double[] all = new double[synapses.size()];
        Arrays.setAll(all, k -> weights.at(k, time));
        return all;
    }

    /** A state of all synapses at a time up to which all is done, in the order of the connections. */
    final double[] states(Variable variable, double time) {
        double[] all = new double[synapses.size()];
        Arrays.setAll(all, k -> state(variable, k, time));
        return all;
    }

    /** A state of a synapse. */
    abstract double state(Variable variable, int k, double time);

    /** Sets the weights at a time up to which all is done. */
    final void weights(double time, double[] values) {
        weights.set(values, time);
    }

    /** Switches plasticity at a time up to which all is done. */
    final void plasticity(boolean on, double time) {
        weights.freeze(!on, time);
    }

    /** Turns eligibility into weight at a time up to which all is done; refused where that is not done on command. */
    abstract void consolidate(double time);

    @Override
    public void save(StateWriter out) {
        weights.save(out);
    }

    @Override
    public void restore(StateReader in) {
        weights.restore(in);
    }
}
