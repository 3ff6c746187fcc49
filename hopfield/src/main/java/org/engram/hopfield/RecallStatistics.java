package org.engram.hopfield;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/**
 * What became of several recalls from one memory: where they ended and what they cost. Immutable.
 *
 * @param recalls number of recalls, at least one
 * @param attractors number of recalls that ended in each kind of state, all kinds present
 * @param converged number of recalls that ended in a fixed point
 * @param twoCycles number of recalls that ended between two states
 * @param meanSweeps mean number of sweeps
 * @param meanFlips mean number of flips
 * @param meanEnergy mean energy of the last states
 * @param meanOverlap mean over the recalls of the largest overlap with a stored pattern
 */
public record RecallStatistics(
        int recalls,
        Map<Attractor, Integer> attractors,
        int converged,
        int twoCycles,
        double meanSweeps,
        double meanFlips,
        double meanEnergy,
        double meanOverlap) {

    /** Requires at least one recall, and copies the map. */
    public RecallStatistics {
        Check.between("RecallStatistics.recalls", recalls, 1, Integer.MAX_VALUE);
        attractors = Collections.unmodifiableMap(new EnumMap<>(attractors));
    }

    /**
     * The statistics of recalls, at least one, beside the patterns that are stored.
     *
     * @param threshold overlap from which a state counts as a pattern, in (0.5, 1]
     */
    public static RecallStatistics of(List<Recall<Pattern>> recalls, Patterns patterns, double threshold) {
        Check.that(!recalls.isEmpty(), "RecallStatistics.recalls: must hold at least one recall");
        Map<Attractor, Integer> attractors = new EnumMap<>(Attractor.class);
        for (Attractor kind : Attractor.values()) {
            attractors.put(kind, 0);
        }
        for (Recall<Pattern> recall : recalls) {
            attractors.merge(Attractor.of(recall.state(), patterns, threshold), 1, Integer::sum);
        }
        return new RecallStatistics(
                recalls.size(),
                attractors,
                count(recalls, Ending.FIXED_POINT),
                count(recalls, Ending.TWO_CYCLE),
                recalls.stream().mapToInt(Recall::sweeps).average().orElseThrow(),
                recalls.stream().mapToLong(Recall::flips).average().orElseThrow(),
                recalls.stream()
                        .mapToDouble(recall -> recall.energy(recall.sweeps()))
                        .average()
                        .orElseThrow(),
                recalls.stream()
                        .mapToDouble(recall -> largest(patterns.overlaps(recall.state())))
                        .average()
                        .orElseThrow());
    }

    private static int count(List<Recall<Pattern>> recalls, Ending ending) {
        return (int)
                recalls.stream().filter(recall -> recall.ending() == ending).count();
    }

    private static double largest(double[] overlaps) {
        double largest = -1;
        for (double overlap : overlaps) {
            largest = Math.max(largest, overlap);
        }
        return largest;
    }

    /** The share of recalls that ended in a state of the kind. */
    public double share(Attractor kind) {
        return (double) attractors.getOrDefault(kind, 0) / recalls;
    }
}
