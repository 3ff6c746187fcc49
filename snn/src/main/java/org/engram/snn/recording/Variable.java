package org.engram.snn.recording;

/**
 * A quantity that can be recorded from neurons or synapses.
 *
 * @param name name in files and on the command line: {@code spikes} or a state variable of the cell or synapse
 */
public record Variable(String name) {

    /** Spike times. */
    public static final Variable SPIKES = new Variable("spikes");

    /** Membrane potential, mV. */
    public static final Variable V = new Variable("v");

    /** Izhikevich's recovery variable, mV/ms, pA in the model of 2007; of short-term synapses the use. */
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

    /** Weight of a synapse. */
    public static final Variable WEIGHT = new Variable("weight");

    /** Trace of presynaptic spikes as a plastic synapse sees it. */
    public static final Variable PRE_TRACE = new Variable("pre_trace");

    /** Trace of postsynaptic spikes as a plastic synapse sees it. */
    public static final Variable POST_TRACE = new Variable("post_trace");

    /** Eligibility of a three-factor synapse. */
    public static final Variable ELIGIBILITY = new Variable("eligibility");

    /** Resources of short-term synapses. */
    public static final Variable X = new Variable("x");

    /** Activation of potassium channels. */
    public static final Variable N = new Variable("n");
}
