package org.engram.simulations.paper.hopfield;

import java.util.random.RandomGenerator;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Recall;
import org.engram.hopfield.Update;

/**
 * What one network by one rule does with its patterns.
 *
 * @param fixed share of the patterns that are fixed points
 * @param overlap mean overlap with the pattern after recall from a cue with a tenth of the units flipped
 * @param radius share of flipped units up to which a pattern is recalled, on average over patterns
 */
record RuleTrial(double fixed, double overlap, double radius) {

    private static final double STEP = 0.05;
    private static final int LEVELS = 11;
    private static final int PROBE = 2;
    private static final int MOST_RECALLED = 20;
    /** Overlap from which a pattern counts as recalled. */
    private static final double RECALLED = 0.95;

    /**
     * Stores patterns and recalls at most twenty of them, at eleven levels of noise from none to a half.
     *
     * <p>They are spread evenly over the order of storing, which matters to Storkey's rule.
     */
    static RuleTrial run(LearningRule rule, Patterns patterns, RandomGenerator random) {
        HopfieldNetwork memory = HopfieldNetwork.trained(rule, patterns);
        int recalled = Math.min(MOST_RECALLED, patterns.count());
        double fixed = 0;
        double overlap = 0;
        double radius = 0;
        for (int k = 0; k < recalled; k++) {
            Pattern stored = patterns.get(k * patterns.count() / recalled);
            for (int level = 0; level < LEVELS; level++) {
                Recall<Pattern> recall =
                        memory.recall(stored.corrupted(level * STEP, random), Update.ASYNCHRONOUS, random);
                double reached = recall.state().overlap(stored);
                fixed += level == 0 && recall.flips() == 0 ? 1 : 0;
                overlap += level == PROBE ? reached : 0;
                // Trapezia: the ends of the range count half.
                double width = level == 0 || level == LEVELS - 1 ? STEP / 2 : STEP;
                radius += reached >= RECALLED ? width : 0;
            }
        }
        return new RuleTrial(fixed / recalled, overlap / recalled, radius / recalled);
    }
}
