package org.engram.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * Hopfield's network of N binary units, which recalls a stored pattern from part of it; mutable, as it learns and forgets.
 *
 * <p>A state {@code s_i} in {-1, +1} has the energy {@code E = -1/2 sum_ij w_ij s_i s_j}; a recall goes downhill from
 * a cue to a fixed point. J. J. Hopfield, PNAS 79 (1982) 2554; J. Hertz, A. Krogh and R. G. Palmer, Introduction to the
 * Theory of Neural Computation (1991), chapter 2.
 *
 * <p>Fields and energies are exact sums: of whole numbers under Hebb's rule, and of weights rounded to about 1e-9 of the
 * largest possible field where a rule takes a matrix. What weights cost in memory is told by {@link LearningRule}. Several
 * threads may recall from one network while none changes it.
 */
public final class HopfieldNetwork implements AssociativeMemory<Pattern> {

    private final LearningRule rule;
    private final List<Pattern> stored;
    private final List<Dream> dreams = new ArrayList<>();
    private @Nullable Cuts cuts;
    private Weights weights;

    /** A state that was unlearned, and how strongly. */
    private record Dream(Pattern state, double epsilon) {}

    private HopfieldNetwork(LearningRule rule, List<Pattern> stored, Weights weights) {
        this.rule = rule;
        this.stored = stored;
        this.weights = weights;
    }

    /** The network that stores the patterns by the given rule, one after the other. */
    public static HopfieldNetwork trained(LearningRule rule, Patterns patterns) {
        return new HopfieldNetwork(rule, new ArrayList<>(patterns.toList()), rule.learn(patterns));
    }

    /** The network of the given number of units that has stored nothing yet. */
    public static HopfieldNetwork empty(LearningRule rule, int size) {
        Check.between("HopfieldNetwork.size", size, 1, Integer.MAX_VALUE);
        return new HopfieldNetwork(rule, new ArrayList<>(), rule.empty(size));
    }

    @Override
    public int size() {
        return weights.size();
    }

    @Override
    public int count() {
        return stored.size();
    }

    /** The rule by which it learns. */
    public LearningRule rule() {
        return rule;
    }

    /** The patterns that it has stored, in order, a copy. */
    public List<Pattern> stored() {
        return List.copyOf(stored);
    }

    @Override
    public void store(Pattern pattern) {
        checkSize("HopfieldNetwork.store pattern", pattern.size());
        weights.store(pattern);
        stored.add(pattern);
    }

    /** Removes a pattern as if it had never been stored; what was unlearned stays so. */
    @Override
    public void forget(Pattern pattern) {
        checkSize("HopfieldNetwork.forget pattern", pattern.size());
        Check.that(stored.remove(pattern), "HopfieldNetwork.forget: the pattern is not stored");
        if (!weights.forget(pattern)) {
            relearn();
        }
    }

    private void relearn() {
        DenseWeights matrix = new DenseWeights(rule, size());
        stored.forEach(matrix::store);
        dreams.forEach(dream -> matrix.unlearn(dream.state(), dream.epsilon()));
        weights = cuts == null ? matrix : matrix.cut(cuts);
    }

    /**
     * Unlearns spurious states: from random cues the network falls into fixed points s, and {@code epsilon s_i s_j / N} is
     * subtracted from its weights after each.
     *
     * <p>J. J. Hopfield, D. I. Feinstein and R. G. Palmer, Nature 304 (1983) 158, who take {@code epsilon = 0.01}. The
     * weights become a matrix.
     *
     * @param epsilon strength, above 0
     * @param count number of cues, at least 0
     */
    public void unlearn(double epsilon, int count, RandomGenerator random) {
        Check.inside("HopfieldNetwork.unlearn epsilon", epsilon, Bounds.POSITIVE, "");
        Check.between("HopfieldNetwork.unlearn count", count, 0, Integer.MAX_VALUE);
        DenseWeights matrix = weights.dense();
        weights = matrix;
        for (int k = 0; k < count; k++) {
            Pattern state = recall(Pattern.random(size(), random), random).state();
            matrix.unlearn(state, epsilon);
            dreams.add(new Dream(state, epsilon));
        }
    }

