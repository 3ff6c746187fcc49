package org.engram.hopfield.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * What Willshaw's memory of n units holds, when P random patterns of k active units each have set its binary weights.
 *
 * <p>A weight is 1 with probability {@code p1 = 1 - (1 - (k/n)^2)^P}; a unit outside a pattern is connected with all of its k
 * units with probability {@code p1^k} if weights were independent. At p1 = 1/2 and k = log2 n a synapse holds ln 2 = 0.69 bits
 * as n grows. D. J. Willshaw et al., Nature 222 (1969) 960; G. Palm, Biol. Cybern. 36 (1980) 19.
 */
public final class WillshawTheory {

    /** The most that a binary synapse holds, in bits: ln 2, about 0.693, reached at p1 = 1/2 as n grows. */
    public static final double BITS_PER_SYNAPSE = StrictMath.log(2);

    private static final Bounds LOADS = new Bounds(0, 1, false, true);

    /** The alternating sum loses about 0.3 digits for each active unit. */
    private static final int SPARE_DIGITS = 40;

    private WillshawTheory() {}

    /** The share p1 of weights that are 1. */
    public static double load(int n, int k, double patterns) {
        check(n, k);
        Check.inside("WillshawTheory.P", patterns, Bounds.NON_NEGATIVE, "");
        return k == n && patterns > 0 ? 1 : -StrictMath.expm1(patterns * logUnset(n, k));
    }

    /**
     * The share of weights between different units that are 1, where every pattern has exactly k active units.
     *
     * <p>Two units are then active together with probability {@code k (k-1) / (n (n-1))}, somewhat below {@code (k/n)^2}.
     */
    public static double exactLoad(int n, int k, double patterns) {
        check(n, k);
        Check.between("WillshawTheory.n of different units", n, 2, Integer.MAX_VALUE);
        Check.inside("WillshawTheory.P", patterns, Bounds.NON_NEGATIVE, "");
        double together = (double) k / n * ((k - 1.0) / (n - 1.0));
        return k == n && patterns > 0 ? 1 : -StrictMath.expm1(patterns * StrictMath.log1p(-together));
    }

    /** The number of patterns after which the share of weights that are 1 is the given one, in [0, 1). */
    public static double patternsAt(int n, int k, double load) {
        check(n, k);
        Check.inside("WillshawTheory.load", load, LOADS, "");
        return StrictMath.log1p(-load) / logUnset(n, k);
    }

    /** The number of patterns at which half of the weights are 1, where a synapse holds most. */
    public static double capacity(int n, int k) {
        return patternsAt(n, k, 0.5);
    }

    /** The probability p1^k that a unit outside a pattern is recalled with it, all weights taken as independent. */
    public static double spuriousProbability(int n, int k, double patterns) {
        return spuriousProbability(n, k, patterns, k);
    }

    /** The same for a cue of so many of the pattern's units, all of which must be connected: {@code p1^cue}. */
    public static double spuriousProbability(int n, int k, double patterns, int cue) {
        Check.between("WillshawTheory.cue", cue, 0, k);
        return StrictMath.pow(load(n, k, patterns), cue);
    }

    /** The expected number {@code (n - k) p1^k} of units that are recalled beside a pattern. */
    public static double spuriousUnits(int n, int k, double patterns) {
        return (n - k) * spuriousProbability(n, k, patterns);
    }

    /**
     * The exact probability that a unit outside a pattern is connected with all of its k units.
     *
     * <p>Every pattern has exactly k active units. Of the P - 1 other patterns each contains the unit with probability k/n, and then avoids i given units with
     * probability {@code q_i = prod_(j < i) (1 - (k-1)/(n-1-j))}; so it is {@code sum_i (-1)^i C(k, i) (1 - k/n (1 - q_i))^(P-1)}.
     * Weights that share a unit are set by the same patterns, so this is more than the {@link #exactLoad} to the power k (A. Knoblauch, SIAM J. Appl. Math.
     * 69 (2008) 169).
     */
    public static double exactSpuriousProbability(int n, int k, int patterns) {
        check(n, k);
        Check.between("WillshawTheory.k below n", k, 1, n - 1);
        Check.between("WillshawTheory.P", patterns, 1, 999_999_999);
        MathContext digits = new MathContext(SPARE_DIGITS + k / 3);
        BigDecimal share = BigDecimal.valueOf(k).divide(BigDecimal.valueOf(n), digits);
        BigDecimal avoids = BigDecimal.ONE;
        BigDecimal ways = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i <= k; i++) {
            BigDecimal each = BigDecimal.ONE.subtract(share.multiply(BigDecimal.ONE.subtract(avoids), digits));
            BigDecimal none = each.pow(patterns - 1, digits);
            sum = sum.add(ways.multiply(i % 2 == 0 ? none : none.negate(), digits), digits);
            ways = ways.multiply(BigDecimal.valueOf(k - i)).divide(BigDecimal.valueOf(i + 1L), digits);
            avoids = i < n - k ? avoids.multiply(ratio(n - k - i, n - 1 - i, digits), digits) : BigDecimal.ZERO;
        }
        return Math.max(0, sum.doubleValue());
    }

    private static BigDecimal ratio(long numerator, long denominator, MathContext digits) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), digits);
    }

    /** The information in bits that a synapse holds, when patterns are recalled from themselves in one step. */
    public static double bitsPerSynapse(int n, int k, double patterns) {
        return bitsPerSynapse(n, k, patterns, spuriousProbability(n, k, patterns));
    }

    /** The same where a unit outside a pattern is recalled with a given probability, measured or exact. */
    public static double bitsPerSynapse(int n, int k, double patterns, double spurious) {
        check(n, k);
        Check.inside("WillshawTheory.P", patterns, Bounds.NON_NEGATIVE, "");
        Check.probability("WillshawTheory.spurious", spurious);
        return patterns / n * Entropy.transmitted((double) k / n, 0, spurious);
    }

    private static double logUnset(int n, int k) {
        double share = (double) k / n;
        return StrictMath.log1p(-share * share);
    }

    private static void check(int n, int k) {
        Check.between("WillshawTheory.n", n, 1, Integer.MAX_VALUE);
        Check.between("WillshawTheory.k", k, 1, n);
    }
}
