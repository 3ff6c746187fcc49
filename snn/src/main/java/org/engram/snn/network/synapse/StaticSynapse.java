package org.engram.snn.network.synapse;

/** The weight never changes. */
public record StaticSynapse() implements SynapseType {}
