package org.engram.hopfield;

import org.jspecify.annotations.Nullable;

/** Weights as a matrix, some of which may be cut; mutable. */
final class DenseWeights implements Weights {

    private final LearningRule rule;
    /** Symmetric, before dilution; the diagonal is used only if the rule has one. */
    private final double[][] matrix;

    private final @Nullable Cuts cuts;
    private volatile @Nullable FixedPointMatrix fixed;

    DenseWeights(LearningRule rule, int size) {
        this(rule, new double[size][size], null);
    }

    private DenseWeights(LearningRule rule, double[][] matrix, @Nullable Cuts cuts) {
        this.rule = rule;
        this.matrix = matrix;
        this.cuts = cuts;
    }

    /** The same matrix with some weights cut, in place of these weights. */
    DenseWeights cut(Cuts where) {
        return new DenseWeights(rule, matrix, where);
    }

    @Override
    public int size() {
        return matrix.length;
    }

    @Override
    public double weight(int i, int j) {
        if (i == j && !rule.hasDiagonal()) {
            return 0;
        }
        // The matrix is symmetric, and who walks along a column of weights then walks along a row of memory.
        return cuts == null ? matrix[j][i] : cuts.factor(i, j) * matrix[j][i];
    }

    @Override
    public void store(Pattern pattern) {
        rule.increment().store(matrix, pattern, rule.hasDiagonal());
        fixed = null;
    }

    @Override
    public boolean forget(Pattern pattern) {
        return false;
    }

    /** Subtracts {@code (epsilon / N) s_i s_j} between different units. */
    void unlearn(Pattern state, double epsilon) {
        double[] values = state.toDoubles();
        for (int i = 0; i < values.length; i++) {
            double self = matrix[i][i];
            double factor = -epsilon / values.length * values[i];
            double[] row = matrix[i];
            for (int j = 0; j < row.length; j++) {
                row[j] += factor * values[j];
            }
            row[i] = self;
        }
        fixed = null;
    }

    /** The weights rounded for exact sums, made when first needed. */
    FixedPointMatrix fixed() {
        FixedPointMatrix now = fixed;
        if (now == null) {
            now = FixedPointMatrix.of(this);
            fixed = now;
        }
        return now;
    }

    @Override
    public MovingState start(Pattern state) {
        return new DenseState(fixed(), state);
    }

    @Override
    public DenseWeights dense() {
        return this;
    }
}
