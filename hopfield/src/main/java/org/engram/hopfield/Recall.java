package org.engram.hopfield;

import java.util.Arrays;
import org.engram.core.Check;

/**
 * The outcome of a recall: where the state ended, whether it rests there, and what the way cost. Immutable.
 *
 * @param <S> what the memory stores
 */
public final class Recall<S> {

    private final S state;
    private final boolean converged;
    private final long flips;
    private final double[] energies;

    /** Takes the array over: the energy of the cue and after each sweep. */
    Recall(S state, boolean converged, long flips, double[] energies) {
        this.state = state;
        this.converged = converged;
        this.flips = flips;
        this.energies = energies;
    }

    /** The last state. */
    public S state() {
        return state;
    }

    /** Whether the last sweep changed nothing, so that the state is a fixed point; false when the sweeps ran out. */
    public boolean converged() {
        return converged;
    }

    /** Number of sweeps made, the one that changed nothing included. */
    public int sweeps() {
        return energies.length - 1;
    }

    /** Number of flips made; a unit that flipped twice counts twice. */
    public long flips() {
        return flips;
    }

    /** Energy after the given number of sweeps, from 0 (the cue) to {@link #sweeps()} (the last state). */
    public double energy(int sweeps) {
        return energies[Check.index("Recall.energy sweeps", sweeps, energies.length)];
    }

    /** Energies of the cue and after each sweep, shape (sweeps + 1), a copy. */
    public double[] energies() {
        return energies.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recall<?> that
                && state.equals(that.state)
                && converged == that.converged
                && flips == that.flips
                && Arrays.equals(energies, that.energies);
    }

    @Override
    public int hashCode() {
        return state.hashCode() * 31 + Arrays.hashCode(energies);
    }

    @Override
    public String toString() {
        return "Recall[" + (converged ? "converged" : "not converged") + " after " + sweeps() + " sweeps and " + flips
                + " flips]";
    }
}
