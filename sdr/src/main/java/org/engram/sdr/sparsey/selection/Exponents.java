package org.engram.sdr.sparsey.selection;

import org.engram.core.Check;

/**
 * The exponents of the evidence: {@code V = U^u H^h D^d} over the inputs that are present.
 *
 * @param first exponent of U in the first moment of an episode, when nothing else is known, {@code > 0}
 * @param u exponent of the input from below later on, {@code > 0}
 * @param h exponent of the input from the moment before, {@code > 0}
 * @param d exponent of the input from above, {@code > 0}
 */
public record Exponents(double first, double u, double h, double d) {

    /** Evidence as it is: all exponents 1. */
    public static final Exponents ONE = new Exponents(1, 1, 1, 1);

    /** Requires positive numbers. */
    public Exponents {
        Check.positive("Exponents.first", first, "");
        Check.positive("Exponents.u", u, "");
        Check.positive("Exponents.h", h, "");
        Check.positive("Exponents.d", d, "");
    }
}
