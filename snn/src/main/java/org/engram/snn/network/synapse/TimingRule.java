package org.engram.snn.network.synapse;

/**
 * How much a spike changes a weight, given the earlier spikes of the other neuron.
 *
 * <p>Every rule here keeps traces that spikes raise and time lets decay; spikes that reach a synapse in one step act in the
 * order that {@link StdpSynapse} tells.
 */
public sealed interface TimingRule permits SpikePair, NearestSpikePair, SpikeTriplet, Vogels2011, PresynapticSpikes {}
