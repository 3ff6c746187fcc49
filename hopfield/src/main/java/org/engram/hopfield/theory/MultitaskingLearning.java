package org.engram.hopfield.theory;

import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How many noisy examples a multitasking network must see, and what it then recalls; the patterns themselves it never sees.
 *
 * <p>Supervised couplings are {@code J_ij = (1/(N R)) sum_mu eta_i^mu eta_j^mu} with the mean example eta of each pattern and
 * {@code R = r^2 + (1 - r^2)/M}, so that T_c = 1 - d as for stored patterns. E. Agliari, A. Alessandrelli, A. Barra and
 * F. Ricci-Tersenghi, J. Stat. Mech. (2023) 113401; thresholds and equations are derived anew here.
 */
public final class MultitaskingLearning {

    private static final Bounds CONFIDENCE = new Bounds(0, 1, false, true);

    private MultitaskingLearning() {}

    /**
     * Number of examples from which one step recovers a pattern with the given confidence, a real number.
     *
     * <p>It solves {@code erf(1 / sqrt(2 rho)) = Theta}: {@code M = 2 erfinv(Theta)^2 (1 - r^2) / r^2}, the same for supervised
     * and unsupervised learning and for every dilution.
     *
     * @param quality r, in (0, 1]
     * @param confidence Theta, the share of the overlap 1 - d that is recovered, in [0, 1); 0.6827 is one standard deviation
     */
    public static double threshold(double quality, double confidence) {
        Check.inside("MultitaskingLearning.quality", quality, TrainingSet.QUALITY, "");
        Check.inside("MultitaskingLearning.confidence", confidence, CONFIDENCE, "");
        double deviations = Erf.erfInv(confidence);
        return 2 * deviations * deviations * (1 - quality) * (1 + quality) / quality / quality;
    }

    /**
     * Least number of examples with which one step recovers at least that share, by the exact binomial sum.
     *
     * @param quality r, in [1e-6, 1]
     * @param confidence Theta, in [0, 1)
     */
    public static long examplesNeeded(double quality, double confidence) {
        Check.inside("MultitaskingLearning.quality", quality, Bounds.closed(1e-6, 1), "");
        Check.inside("MultitaskingLearning.confidence", confidence, CONFIDENCE, "");
        long low = -1;
        long high = 0;
        while (new TrainingSet(quality, 2 * high + 1).recovery() < confidence) {
            low = high;
            high = 2 * high + 1;
        }
        while (high - low > 1) {
            long middle = low + Math.floorDiv(high - low, 2);
            if (new TrainingSet(quality, 2 * middle + 1).recovery() < confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 2 * high + 1;
    }

    /**
     * Overlaps with the patterns to which supervised recall leads, shape (K), in the limit of infinitely many units.
     *
     * <p>Followed as in {@link MultitaskingTheory#amplitudes(double[], double, double)}, with the mean example of M noisy ones
     * taken for Gaussian. For r = 1 these are the amplitudes of stored patterns.
     *
     * @param start overlaps with the patterns from which the equations are followed, shape (K), each in [-1, 1]
     * @param dilution fraction of blanks d, in [0, 1)
     * @param temperature T, at least 0
     * @throws IllegalArgumentException if there are too many distinct amplitudes to enumerate; 12 are always few enough
     */
    public static double[] supervised(double[] start, double dilution, double temperature, TrainingSet set) {
        MultitaskingTheory.checkStart(start, dilution, temperature);
        AmplitudeGroups groups = AmplitudeGroups.of(start);
        if (set.variance() == 0 || temperature >= 1 - dilution || groups.count() == 0) {
            return MultitaskingTheory.amplitudes(start, dilution, temperature).amplitudes();
        }
        groups.checkComplete("MultitaskingLearning.supervised");
        SupervisedField field = new SupervisedField(groups.columns(dilution), set, temperature);
        double[] from = groups.coordinates();
        for (int a = 0; a < from.length; a++) {
            from[a] *= set.quality();
        }
        double[] end = new FixedPoint(field, set.quality() * (1 - dilution)).from(from);
        return groups.amplitudes(field.overlaps(end));
    }
}
