package org.engram.snn.recording;

/**
 * A quantity that can be recorded from neurons.
 *
 * @param name name in files and on the command line: {@code spikes} or a state variable of the cell
 */
public record Variable(String name) {

    /** Spike times. */
    public static final Variable SPIKES = new Variable("spikes");

    /** Membrane potential, mV. */
    public static final Variable V = new Variable("v");

    /** Izhikevich's recovery variable, mV/ms; pA in the model of 2007. */
    public static final Variable U = new Variable("u");

    /** Excitatory synaptic current, nA. */
    public static final Variable ISYN_EXC = new Variable("isyn_exc");

    /** Inhibitory synaptic current, nA. */
    public static final Variable ISYN_INH = new Variable("isyn_inh");

    /** Excitatory synaptic conductance, uS. */
    public static final Variable GSYN_EXC = new Variable("gsyn_exc");

    /** Inhibitory synaptic conductance, uS. */
    public static final Variable GSYN_INH = new Variable("gsyn_inh");

    /** Adaptation current, nA. */
    public static final Variable W = new Variable("w");

    /** Activation of sodium channels. */
    public static final Variable M = new Variable("m");

    /** Sodium channels that are not inactivated. */
    public static final Variable H = new Variable("h");

    /** Activation of potassium channels. */
    public static final Variable N = new Variable("n");
}
