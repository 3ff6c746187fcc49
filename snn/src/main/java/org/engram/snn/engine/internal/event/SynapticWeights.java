package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.plastic.Law;

/** The weights of a projection, which spikes change by a weight rule; mutable. */
class SynapticWeights implements Stateful {

    final double[] weights;
    private final Law law;
    private boolean isFrozen;

    SynapticWeights(double[] weights, Law law) {
        this.weights = weights;
        this.law = law;
    }

    /** Whether weights stay as they are. */
    final boolean isFrozen() {
        return isFrozen;
    }

    /** A spike changes a synapse by so much, before the weight rule has its say. */
    void change(int k, double time, double size, boolean isUp) {
        double weight = weights[k];
        Law.Side side = law.side(isUp);
        double room = law.isPower() ? law.room(isUp, weight) : side.offset() + side.slope() * weight;
        weights[k] = law.bounded(weight + size * room);
    }

    /** The weight at a time not before the last change. */
    double at(int k, double time) {
        return weights[k];
    }

    /** Does all that time alone does up to a time. */
    void settle(double time) {}

    /** A weight kept in its bounds. */
    final double bounded(double weight) {
        return law.bounded(weight);
    }

    /** Moves a weight by so much, up to its bounds. */
    final void add(int k, double change) {
        weights[k] = law.bounded(weights[k] + change);
    }

    /** Multiplies a weight, up to its bounds. */
    final void scale(int k, double factor) {
        weights[k] = law.bounded(weights[k] * factor);
    }

    /** Freezes the weights as they stand, or lets them change again. */
    final void freeze(boolean frozen, double time) {
        settle(time);
        isFrozen = frozen;
    }

    /** Sets all weights. */
    final void set(double[] values, double time) {
        settle(time);
        System.arraycopy(values, 0, weights, 0, weights.length);
    }

    @Override
    public void save(StateWriter out) {
        out.write(weights);
        out.write(isFrozen);
    }

    @Override
    public void restore(StateReader in) {
        in.read(weights);
        isFrozen = in.readBoolean();
    }
}
