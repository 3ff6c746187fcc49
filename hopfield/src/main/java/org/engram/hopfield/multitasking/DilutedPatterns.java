package org.engram.hopfield.multitasking;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;

/** P diluted patterns of N units each, in order. Immutable. */
public final class DilutedPatterns {

    private final List<DilutedPattern> patterns;

    private DilutedPatterns(List<DilutedPattern> patterns) {
        this.patterns = patterns;
    }

    /** The given patterns, at least one, all of one size. */
    public static DilutedPatterns of(DilutedPattern... patterns) {
        return of(List.of(patterns));
    }

    /** The given patterns, at least one, all of one size; the list is copied. */
    public static DilutedPatterns of(List<DilutedPattern> patterns) {
        Check.that(!patterns.isEmpty(), "DilutedPatterns: must hold at least one pattern");
        int size = patterns.get(0).size();
        for (int mu = 1; mu < patterns.size(); mu++) {
            Check.that(
                    patterns.get(mu).size() == size,
                    "DilutedPatterns[" + mu + "]: must have " + size + " units as the first one, got "
                            + patterns.get(mu).size());
        }
        return new DilutedPatterns(List.copyOf(patterns));
    }

    /** Independent patterns of independent entries, blank with probability {@code dilution} in [0, 1). */
    public static DilutedPatterns random(int count, int size, double dilution, RandomGenerator random) {
        Check.between("DilutedPatterns.count", count, 1, Integer.MAX_VALUE);
        return new DilutedPatterns(IntStream.range(0, count)
                .mapToObj(mu -> DilutedPattern.random(size, dilution, random))
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
    public DilutedPattern get(int mu) {
        return patterns.get(Check.index("DilutedPatterns index", mu, patterns.size()));
    }

    /** The patterns in order, an unmodifiable list. */
    public List<DilutedPattern> toList() {
        return patterns;
    }

    /** Fraction of blank entries of all patterns together. */
    public double dilution() {
        return dilution(patterns);
    }

    static double dilution(List<DilutedPattern> patterns) {
        long active = 0;
        long entries = 0;
        for (DilutedPattern pattern : patterns) {
            active += pattern.activeUnits();
            entries += pattern.size();
        }
        return 1 - (double) active / entries;
    }

    /** Mattis overlaps of a state with every pattern in order, shape (P). */
    public double[] overlaps(Pattern state) {
        DilutedPattern full = DilutedPattern.of(state);
        return patterns.stream().mapToDouble(full::overlap).toArray();
    }

    /**
     * The state that recalls all patterns in their order: each unit follows the first that is not blank there, and is random where
     * all are.
     */
    public Pattern hierarchicalState(RandomGenerator random) {
        DilutedPattern state = patterns.get(0);
        for (DilutedPattern pattern : patterns) {
            state = state.completedBy(pattern);
        }
        return state.filled(random);
    }

    /** These patterns under the gauge transformation {@code xi_i -> g_i xi_i}. */
    public DilutedPatterns gauged(Pattern gauge) {
        return of(patterns.stream().map(pattern -> pattern.gauged(gauge)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DilutedPatterns that && patterns.equals(that.patterns);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return "DilutedPatterns[" + count() + " of " + size() + " units]";
    }
}
