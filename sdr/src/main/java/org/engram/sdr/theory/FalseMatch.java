package org.engram.sdr.theory;

import org.engram.core.Check;

/**
 * How likely a random sparse vector is mistaken for a stored one, exactly.
 *
 * <p>Source: S. Ahmad and J. Hawkins, "How do neurons operate on sparse distributed representations? A mathematical
 * theory of sparsity, neurons and active dendrites", 2016, arXiv:1601.00720.
 */
public final class FalseMatch {

    private FalseMatch() {}

    /**
     * Probability that a random vector with {@code a} of {@code n} bits active shares at least {@code theta} bits with
     * {@code s} given ones.
     *
     * <pre>P = sum over b = theta .. min(s, a) of C(s, b) C(n - s, a - b) / C(n, a)</pre>
     *
     * <p>The relative error is below {@code 1e-11} for {@code min(s, a) <= 8000} and below {@code 1e-9} for all arguments. A
     * value that a double cannot hold, below {@code 5e-324}, is returned as 0. To ask for {@code s} of the stored vector's
     * active bits only is to subsample it.
     *
     * @param n number of bits, {@code >= 1}
     * @param a active bits of the random vector, in {@code [0, n]}
     * @param s bits compared: the stored vector's active bits, or a subsample of them, in {@code [0, n]}
     * @param theta bits that must agree, {@code >= 0}; 0 gives 1, more than {@code min(s, a)} gives 0
     */
    public static double probability(int n, int a, int s, int theta) {
        checkCounts(n, a, s);
        Check.between("FalseMatch.theta", theta, 0, Integer.MAX_VALUE);
        return theta > Math.min(s, a) ? 0 : new Overlaps(n, a, s).atLeast(theta);
    }

    private static void checkCounts(int n, int a, int s) {
        Check.between("FalseMatch.n", n, 1, Integer.MAX_VALUE);
        Check.between("FalseMatch.a", a, 0, n);
        Check.between("FalseMatch.s", s, 0, n);
    }
}
