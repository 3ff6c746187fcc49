package org.engram.snn.network.cell;

/** How a presynaptic spike becomes input to the membrane. */
public enum InputShape {
    /** The cell takes no synaptic input: a spike source. */
    NONE,
    /** The weight is added to the input current for one step. */
    CURRENT_DELTA,
    /** The weight is added to a current that decays exponentially. */
    CURRENT_EXPONENTIAL
}
