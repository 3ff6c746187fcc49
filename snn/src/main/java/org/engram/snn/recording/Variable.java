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

    /** Izhikevich's recovery variable, mV/ms. */
    public static final Variable U = new Variable("u");

    /** Excitatory synaptic current, nA. */
    public static final Variable ISYN_EXC = new Variable("isyn_exc");

    /** Inhibitory synaptic current, nA. */
    public static final Variable ISYN_INH = new Variable("isyn_inh");
}
