package org.engram.hopfield;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** P patterns of N units each, in order: what a network stores. Immutable. */
public final class Patterns {

    private static final Bounds CORRELATION = Bounds.closed(-1, 1);

    private final List<Pattern> patterns;

    private Patterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** The given patterns, at least one, all of one size. */
    public static Patterns of(Pattern... patterns) {
        return of(List.of(patterns));
    }

    /** The given patterns, at least one, all of one size; the list is copied. */
    public static Patterns of(List<Pattern> patterns) {
        Check.that(!patterns.isEmpty(), "Patterns: must hold at least one pattern");
        int size = patterns.get(0).size();
        for (int mu = 1; mu < patterns.size(); mu++) {
            Check.that(
                    patterns.get(mu).size() == size,
                    "Patterns[" + mu + "]: must have " + size + " units as the first one, got "
                            + patterns.get(mu).size());
        }
        return new Patterns(List.copyOf(patterns));
    }

    /** Independent patterns of unbiased random units, drawn one after the other. */
    public static Patterns random(int count, int size, RandomGenerator random) {
        Check.between("Patterns.count", count, 1, Integer.MAX_VALUE);
        return new Patterns(IntStream.range(0, count)
                .mapToObj(mu -> Pattern.random(size, random))
                .toList());
    }

    /**
     * Independent patterns of biased units: each is +1 with probability {@code (1 + mean) / 2}.
     *
     * @param mean mean value of a unit, in [-1, 1]
     */
    public static Patterns biased(int count, int size, double mean, RandomGenerator random) {
        Check.inside("Patterns.biased mean", mean, CORRELATION, "");
        return drawn(count, size, i -> random.nextDouble() < (1 + mean) / 2 ? 1 : -1);
    }

    /** Independent patterns in each of which exactly the given number of units, drawn without bias, is +1. */
    public static Patterns sparse(int count, int size, int active, RandomGenerator random) {
        Check.between("Patterns.count", count, 1, Integer.MAX_VALUE);
        Check.between("Patterns.sparse active", active, 0, size);
        Pattern silent = drawn(1, size, i -> -1).get(0);
        return new Patterns(IntStream.range(0, count)
                .mapToObj(mu -> silent.withFlips(active, random))
                .toList());
    }

    /**
     * Patterns that descend from one random ancestor: each unit has the ancestor's value with probability {@code (1 + b) /
     * 2}, so that two patterns have the overlap {@code b^2} on average.
     *
     * @param resemblance mean overlap b with the ancestor, in [-1, 1]
     */
    public static Patterns correlated(int count, int size, double resemblance, RandomGenerator random) {
        Check.inside("Patterns.correlated resemblance", resemblance, CORRELATION, "");
        Pattern ancestor = Pattern.random(size, random);
        return drawn(
                count, size, i -> random.nextDouble() < (1 + resemblance) / 2 ? ancestor.value(i) : -ancestor.value(i));
    }

    private static Patterns drawn(int count, int size, IntUnaryOperator unit) {
        Check.between("Patterns.count", count, 1, Integer.MAX_VALUE);
        Check.between("Pattern.size", size, 1, Integer.MAX_VALUE);
        return new Patterns(IntStream.range(0, count)
                .mapToObj(mu -> Pattern.of(IntStream.range(0, size).map(unit).toArray()))
                .toList());
    }

    /** Number of patterns P. */
    public int count() {
        return patterns.size();
    }

    /** Number of units N of each pattern. */
    public int size() {
        return patterns.get(0).size();
    }

    /** Pattern {@code mu}, counted from 0. */
    public Pattern get(int mu) {
        return patterns.get(Check.index("Patterns index", mu, patterns.size()));
    }

    /** The overlaps of a state with every pattern in order, shape (P), each in [-1, 1]. */
    public double[] overlaps(Pattern state) {
        return patterns.stream().mapToDouble(state::overlap).toArray();
    }

    /** The number of units in which a state differs from every pattern in order, shape (P). */
    public int[] distances(Pattern state) {
        int[] distances = new int[patterns.size()];
        for (int mu = 0; mu < distances.length; mu++) {
            distances[mu] = state.distance(patterns.get(mu));
        }
        return distances;
    }

    /** The patterns in order, an unmodifiable list. */
    public List<Pattern> toList() {
        return patterns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Patterns that && patterns.equals(that.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return "Patterns[" + count() + " of " + size() + " units]";
    }
}
