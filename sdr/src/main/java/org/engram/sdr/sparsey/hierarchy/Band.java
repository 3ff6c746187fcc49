package org.engram.sdr.sparsey.hierarchy;

import org.engram.core.Check;

/**
 * How much of its receptive field must be active for a mac to become active itself.
 *
 * @param low least active share, in [0, high]; at least one feature must be active in any case
 * @param high greatest active share, in [low, 1]
 */
public record Band(double low, double high) {

    /** Any activity but none. */
    public static final Band ANY = new Band(0, 1);

    /** Requires {@code 0 <= low <= high <= 1}. */
    public Band {
        Check.probability("Band.low", low);
        Check.probability("Band.high", high);
        Check.that(low <= high, "Band: must be low <= high, got " + Check.text(low) + " and " + Check.text(high));
    }

    /** Whether a mac with {@code active} of {@code features} features becomes active. */
    public boolean admits(int active, int features) {
        return active > 0 && active >= low * features && active <= high * features;
    }
}
