package org.engram.hopfield;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Check;

/** How the units of a network take new values during a recall, and for how long at most. Immutable. */
public final class Update {

    /**
     * One unit at a time, at zero temperature: {@code s_i <- sign(sum_j w_ij s_j)}, for at most 1000 sweeps.
     *
     * <p>A sweep visits every unit once, in a random order drawn anew for each sweep. A unit whose local field is exactly
     * 0 keeps its value. With symmetric weights and no self-coupling every flip lowers the energy, so the state reaches a
     * fixed point; the recall has converged when a whole sweep flips nothing (J. J. Hopfield, PNAS 79 (1982) 2554).
     */
    public static final Update ASYNCHRONOUS = new Update(1000);

    private final int maximumSweeps;

    private Update(int maximumSweeps) {
        this.maximumSweeps = maximumSweeps;
    }

    /** This update, given up after the given number of sweeps, at least 1; the recall then says it did not converge. */
    public Update withMaximumSweeps(int maximumSweeps) {
        return new Update(Check.between("Update.maximumSweeps", maximumSweeps, 1, Integer.MAX_VALUE));
    }

    /** Number of sweeps after which a recall is given up. */
    public int maximumSweeps() {
        return maximumSweeps;
    }

    /** Moves the state until a sweep flips nothing or the sweeps are used up. */
    Recall<Pattern> run(MovingState state, RandomGenerator random) {
        int[] order = new int[state.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        DoubleStream.Builder energies = DoubleStream.builder().add(state.energy());
        long flips = 0;
        boolean converged = false;
        for (int sweep = 0; sweep < maximumSweeps && !converged; sweep++) {
            shuffle(order, random);
            int flipped = sweep(state, order);
            energies.add(state.energy());
            flips += flipped;
            converged = flipped == 0;
        }
        return new Recall<>(state.pattern(), converged, flips, energies.build().toArray());
    }

    private static int sweep(MovingState state, int[] order) {
        int flipped = 0;
        for (int i : order) {
            if (state.field(i) * state.value(i) < 0) {
                state.flip(i);
                flipped++;
            }
        }
        return flipped;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swap = order[last];
            order[last] = order[drawn];
            order[drawn] = swap;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Update that && maximumSweeps == that.maximumSweeps;
    }

    @Override
    public int hashCode() {
        return maximumSweeps;
    }

    @Override
    public String toString() {
        return "Update[ASYNCHRONOUS, at most " + maximumSweeps + " sweeps]";
    }
}
