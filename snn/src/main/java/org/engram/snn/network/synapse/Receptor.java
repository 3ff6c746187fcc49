package org.engram.snn.network.synapse;

/** Which way a synapse acts on its target; weights are magnitudes and the receptor gives the sign. */
public enum Receptor {
    /** Drives the target towards its threshold. */
    EXCITATORY,
    /** Drives the target away from its threshold. */
    INHIBITORY
}
