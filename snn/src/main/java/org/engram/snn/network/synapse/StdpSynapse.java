package org.engram.snn.network.synapse;

/**
 * Spike-timing-dependent plasticity: a timing rule says how much, a weight rule how it is applied and bounded.
 *
 * <p>The whole synaptic delay is dendritic: a postsynaptic spike reaches the synapse one delay after it was fired, a
 * presynaptic one at once, as on SpiNNaker.
 *
 * @param timing timing rule
 * @param weights weight rule
 */
public record StdpSynapse(SpikePair timing, WeightRule weights) implements SynapseType {}
