package org.engram.hopfield.multitasking;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.Ending;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Recall;

/**
 * Sequential Glauber dynamics: one unit after the other, +1 with probability {@code 1 / (1 + exp(-2 h_i / T))}.
 *
 * <p>A sweep visits every unit once, in a random order drawn anew. At T = 0 a unit takes the sign of its field and keeps its
 * value where the field is exactly 0; every flip lowers the energy, and the dynamics ends with a sweep that flips nothing. R. J.
 * Glauber, J. Math. Phys. 4 (1963) 294.
 *
 * @param temperature T, at least 0, in units of the couplings
 * @param sweeps number of sweeps, at least 1; at T = 0 the most that are made
 */
public record Dynamics(double temperature, int sweeps) {

    /** No noise, until a fixed point is reached, for at most 1000 sweeps. */
    public static final Dynamics ZERO_NOISE = new Dynamics(0, 1000);

    /** Requires a temperature of at least 0 and one sweep at least. */
    public Dynamics {
        Check.inside("Dynamics.temperature", temperature, Bounds.NON_NEGATIVE, "");
        Check.between("Dynamics.sweeps", sweeps, 1, Integer.MAX_VALUE);
    }

    /** The dynamics at a temperature for 100 sweeps. */
    public static Dynamics at(double temperature) {
        return new Dynamics(temperature, 100);
    }

    /** The same for the given number of sweeps. */
    public Dynamics withSweeps(int number) {
        return new Dynamics(temperature, number);
    }

    Recall<Pattern> run(MovingState state, RandomGenerator random) {
        int[] order = order(state.size());
        DoubleStream.Builder energies = DoubleStream.builder().add(state.energy());
        long flips = 0;
        Ending ending = Ending.SWEEPS_RAN_OUT;
        for (int sweep = 0; sweep < sweeps && ending == Ending.SWEEPS_RAN_OUT; sweep++) {
            int flipped = sweep(state, order, random);
            energies.add(state.energy());
            flips += flipped;
            ending = temperature == 0 && flipped == 0 ? Ending.FIXED_POINT : ending;
        }
        return Recall.of(state.pattern(), ending, flips, energies.build().toArray());
    }

    /** All units once, in ascending order. */
    static int[] order(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    /** One sweep, which also draws the next order; the number of flips. */
    int sweep(MovingState state, int[] order, RandomGenerator random) {
        shuffle(order, random);
        return temperature == 0 ? frozen(state, order) : warm(state, order, random);
    }

    private static int frozen(MovingState state, int[] order) {
        int flipped = 0;
        for (int i : order) {
            if (state.scaledField(i) * state.value(i) < 0) {
                state.flip(i);
                flipped++;
            }
        }
        return flipped;
    }

    private int warm(MovingState state, int[] order, RandomGenerator random) {
        int flipped = 0;
        for (int i : order) {
            if (random.nextDouble() < flipProbability(state.field(i) * state.value(i))) {
                state.flip(i);
                flipped++;
            }
        }
        return flipped;
    }

    /** Probability that a unit turns over, given its field times its value, at T > 0. */
    double flipProbability(double aligned) {
        return 1 / (1 + StrictMath.exp(2 * aligned / temperature));
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swap = order[last];
            order[last] = order[drawn];
            order[drawn] = swap;
        }
    }
}
