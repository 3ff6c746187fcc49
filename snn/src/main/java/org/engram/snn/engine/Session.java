package org.engram.snn.engine;

/**
 * A run in progress: advanced piece by piece, read in between; mutable, for one thread.
 *
 * <p>{@link #save} writes all that the rest of the run and its results depend on; {@link #restore} takes a session of the same
 * realization and settings there, whatever the number of threads of either. {@link Checkpoint} keeps it in a file.
 */
public interface Session extends Stateful, AutoCloseable {

    /** Biological time run so far, ms. */
    double time();

    /** Runs on for a duration in ms, a multiple of the timestep. */
    void advance(double duration);

    /**
     * Switches plasticity off or on from now on. Switching off first applies what earlier spikes have earned; while off,
     * traces of spikes go on and weights stay.
     */
    void plasticity(boolean on);

    /** Switches the plasticity of one projection off or on from now on, as {@link #plasticity(boolean)} does of all. */
    default void plasticity(String projection, boolean on) {
        throw unserved("plasticity of one projection");
    }

    /** Turns the eligibility of a projection that is consolidated on command into weight, now. */
    default void consolidate(String projection) {
        throw unserved("consolidation on command");
    }

    /** The weights of a projection as they stand, one a connection in the connector's order, a copy. */
    default double[] weights(String projection) {
        return result().weights(projection);
    }

    /** Sets the weights of a projection that is not static, one a connection in the connector's order. */
    default void weights(String projection, double... values) {
        throw unserved("setting weights");
    }

    /**
     * A signal of an amount to a modulator at a time in ms that is not over, on a grid a multiple of the timestep; it takes effect
     * at the beginning of that step. A {@link SpikeListener} may call this; the step of the spike it is told of has begun, so the
     * next is the earliest.
     */
    default void signal(String modulator, double time, double amount) {
        throw unserved("signals to modulators");
    }

    /** A signal to the value of one neuron, by its index within the population of the modulator. */
    default void signal(String modulator, int neuron, double time, double amount) {
        throw unserved("signals to modulators");
    }

    private static UnsupportedOperationException unserved(String what) {
        return new UnsupportedOperationException("this engine does not offer " + what + "; the clock-driven one does");
    }

    /** Everything recorded since the beginning. */
    Run result();

    @Override
    void close();
}
