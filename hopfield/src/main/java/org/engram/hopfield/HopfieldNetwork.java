package org.engram.hopfield;

import java.util.random.RandomGenerator;
import org.engram.core.Check;

/**
 * Hopfield's network of N binary units with symmetric weights, which recalls a stored pattern from part of it. Immutable.
 *
 * <p>A state {@code s_i} in {-1, +1} has the energy {@code E = -1/2 sum_{i != j} w_ij s_i s_j}; a recall goes downhill from
 * a cue to a fixed point. J. J. Hopfield, PNAS 79 (1982) 2554; J. Hertz, A. Krogh and R. G. Palmer, Introduction to the
 * Theory of Neural Computation (1991), chapter 2.
 *
 * <p>What the weights cost in memory, and whether energies are exact, is told by each {@link LearningRule}.
 */
public final class HopfieldNetwork {

    private final Weights weights;

    private HopfieldNetwork(Weights weights) {
        this.weights = weights;
    }

    /** The network that stores the patterns by the given rule. */
    public static HopfieldNetwork trained(LearningRule rule, Patterns patterns) {
        return new HopfieldNetwork(rule.learn(patterns));
    }

    /** Number of units N. */
    public int size() {
        return weights.size();
    }

    /** Weight {@code w_ij = w_ji} between two units; 0 where {@code i = j}. */
    public double weight(int i, int j) {
        Check.index("HopfieldNetwork.weight i", i, size());
        Check.index("HopfieldNetwork.weight j", j, size());
        return weights.weight(i, j);
    }

    /** Energy {@code E = -1/2 sum_{i != j} w_ij s_i s_j} of a state of N units. */
    public double energy(Pattern state) {
        return start("HopfieldNetwork.energy state", state).energy();
    }

    /**
     * The state to which a cue of N units leads.
     *
     * <p>The same cue, update and random numbers give the same recall. Draws N - 1 bounded integers a sweep.
     */
    public Recall<Pattern> recall(Pattern cue, Update update, RandomGenerator random) {
        return update.run(start("HopfieldNetwork.recall cue", cue), random);
    }

    /** The state, ready to move, after a check of its size. */
    MovingState start(String what, Pattern state) {
        Check.that(state.size() == size(), what + ": must have " + size() + " units, got " + state.size());
        return weights.start(state);
    }

    @Override
    public String toString() {
        return "HopfieldNetwork[" + size() + " units]";
    }
}
