package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.Stateful;

/**
 * The neurons or sources of one population, each at the time of its own last event; mutable.
 *
 * <p>At one time the loop first hands out all input ({@link #receive}), then settles each neuron that something happened to.
 */
interface EventGroup extends Stateful {

    /** When neuron {@code i} must be settled again if nothing reaches it before; infinite for never. */
    double next(int i);

    /** Whether input lasts one timestep and is then taken back by {@link #endPulse}. */
    boolean isPulsed();

    /** Takes in a signed weight that arrives at a time in ms. */
    void receive(int i, double time, int channel, double weight);

    /** Takes back input that lasted one timestep. */
    void endPulse(int i, double time, double weight);

    /** Brings neuron {@code i} to a time at which something happened to it; returns how often it fires there. */
    int settle(int i, double time);

    /** The value of a state variable of the model at a time not before its last event, without changing anything. */
    double state(int variable, int i, double time);
}
