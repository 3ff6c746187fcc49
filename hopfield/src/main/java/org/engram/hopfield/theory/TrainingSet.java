package org.engram.hopfield.theory;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How much noisy examples tell of a pattern: each copies an entry with probability {@code (1 + r) / 2} and turns it over
 * otherwise, blanks stay blank.
 *
 * @param quality r, in (0, 1]: the mean overlap of an example with its pattern, entry by entry
 * @param examples number of examples of each pattern M, at least 1
 */
public record TrainingSet(double quality, long examples) {

    static final Bounds QUALITY = new Bounds(0, 1, true, false);

    /** Requires a quality in (0, 1] and one example at least. */
    public TrainingSet {
        Check.inside("TrainingSet.quality", quality, QUALITY, "");
        Check.between("TrainingSet.examples", examples, 1, Long.MAX_VALUE);
    }

    /** Variance of an entry of the mean example, {@code (1 - r^2) / M}. */
    public double variance() {
        return (1 - quality) * (1 + quality) / (double) examples;
    }

    /** The data-set entropy {@code rho = (1 - r^2) / (M r^2)}, which alone decides whether the pattern is learnt. */
    public double entropy() {
        return (1 - quality) * (1 + quality) / quality / quality / (double) examples;
    }

    /** Mean square of an entry of the mean example, {@code R = r^2 + (1 - r^2) / M}. */
    public double meanSquare() {
        return quality * quality + variance();
    }

    /**
     * Overlap with the pattern, relative to 1 - d, after one step of supervised recall at T = 0 from the pattern itself.
     *
     * <p>A unit follows the majority of its examples, {@code sum_k Bin(M, (1 + r) / 2; k) sign(2 k - M)}. An even M does
     * no better than M - 1, and for {@code M = 2 n + 1} the sum is the regularised incomplete beta function {@code
     * I_{r^2}(1/2, n + 1)}, so that huge M cost nothing.
     */
    public double recovery() {
        return Beta.regularizedBeta(quality * quality, 0.5, Math.floorDiv(examples - 1, 2) + 1.0);
    }

    /** The same overlap where the mean example is taken for Gaussian, {@code erf(1 / sqrt(2 rho))}; 1 for r = 1. */
    public double gaussianRecovery() {
        double entropy = entropy();
        return entropy == 0 ? 1 : Erf.erf(1 / Math.sqrt(2 * entropy));
    }
}
