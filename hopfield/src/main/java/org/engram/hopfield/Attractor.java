package org.engram.hopfield;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** What a state is to the patterns that a network stores. */
public enum Attractor {

    /** A stored pattern, but for a small share of the units. */
    RETRIEVED,

    /** The reverse of a stored pattern. */
    REVERSED,

    /** A symmetric mixture {@code sign(+-xi^1 +-xi^2 +-xi^3)} of three, five or seven stored patterns. */
    MIXTURE,

    /** None of these: a spin-glass state. */
    OTHER;

    private static final int LARGEST_MIXTURE = 7;
    private static final Bounds THRESHOLD = new Bounds(0.5, 1, true, false);

    /**
     * What a state is, where an overlap of at least the threshold counts as being the same.
     *
     * <p>A mixture is sought among the patterns of the largest overlaps, taken with the signs of these.
     *
     * @param threshold in (0.5, 1]; the overlap of a mixture of three with each of them is 0.5
     */
    public static Attractor of(Pattern state, Patterns patterns, double threshold) {
        Check.inside("Attractor.threshold", threshold, THRESHOLD, "");
        double[] overlaps = patterns.overlaps(state);
        List<Integer> nearest = IntStream.range(0, overlaps.length)
                .boxed()
                .sorted(Comparator.comparingDouble(mu -> -Math.abs(overlaps[mu])))
                .limit(LARGEST_MIXTURE)
                .toList();
        double first = overlaps[nearest.get(0)];
        if (Math.abs(first) >= threshold) {
            return first > 0 ? RETRIEVED : REVERSED;
        }
        for (int count = 3; count <= nearest.size(); count += 2) {
            if (mixture(patterns, overlaps, nearest.subList(0, count)).overlap(state) >= threshold) {
                return MIXTURE;
            }
        }
        return OTHER;
    }

    private static Pattern mixture(Patterns patterns, double[] overlaps, List<Integer> members) {
        int[] sums = new int[patterns.size()];
        for (int mu : members) {
            int sign = overlaps[mu] < 0 ? -1 : 1;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * patterns.get(mu).value(i);
            }
        }
        return Pattern.of(IntStream.of(sums).map(Integer::signum).toArray());
    }
}
