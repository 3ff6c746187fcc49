package org.engram.hopfield;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.hopfield.internal.Loops;

/**
 * Weights {@code N w_ij = sum_mu (xi_i^mu - a) (xi_j^mu - a) / (1 - a^2)} in the form of the stored patterns, never
 * written out; mutable.
 *
 * <p>Hebb's are those of {@code a = 0}. The patterns are held as bits twice, by pattern and by unit.
 */
final class StoredPatternWeights implements Weights {

    private static final Loops LOOPS = Loops.best();

    private final LearningRule rule;
    private final List<Pattern> patterns;
    private final UnitBits units;

    private StoredPatternWeights(LearningRule rule, List<Pattern> patterns, UnitBits units) {
        this.rule = rule;
        this.patterns = patterns;
        this.units = units;
    }

    static StoredPatternWeights empty(LearningRule rule, int size) {
        return new StoredPatternWeights(rule, new ArrayList<>(), new UnitBits(size));
    }

    static StoredPatternWeights of(LearningRule rule, Patterns patterns) {
        checkExact(rule, patterns.size(), patterns.count());
        return new StoredPatternWeights(rule, new ArrayList<>(patterns.toList()), UnitBits.of(patterns));
    }

    private static void checkExact(LearningRule rule, int size, int count) {
        long squares = (long) size * size;
        Check.that(
                squares <= Long.MAX_VALUE / count,
                "LearningRule." + rule + ": N^2 P must be below 2^63 for exact energies, got N = " + size + " and P = "
                        + count);
    }

    @Override
    public int size() {
        return units.size();
    }

    int count() {
        return patterns.size();
    }

    List<Pattern> patterns() {
        return patterns;
    }

    /** Energy of a state under Hebb's weights, given {@code sum_mu M_mu^2}. */
    double energy(long squares) {
        // Whole numbers so far, and what rounding follows is monotone: an energy that falls is never seen to rise.
        return (double) ((hasDiagonal() ? 0 : (long) size() * count()) - squares) / 2 / size();
    }

    UnitBits units() {
        return units;
    }

    double mean() {
        return rule.mean();
    }

    boolean hasDiagonal() {
        return rule.hasDiagonal();
    }

    /** The sum of a unit's values over the patterns. */
    int unitSum(int i) {
        return 2 * units.ones(i) - count();
    }

    /** The sum of the products of two units' values over the patterns. */
    int product(int i, int j) {
        return count() - 2 * LOOPS.distance(units.row(i), units.row(j), units.words());
    }

    @Override
    public double weight(int i, int j) {
        if (i == j && !hasDiagonal()) {
            return 0;
        }
        double a = mean();
        double sum = product(i, j) - a * ((double) unitSum(i) + unitSum(j)) + a * a * count();
        return sum / ((1 - a * a) * size());
    }

    @Override
    public void store(Pattern pattern) {
        checkExact(rule, size(), count() + 1);
        patterns.add(pattern);
        units.add(pattern);
    }

    @Override
    public boolean forget(Pattern pattern) {
        int mu = patterns.indexOf(pattern);
        units.remove(mu);
        Pattern last = patterns.remove(count() - 1);
        if (mu < count()) {
            patterns.set(mu, last);
        }
        return true;
    }

    @Override
    public MovingState start(Pattern state) {
        int[] distances = new int[count()];
        for (int mu = 0; mu < distances.length; mu++) {
            distances[mu] = state.distance(patterns.get(mu));
        }
        return new StoredPatternState(this, distances, state);
    }

    @Override
    public DenseWeights dense() {
        DenseWeights dense = new DenseWeights(rule, size());
        patterns.forEach(dense::store);
        return dense;
    }
}
