package org.engram.hopfield;

import java.util.function.Function;

/** How the weights of a network follow from the patterns it stores. Immutable. */
public final class LearningRule {

    /**
     * Hebb's rule {@code w_ij = (1/N) sum_mu xi_i^mu xi_j^mu} with {@code w_ii = 0}.
     *
     * <p>J. J. Hopfield, PNAS 79 (1982) 2554; J. Hertz, A. Krogh and R. G. Palmer, Introduction to the Theory of Neural
     * Computation (1991), chapter 2. For random patterns its capacity is about 0.138 N.
     *
     * <p>The weights are integers divided by N and are kept as such, so fields and energies are exact. They are never
     * written out: a network holds the bits of its patterns twice, by pattern and by unit, about {@code N P / 4} bytes
     * (2.5 MB for 1000 patterns of 10 000 units, where a matrix of 4-byte weights takes 400 MB). Exactness needs {@code
     * N^2 P < 2^63}; more is an error.
     */
    public static final LearningRule HEBBIAN = new LearningRule("HEBBIAN", HebbianWeights::new);

    private final String name;
    private final Function<Patterns, Weights> rule;

    private LearningRule(String name, Function<Patterns, Weights> rule) {
        this.name = name;
        this.rule = rule;
    }

    /** The weights that store the patterns. */
    Weights learn(Patterns patterns) {
        return rule.apply(patterns);
    }

    @Override
    public String toString() {
        return name;
    }
}
