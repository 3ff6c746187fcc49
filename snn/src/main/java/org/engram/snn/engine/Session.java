package org.engram.snn.engine;

/** A run in progress: advanced piece by piece, read in between; mutable, for one thread. */
public interface Session extends AutoCloseable {

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
