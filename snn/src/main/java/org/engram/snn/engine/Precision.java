package org.engram.snn.engine;

/** The numbers an engine computes with. */
public enum Precision {
    /** 64-bit floating point throughout. */
    DOUBLE,
    /**
     * Weights, input on its way and plasticity in 32-bit floating point, and with them the states of integrate-and-fire and
     * Izhikevich cells under EXACT, SPINNAKER and IZHIKEVICH_2003; all other states stay in 64 bits.
     */
    SINGLE,
    /**
     * As {@link #SINGLE}, with static weights rounded to one of 2^14 levels between 0 and the largest of their projection:
     * 4 bytes a synapse.
     */
    PACKED
}
