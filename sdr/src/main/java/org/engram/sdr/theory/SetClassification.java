package org.engram.sdr.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How likely a random sparse vector matches at least one of several stored ones.
 *
 * <p>Source: S. Ahmad and J. Hawkins (2016), arXiv:1601.00720. Both values keep the relative error of {@link
 * FalseMatch#probability}.
 */
public final class SetClassification {

    private SetClassification() {}

    /**
     * The union bound {@code M P}, whatever the stored vectors have in common; above 1 it says nothing.
     *
     * @param falseMatch probability {@code P} that one of them is matched, as of {@link FalseMatch#probability}
     * @param m number of stored vectors {@code M}, {@code >= 0}
     */
    public static double unionBound(double falseMatch, long m) {
        check(falseMatch, m);
        return m * falseMatch;
    }

    /**
     * The probability {@code 1 - (1 - P)^M} for stored vectors drawn independently.
     *
     * @param falseMatch probability {@code P} that one of them is matched, as of {@link FalseMatch#probability}
     * @param m number of stored vectors {@code M}, {@code >= 0}
     */
    public static double independent(double falseMatch, long m) {
        check(falseMatch, m);
        return m == 0 ? 0 : -StrictMath.expm1(m * StrictMath.log1p(-falseMatch));
    }

    private static void check(double falseMatch, long m) {
        Check.inside("SetClassification.falseMatch", falseMatch, Bounds.PROBABILITY, "");
        Check.between("SetClassification.M", m, 0, Long.MAX_VALUE);
    }
}
