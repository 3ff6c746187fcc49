package org.engram.sdr.theory;

import java.math.BigInteger;
import org.engram.core.Check;

/**
 * The vectors that share a number of bits with a given one, counted exactly.
 *
 * <p>Source: S. Ahmad and J. Hawkins (2016), arXiv:1601.00720, equation of the overlap set.
 */
public final class OverlapSet {

    private OverlapSet() {}

    /**
     * Number of vectors with {@code w} of {@code n} bits active that share exactly {@code b} bits with a given vector
     * of {@code wx} active bits: {@code C(wx, b) C(n - wx, w - b)}, exactly; 0 where there are none.
     *
     * @param n number of bits, {@code >= 1}
     * @param wx active bits of the given vector, in {@code [0, n]}
     * @param w active bits of the counted vectors, in {@code [0, n]}
     * @param b shared bits, {@code >= 0}
     */
    public static BigInteger size(int n, int wx, int w, int b) {
        check(n, wx, w, b);
        return binomial(wx, b).multiply(binomial(n - wx, w - b));
    }

    /**
     * The share of all vectors with {@code w} of {@code n} bits active that are in the set: {@link #size} over
     * {@code C(n, w)}, to a relative error below {@code 1e-9}; 0 also below {@code 5e-324}.
     *
     * @param n number of bits, {@code >= 1}
     * @param wx active bits of the given vector, in {@code [0, n]}
     * @param w active bits of the counted vectors, in {@code [0, n]}
     * @param b shared bits, {@code >= 0}
     */
    public static double share(int n, int wx, int w, int b) {
        check(n, wx, w, b);
        return b > Math.min(wx, w) || w - b > n - wx ? 0 : new Overlaps(n, w, wx).exactly(b);
    }

    private static void check(int n, int wx, int w, int b) {
        Check.between("OverlapSet.n", n, 1, Integer.MAX_VALUE);
        Check.between("OverlapSet.wx", wx, 0, n);
        Check.between("OverlapSet.w", w, 0, n);
        Check.between("OverlapSet.b", b, 0, Integer.MAX_VALUE);
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
}
