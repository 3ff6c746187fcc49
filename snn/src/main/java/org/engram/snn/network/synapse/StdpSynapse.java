package org.engram.snn.network.synapse;

/**
 * Spike-timing-dependent plasticity: a timing rule says how much, a weight rule how it is applied and bounded.
 *
 * <p>In a step, arrivals come before spikes: with dendritic or transmission delays the postsynaptic spikes that reach a
 * synapse change it before the presynaptic ones of that step, with axonal delays the presynaptic spikes that arrive come
 * before the postsynaptic ones of that step. A presynaptic spike sends the weight that it has just changed.
 *
 * @param timing timing rule
 * @param weights weight rule
 * @param delay on which side of the synapse its delay lies
 */
public record StdpSynapse(SpikePair timing, WeightRule weights, DelayPart delay) implements SynapseType {

    /** A synapse whose delay is dendritic, as on SpiNNaker. */
    public StdpSynapse(SpikePair timing, WeightRule weights) {
        this(timing, weights, DelayPart.DENDRITIC);
    }

    /** The same synapse with its delay elsewhere. */
    public StdpSynapse withDelay(DelayPart part) {
        return new StdpSynapse(timing, weights, part);
    }
}
