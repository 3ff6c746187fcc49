package org.engram.hopfield;

import java.util.function.IntToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How the weights of a network follow from the patterns it stores. Immutable.
 *
 * <p>The weights of a unit with itself are 0 unless {@link #withDiagonal()} keeps what the rule gives: a diagonal holds
 * every state where it is, which makes more of them fixed points and corrects less of a noisy cue.
 *
 * <p>{@link #HEBBIAN} and {@link #covariance} are kept in the form of the stored patterns and never written out: about
 * {@code N P / 4} bytes (2.5 MB for 1000 patterns of 10 000 units, where a matrix of 4-byte weights takes 400 MB). The
 * other rules, unlearning and dilution take a matrix of {@code 12 N^2} bytes.
 */
public final class LearningRule {

    /** The critical load of Hebb's rule for random patterns (Amit, Gutfreund and Sompolinsky 1985). */
    private static final double CRITICAL_LOAD = 0.1379056;

    private static final Bounds MEAN = new Bounds(-1, 1, true, true);

    /**
     * Hebb's rule {@code w_ij = (1/N) sum_mu xi_i^mu xi_j^mu}.
     *
     * <p>J. J. Hopfield, PNAS 79 (1982) 2554; J. Hertz, A. Krogh and R. G. Palmer, Introduction to the Theory of Neural
     * Computation (1991), chapter 2. For random patterns its capacity is about 0.138 N. The weights are integers divided by
     * N and are kept as such, so fields and energies are exact; that needs {@code N^2 P < 2^63}, and more is an error.
     */
    public static final LearningRule HEBBIAN =
            new LearningRule("HEBBIAN", new Form(0, new Outer(0)), false, n -> CRITICAL_LOAD * n);

    /**
     * Storkey's rule {@code w_ij <- w_ij + (1/N) (xi_i xi_j - xi_i h_ji - h_ij xi_j)}, with {@code h_ij = sum_{k != i, j}
     * w_ik xi_k}.
     *
     * <p>A. Storkey, ICANN 1997, LNCS 1327:451; A. J. Storkey and R. Valabregue, Neural Networks 12 (1999) 869. Local and
     * incremental; what is stored depends on the order. Its capacity is {@code N / sqrt(2 ln N)}.
     */
    public static final LearningRule STORKEY = new LearningRule(
            "STORKEY", new Form(0, new Storkey()), false, n -> n / StrictMath.sqrt(2 * StrictMath.log(n)));

    /**
     * The pseudo-inverse or projection rule {@code W = X^T (X X^T)^-1 X}, the projection on the stored patterns.
     *
     * <p>L. Personnaz, I. Guyon and G. Dreyfus, J. Physique Lett. 46 (1985) L359; T. Kohonen (1984). Up to N linearly
     * independent patterns are exact fixed points. Incremental after Greville: a pattern's part outside of what is stored
     * is added to the projection, and one without such a part changes nothing.
     */
    public static final LearningRule PSEUDO_INVERSE =
            new LearningRule("PSEUDO_INVERSE", new Form(0, new Projection()), false, n -> n);

    private final String name;
    private final Form form;
    private final boolean hasDiagonal;
    private final IntToDoubleFunction capacity;

    private LearningRule(String name, Form form, boolean hasDiagonal, IntToDoubleFunction capacity) {
        this.name = name;
        this.form = form;
        this.hasDiagonal = hasDiagonal;
        this.capacity = capacity;
    }

    /** What a rule does: to a matrix, and the mean that it takes from every value. */
    private record Form(double mean, Increment increment) {}

    /** One more pattern in a matrix of weights, which keeps its diagonal if it has one. */
    interface Increment {

        /** Adds what the rule gives for a pattern of N units to the N x N weights. */
        void store(double[][] weights, Pattern pattern, boolean hasDiagonal);
    }

    /**
     * The covariance rule {@code w_ij = (1 / (N (1 - a^2))) sum_mu (xi_i^mu - a) (xi_j^mu - a)} for patterns whose units have
     * the mean a.
     *
     * <p>D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. A 35 (1987) 2293. Its capacity is stated as that of
     * unbiased patterns.
     *
     * @param mean mean value of a unit over the patterns, in (-1, 1)
     */
    public static LearningRule covariance(double mean) {
        Check.inside("LearningRule.covariance mean", mean, MEAN, "");
        return new LearningRule(
                "covariance(" + Check.text(mean) + ")", new Form(mean, new Outer(mean)), false, n -> CRITICAL_LOAD * n);
    }

    /** This rule with the weights of units with themselves that it gives. */
    public LearningRule withDiagonal() {
        return new LearningRule(name, form, true, capacity);
    }

    /** Whether units have a weight with themselves. */
    public boolean hasDiagonal() {
        return hasDiagonal;
    }

    /** Number of random unbiased patterns that a large network of the given number of units holds by this rule. */
    public double capacity(int size) {
        Check.between("LearningRule.capacity size", size, 1, Integer.MAX_VALUE);
        return Math.min(size, capacity.applyAsDouble(size));
    }

    double mean() {
        return form.mean();
    }

    Increment increment() {
        return form.increment();
    }

    /** The weights of a network that has stored nothing. */
    Weights empty(int size) {
        return isOuter() ? StoredPatternWeights.empty(this, size) : new DenseWeights(this, size);
    }

    /** The weights that store the patterns. */
    Weights learn(Patterns patterns) {
        if (isOuter()) {
            return StoredPatternWeights.of(this, patterns);
        }
        DenseWeights weights = new DenseWeights(this, patterns.size());
        patterns.toList().forEach(weights::store);
        return weights;
    }

    private boolean isOuter() {
        return form.increment() instanceof Outer;
    }

    @Override
    public String toString() {
        return hasDiagonal ? name + " with diagonal" : name;
    }
}