    /** Cuts weights at random, in place of any earlier cut; the weights become a matrix. */
    public void dilute(Dilution dilution, RandomGenerator random) {
        cuts = dilution.draw(size(), random);
        weights = weights.dense().cut(cuts);
    }

    /** Weight {@code w_ij} from unit {@code j} to unit {@code i}, as the rule gives it. */
    public double weight(int i, int j) {
        Check.index("HopfieldNetwork.weight i", i, size());
        Check.index("HopfieldNetwork.weight j", j, size());
        return weights.weight(i, j);
    }

    @Override
    public double energy(Pattern state) {
        return start("HopfieldNetwork.energy state", state).energy();
    }

    /** Overlaps of a state with the stored patterns in the order of storing, shape (count), each in [-1, 1]. */
    public double[] overlaps(Pattern state) {
        checkSize("HopfieldNetwork.overlaps state", state.size());
        return stored.stream().mapToDouble(state::overlap).toArray();
    }

    /** The state to which a cue leads by {@link Update#ASYNCHRONOUS}. */
    @Override
    public Recall<Pattern> recall(Pattern cue, RandomGenerator random) {
        return recall(cue, Update.ASYNCHRONOUS, random);
    }

    /**
     * The state to which a cue of N units leads.
     *
     * <p>The same cue, update and random numbers give the same recall. An asynchronous sweep draws N - 1 bounded integers.
     */
    public Recall<Pattern> recall(Pattern cue, Update update, RandomGenerator random) {
        MovingState state = start("HopfieldNetwork.recall cue", cue);
        return update.run(state, IntStream.range(0, size()).toArray(), random);
    }

    /** The state to which a cue with unknown or clamped units leads; the unknown ones are drawn first. */
    public Recall<Pattern> recall(Cue cue, Update update, RandomGenerator random) {
        checkSize("HopfieldNetwork.recall cue", cue.size());
        return update.run(weights.start(cue.start(random)), cue.free(), random);
    }

    /**
     * The states to which several cues lead, in order; the same as one recall after the other.
     *
     * <p>Synchronous recalls under Hebb's rule go together, as products of matrices, in a fraction of the time.
     */
    public List<Recall<Pattern>> recallAll(List<Pattern> cues, Update update, RandomGenerator random) {
        cues.forEach(cue -> checkSize("HopfieldNetwork.recallAll cue", cue.size()));
        List<Recall<Pattern>> recalls = new ArrayList<>(cues.size());
        if (update.isSynchronous()
                && weights instanceof StoredPatternWeights factors
                && SynchronousBatch.serves(factors)) {
            for (int from = 0; from < cues.size(); from += SynchronousBatch.MOST_CUES) {
                int to = Math.min(from + SynchronousBatch.MOST_CUES, cues.size());
                recalls.addAll(new SynchronousBatch(factors, update.maximumSweeps()).run(cues.subList(from, to)));
            }
        } else {
            cues.forEach(cue -> recalls.add(recall(cue, update, random)));
        }
        return recalls;
    }

    /** Averages over Glauber dynamics that starts from a state of N units; at least one pattern must be stored. */
    public Equilibrium sample(Pattern start, Glauber dynamics, RandomGenerator random) {
        MovingState state = start("HopfieldNetwork.sample start", start);
        return dynamics.run(state, IntStream.range(0, size()).toArray(), Patterns.of(stored), random);
    }

    /** The number of random patterns that a large network holds by its rule. */
    @Override
    public double capacity() {
        return rule.capacity(size());
    }

    /** The state, ready to move, after a check of its size. */
    MovingState start(String what, Pattern state) {
        checkSize(what, state.size());
        return weights.start(state);
    }

    private void checkSize(String what, int units) {
        Check.that(units == size(), what + ": must have " + size() + " units, got " + units);
    }

    @Override
    public String toString() {
        return "HopfieldNetwork[" + size() + " units]";
    }
}
