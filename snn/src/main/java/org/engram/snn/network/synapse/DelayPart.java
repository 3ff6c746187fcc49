package org.engram.snn.network.synapse;

/** On which side of a plastic synapse its delay lies: when the spikes of either neuron reach it. */
public enum DelayPart {
    /**
     * All of it behind the synapse: a presynaptic spike reaches it at once and its effect the target one delay later; a
     * postsynaptic spike travels back as slowly and reaches it one delay later. As on SpiNNaker and in NEST.
     */
    DENDRITIC,
    /**
     * All of it before the synapse: a presynaptic spike reaches synapse and target one delay later, a postsynaptic spike
     * reaches the synapse at once. As in Brian2's {@code on_pre} with a delay and in Izhikevich's codes.
     */
    AXONAL,
    /**
     * The delay is that of transmission only: both spikes reach the synapse at once, the effect the target one delay later. As
     * on SpiNNaker without {@code backprop_delay} and in GeNN with dendritic delays.
     */
    TRANSMISSION
}
