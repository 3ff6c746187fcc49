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
    private final Ending ending;
    private final long flips;
    private final double[] energies;

    private Recall(S state, Ending ending, long flips, double[] energies) {
        this.state = state;
        this.ending = ending;
        this.flips = flips;
        this.energies = energies;
    }

    /**
     * The outcome of a recall by any memory.
     *
     * @param state the last state
     * @param ending how the recall came to its end
     * @param flips number of changes of a unit's value; 0 where units take real values
     * @param energies energy of the cue and after each sweep or step, at least the first, copied
     */
    public static <S> Recall<S> of(S state, Ending ending, long flips, double... energies) {
        Check.between("Recall.flips", flips, 0, Long.MAX_VALUE);
        Check.that(energies.length > 0, "Recall.energies: must hold at least the cue's energy");
        return new Recall<>(state, ending, flips, energies.clone());
    }

    /** The last state. */
    public S state() {
        return state;
    }

    /** How the recall came to its end. */
    public Ending ending() {
        return ending;
    }

    /** Whether the last sweep changed nothing, so that the state is a fixed point. */
    public boolean converged() {
        return ending == Ending.FIXED_POINT;
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
                && ending == that.ending
                && flips == that.flips
                && Arrays.equals(energies, that.energies);
    }

    @Override
    public int hashCode() {
        return state.hashCode() * 31 + Arrays.hashCode(energies);
    }

    @Override
    public String toString() {
        return "Recall[" + ending.text() + " after " + sweeps() + " sweeps and " + flips + " flips]";
    }
}
