package org.engram.sdr.sparsey.selection;

import org.engram.core.Check;

/**
 * Normalised sums that count as nothing and as all.
 *
 * @param lower a sum below counts as 0, in [0, upper]
 * @param upper a sum from here on counts as 1, in [lower, 1]
 */
public record Cutoffs(double lower, double upper) {

    /** Sums as they are. */
    public static final Cutoffs NONE = new Cutoffs(0, 1);

    /** Requires {@code 0 <= lower <= upper <= 1}. */
    public Cutoffs {
        Check.probability("Cutoffs.lower", lower);
        Check.probability("Cutoffs.upper", upper);
        Check.that(
                lower <= upper,
                "Cutoffs: must be lower <= upper, got " + Check.text(lower) + " and " + Check.text(upper));
    }

    /** The sum that counts for a normalised sum {@code >= 0}. */
    public double apply(double sum) {
        return sum >= upper ? 1 : sum < lower ? 0 : sum;
    }
}
