package org.engram.hopfield;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;

/** What a recall starts from: a pattern of which some units may be unknown, and the others may be held fast. Immutable. */
public final class Cue {

    private final Pattern pattern;
    private final Pattern known;
    private final boolean isClamped;

    private Cue(Pattern pattern, Pattern known, boolean isClamped) {
        this.pattern = pattern;
        this.known = known;
        this.isClamped = isClamped;
    }

    /** The cue that knows the units of a pattern where the other one, of the same size, is +1. */
    public static Cue of(Pattern pattern, Pattern known) {
        Check.that(
                known.size() == pattern.size(),
                "Cue.known: must have " + pattern.size() + " units as the pattern, got " + known.size());
        return new Cue(pattern, known, false);
    }

    /** The cue that knows units {@code from} to {@code to - 1} of a pattern. */
    public static Cue part(Pattern pattern, int from, int to) {
        Check.between("Cue.part from", from, 0, pattern.size());
        Check.between("Cue.part to", to, from, pattern.size());
        int[] known = IntStream.range(0, pattern.size())
                .map(i -> i >= from && i < to ? 1 : -1)
                .toArray();
        return new Cue(pattern, Pattern.of(known), false);
    }

    /** This cue with its known units held fast during the recall. */
    public Cue clamped() {
        return new Cue(pattern, known, true);
    }

    /** Number of units N. */
    public int size() {
        return pattern.size();
    }

    /** Number of units that are known. */
    public int knownUnits() {
        return known.activeUnits();
    }

    /** A state with the known units' values, and the unknown ones drawn without bias, so that they add no field on average. */
    public Pattern start(RandomGenerator random) {
        Pattern guess = Pattern.random(size(), random);
        long[] bits = guess.bits();
        for (int w = 0; w < bits.length; w++) {
            bits[w] = (pattern.word(w) & known.word(w)) | (bits[w] & ~known.word(w));
        }
        return new Pattern(bits, size());
    }

    /** The units that may change, in ascending order. */
    int[] free() {
        return IntStream.range(0, size())
                .filter(i -> !isClamped || known.bit(i) == 0)
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cue that
                && pattern.equals(that.pattern)
                && known.equals(that.known)
                && isClamped == that.isClamped;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode() * 31 + known.hashCode();
    }

    @Override
    public String toString() {
        return "Cue[" + knownUnits() + " of " + size() + " units known" + (isClamped ? " and clamped]" : "]");
    }
}
