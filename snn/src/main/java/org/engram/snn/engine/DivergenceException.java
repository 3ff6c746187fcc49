package org.engram.snn.engine;

/** A state variable left the numbers during a run, so that nothing true can be said of it; the message names the neuron. */
public final class DivergenceException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** A divergence that the message describes: which neuron, which variable, what to change. */
    public DivergenceException(String message) {
        super(message);
    }
}
