package org.engram.snn.network.synapse;

/** What makes the weight of a synapse change. */
public sealed interface SynapseType permits StaticSynapse, StdpSynapse {

    /** Whether the weight can change during a run. */
    default boolean isPlastic() {
        return this instanceof StdpSynapse;
    }
}
