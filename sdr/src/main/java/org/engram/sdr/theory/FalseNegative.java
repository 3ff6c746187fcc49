package org.engram.sdr.theory;

import org.engram.core.Check;

/**
 * How likely a stored sparse vector is missed because noise took some of its bits, exactly.
 *
 * <p>Source: S. Ahmad and J. Hawkins (2016), arXiv:1601.00720.
 */
public final class FalseNegative {

    private FalseNegative() {}

    /**
     * Probability that fewer than {@code theta} of {@code s} compared bits remain when {@code v} of the vector's {@code a}
     * active bits are lost, chosen uniformly.
     *
     * <pre>P = sum over b = s - theta + 1 .. s of C(s, b) C(a - s, v - b) / C(a, v)</pre>
     *
     * <p>Bits that noise adds elsewhere are not compared and change nothing. The relative error is that of {@link
     * FalseMatch#probability}.
     *
     * @param a active bits of the vector, {@code >= 1}
     * @param s bits compared, a subsample of the active ones, in {@code [0, a]}
     * @param theta bits that must agree for a match, in {@code [0, s]}; 0 gives 0
     * @param v active bits lost, in {@code [0, a]}
     */
    public static double probability(int a, int s, int theta, int v) {
        Check.between("FalseNegative.a", a, 1, Integer.MAX_VALUE);
        Check.between("FalseNegative.s", s, 0, a);
        Check.between("FalseNegative.theta", theta, 0, s);
        Check.between("FalseNegative.v", v, 0, a);
        return FalseMatch.probability(a, v, s, s - theta + 1);
    }
}
