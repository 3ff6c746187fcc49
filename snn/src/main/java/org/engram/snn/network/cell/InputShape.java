package org.engram.snn.network.cell;

/** How a presynaptic spike becomes input to the membrane. */
public enum InputShape {
    /** The cell takes no synaptic input: a spike source. */
    NONE("", false),
    /** The weight is added to the membrane potential at once, in mV; lost while the neuron is refractory. */
    VOLTAGE_DELTA("mV", false),
    /** The weight is added to the input current for one step. */
    CURRENT_DELTA("", false),
    /** The weight is added to a current that decays exponentially. */
    CURRENT_EXPONENTIAL("nA", false),
    /** The current {@code weight (t/tau) exp(1 - t/tau)}, which peaks with the weight. */
    CURRENT_ALPHA("nA", false),
    /** The weight is added to a conductance that decays exponentially. */
    CONDUCTANCE_EXPONENTIAL("uS", true),
    /** The conductance {@code weight (t/tau) exp(1 - t/tau)}, which peaks with the weight. */
    CONDUCTANCE_ALPHA("uS", true);

    private final String weightUnit;
    private final boolean isConductance;

    InputShape(String weightUnit, boolean isConductance) {
        this.weightUnit = weightUnit;
        this.isConductance = isConductance;
    }

    /** Unit of the weight; empty where it is the cell's own. */
    public String weightUnit() {
        return weightUnit;
    }

    /** Whether a synapse opens a conductance towards a reversal potential. */
    public boolean isConductance() {
        return isConductance;
    }

    /** Whether excitation and inhibition keep states of their own, rather than adding up in one number. */
    public boolean hasTwoChannels() {
        return this != VOLTAGE_DELTA && this != CURRENT_DELTA && this != NONE;
    }
}
