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

    /** Everything recorded since the beginning. */
    Run result();

    @Override
    void close();
}
