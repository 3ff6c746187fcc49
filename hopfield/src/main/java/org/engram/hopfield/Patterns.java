package org.engram.hopfield;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;

/** P patterns of N units each, in order: what a network stores. Immutable. */
public final class Patterns {

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
