package org.engram.hopfield;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Check;

/** How the units of a network take new values during a recall at zero temperature, and for how long at most. Immutable. */
public final class Update {

    /**
     * One unit at a time: {@code s_i <- sign(sum_j w_ij s_j)}, for at most 1000 sweeps.
     *
     * <p>A sweep visits every unit once, in a random order drawn anew for each sweep. A unit whose local field is exactly
     * 0 keeps its value. With symmetric weights and no negative self-coupling every flip lowers the energy, so the state
     * reaches a fixed point; the recall has converged when a whole sweep flips nothing (J. J. Hopfield, PNAS 79 (1982) 2554).
     */
    public static final Update ASYNCHRONOUS = new Update(false, 1000);

    /**
     * All units at once: {@code s_i(t + 1) = sign(sum_j w_ij s_j(t))}, for at most 1000 sweeps.
     *
     * <p>A unit whose local field is exactly 0 keeps its value. With symmetric weights the state reaches a fixed point or
     * alternates between two states (W. A. Little, Math. Biosci. 19 (1974) 101; E. Goles-Chacc et al., Discrete Appl. Math.
     * 12 (1985) 261), and the energy may rise. Draws no random number.
     */
    public static final Update SYNCHRONOUS = new Update(true, 1000);

    private final boolean isSynchronous;
    private final int maximumSweeps;

    private Update(boolean isSynchronous, int maximumSweeps) {
        this.isSynchronous = isSynchronous;
        this.maximumSweeps = maximumSweeps;
    }

    /** This update, given up after the given number of sweeps, at least 1; the recall then says it did not converge. */
    public Update withMaximumSweeps(int maximumSweeps) {
        return new Update(isSynchronous, Check.between("Update.maximumSweeps", maximumSweeps, 1, Integer.MAX_VALUE));
    }

    boolean isSynchronous() {
        return isSynchronous;
    }

    /** Number of sweeps after which a recall is given up. */
    public int maximumSweeps() {
        return maximumSweeps;
    }

    /** Moves the given units of the state, an array taken over, until they rest or the sweeps are used up. */
    Recall<Pattern> run(MovingState state, int[] units, RandomGenerator random) {
        DoubleStream.Builder energies = DoubleStream.builder().add(state.energy());
        long flips = 0;
        Ending ending = Ending.SWEEPS_RAN_OUT;
        BitSet before = new BitSet();
        for (int sweep = 0; sweep < maximumSweeps && ending == Ending.SWEEPS_RAN_OUT; sweep++) {
            BitSet flipped = isSynchronous ? together(state, units) : oneByOne(state, units, random);
            energies.add(state.energy());
            flips += flipped.cardinality();
            if (flipped.isEmpty()) {
                ending = Ending.FIXED_POINT;
            } else if (isSynchronous && flipped.equals(before)) {
                // The same units turned over and back, and the state is that of two sweeps ago.
                ending = Ending.TWO_CYCLE;
            }
            before = flipped;
        }
        return Recall.of(state.pattern(), ending, flips, energies.build().toArray());
    }

    private static BitSet oneByOne(MovingState state, int[] order, RandomGenerator random) {
        shuffle(order, random);
        BitSet flipped = new BitSet(state.size());
        for (int i : order) {
            if (state.field(i) * state.value(i) < 0) {
                state.flip(i);
                flipped.set(i);
            }
        }
        return flipped;
    }

    private static BitSet together(MovingState state, int[] units) {
        BitSet flipped = new BitSet(state.size());
        Arrays.stream(units).filter(i -> state.field(i) * state.value(i) < 0).forEach(flipped::set);
        flipped.stream().forEach(state::flip);
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
        return other instanceof Update that
                && isSynchronous == that.isSynchronous
                && maximumSweeps == that.maximumSweeps;
    }

    @Override
    public int hashCode() {
        return isSynchronous ? ~maximumSweeps : maximumSweeps;
    }

    @Override
    public String toString() {
        return "Update[" + (isSynchronous ? "SYNCHRONOUS" : "ASYNCHRONOUS") + ", at most " + maximumSweeps + " sweeps]";
    }
}
