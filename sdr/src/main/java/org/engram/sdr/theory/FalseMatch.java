package org.engram.sdr.theory;

import java.math.BigInteger;
import org.engram.core.Check;

/**
 * How likely a random sparse vector is mistaken for a stored one, exactly.
 *
 * <p>Source: S. Ahmad and J. Hawkins, "How do neurons operate on sparse distributed representations? A mathematical
 * theory of sparsity, neurons and active dendrites", 2016, arXiv:1601.00720.
 */
public final class FalseMatch {

    /** Weight of the largest term: high enough that no term that matters underflows, low enough for their sum. */
    private static final double LARGEST = 0x1p900;

    private FalseMatch() {}

    /**
     * Probability that a random vector with {@code a} of {@code n} bits active shares at least {@code theta} bits with
     * {@code s} given ones.
     *
     * <pre>P = sum over b = theta .. min(s, a) of C(s, b) C(n - s, a - b) / C(n, a)</pre>
     *
     * <p>Method: the terms follow from the largest one by their exact ratios, upward and downward, and are divided by
     * their sum over all {@code b}; no factorial or logarithm is taken. Each step away from the largest term costs at
     * most five roundings in the terms that match and five in the sum of all, so the relative error is below
     * {@code 1.2e-15} a step: {@code 1e-11} for {@code min(s, a) <= 8000}, and {@code 1e-9} for all arguments, since
     * terms further than some 50 standard deviations from the largest vanish. A value that a double cannot hold, below
     * {@code 5e-324}, is returned as 0. The time grows with the number of steps, the memory not at all.
     *
     * @param n number of bits, {@code >= 1}
     * @param a active bits of the random vector, in {@code [0, n]}
     * @param s bits compared: the stored vector's active bits, or a subsample of them, in {@code [0, n]}
     * @param theta bits that must agree, {@code >= 0}; 0 gives 1, more than {@code min(s, a)} gives 0
     */
    public static double probability(int n, int a, int s, int theta) {
        checkCounts(n, "a", a, "s", s);
        Check.between("FalseMatch.theta", theta, 0, Integer.MAX_VALUE);
        if (theta > Math.min(s, a)) {
            return 0;
        }
        int mode = (int) ((a + 1L) * (s + 1L) / (n + 2L));
        double match = 0;
        double miss = 0;
        double term = LARGEST;
        for (int b = mode; term >= Double.MIN_NORMAL; b++) {
            if (b >= theta) {
                match += term;
            } else {
                miss += term;
            }
            term *= ratio(n, a, s, b);
        }
        term = LARGEST / ratio(n, a, s, mode - 1);
        for (int b = mode - 1; term >= Double.MIN_NORMAL; b--) {
            if (b >= theta) {
                match += term;
            } else {
                miss += term;
            }
            term /= ratio(n, a, s, b - 1);
        }
        return match / (match + miss);
    }

    /** Term {@code b + 1} over term {@code b}: 0 at the last possible overlap, infinite below the first. */
    private static double ratio(int n, int a, int s, int b) {
        return (double) (s - b) * (a - b) / ((b + 1.0) * ((double) n - s - a + b + 1));
    }

    /**
     * Number of vectors with {@code w} of {@code n} bits active that share exactly {@code b} bits with a given vector
     * of {@code wx} active bits: {@code C(wx, b) C(n - wx, w - b)}, exactly; 0 where there are none.
     *
     * @param n number of bits, {@code >= 1}
     * @param wx active bits of the given vector, in {@code [0, n]}
     * @param w active bits of the counted vectors, in {@code [0, n]}
     * @param b shared bits, {@code >= 0}
     */
    public static BigInteger overlapSetSize(int n, int wx, int w, int b) {
        checkCounts(n, "wx", wx, "w", w);
        Check.between("FalseMatch.b", b, 0, Integer.MAX_VALUE);
        return binomial(wx, b).multiply(binomial(n - wx, w - b));
    }

    private static BigInteger binomial(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            product = product.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    private static void checkCounts(int n, String first, int firstCount, String second, int secondCount) {
        Check.between("FalseMatch.n", n, 1, Integer.MAX_VALUE);
        Check.between("FalseMatch." + first, firstCount, 0, n);
        Check.between("FalseMatch." + second, secondCount, 0, n);
    }
}
