package org.engram.snn.engine;

/** Told of spikes while a run goes on, after each step, in the order of time, then neuron. */
@FunctionalInterface
public interface SpikeListener {

    /** A neuron, by its index within the population, fired at a time in ms. */
    void fired(double time, int neuron);
}
