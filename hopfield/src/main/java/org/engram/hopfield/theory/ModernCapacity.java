package org.engram.hopfield.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How many random patterns a modern Hopfield network holds: a bound that is proved, and the number that is reached.
 *
 * <p>The theorem: patterns on a sphere of radius {@code K sqrt(d-1)} in d dimensions, at inverse temperature beta, are stored
 * with probability 1 - p if there are no more than {@code sqrt(p) c^((d-1)/4)}, where {@code c = b / W0(exp(a + ln b))}, {@code a
 * = 2/(d-1) (1 + ln(2 beta K^2 p (d-1)))}, {@code b = 2 K^2 beta / 5} and W0 is Lambert's function, provided that c is at
 * least {@code (2/sqrt p)^(4/(d-1))}. H. Ramsauer et al., Hopfield networks is all you need (2021), theorem 3.
 *
 * @param a the constant a
 * @param b the constant b, > 0
 * @param c the base c of the exponential growth, > 0
 * @param leastC what c must reach for the theorem to hold
 * @param logPatterns natural logarithm of the number of patterns
 */
public record ModernCapacity(double a, double b, double c, double leastC, double logPatterns) {

    private static final Bounds FAILURE = new Bounds(0, 1, true, false);
    private static final int MOST_STEPS = 100;

    /**
     * The constants of the theorem.
     *
     * @param beta inverse temperature, > 0
     * @param radius K, the radius of the sphere in units of sqrt(d-1), > 0
     * @param d number of units, at least 2
     * @param p probability of failure, in (0, 1]
     */
    public static ModernCapacity theorem(double beta, double radius, int d, double p) {
        Check.positive("ModernCapacity.beta", beta, "");
        Check.positive("ModernCapacity.K", radius, "");
        Check.between("ModernCapacity.d", d, 2, Integer.MAX_VALUE);
        Check.inside("ModernCapacity.p", p, FAILURE, "");
        double degrees = d - 1.0;
        double a = 2 / degrees * (1 + StrictMath.log(2 * beta * radius * radius * p * degrees));
        double b = 2 * radius * radius * beta / 5;
        double c = b / lambertOfExp(a + StrictMath.log(b));
        double leastC = StrictMath.pow(2 / Math.sqrt(p), 4 / degrees);
        return new ModernCapacity(a, b, c, leastC, StrictMath.log(p) / 2 + degrees / 4 * StrictMath.log(c));
    }

    /** The number of patterns {@code sqrt(p) c^((d-1)/4)}; infinite where it exceeds 1.8e308. */
    public double patterns() {
        return StrictMath.exp(logPatterns);
    }

    /** Whether c is as large as the theorem asks for. */
    public boolean holds() {
        return c >= leastC;
    }

    /** Lambert's W0 of {@code e^y}, the solution of {@code w + ln w = y}, by Newton's method; never overflows. */
    static double lambertOfExp(double y) {
        double w = y > 1 ? y : StrictMath.exp(y) / (1 + StrictMath.exp(y));
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = w * (1 + y - StrictMath.log(w)) / (1 + w);
            if (Math.abs(next - w) <= 1e-16 * next) {
                return next;
            }
            w = next;
        }
        return w;
    }

    /** The number of patterns of the given norm whose weights together match that of the pattern that is asked for. */
    public static double critical(double beta, double norm, int d) {
        return StrictMath.exp(logCritical(beta, norm, 0, d));
    }

    /**
     * Natural logarithm of the number of random patterns whose weights, on average, together match that of one pattern,
     * when the cue is this pattern with noise.
     *
     * <p>A pattern in a random direction has the mean weight {@code E exp(k m) = sum_j (k^2/4)^j / (j! (d/2)_j)}, with {@code k =
     * beta |x| |s|} and the cosine m of its angle with the cue s; the pattern itself has {@code exp(beta x . s)}, typically
     * {@code exp(beta |x|^2)}. This is the annealed average of a random energy model (C. Lucibello and M. Mezard, Phys. Rev.
     * Lett. 132 (2024) 077301, where patterns are normal).
     *
     * @param beta inverse temperature, > 0
     * @param norm norm |x| of all patterns, > 0
     * @param noise standard deviation of the noise of a unit of the cue, >= 0
     * @param d number of units, at least 1
     */
    public static double logCritical(double beta, double norm, double noise, int d) {
        Check.positive("ModernCapacity.beta", beta, "");
        Check.positive("ModernCapacity.norm", norm, "");
        Check.inside("ModernCapacity.noise", noise, Bounds.NON_NEGATIVE, "");
        Check.between("ModernCapacity.d", d, 1, Integer.MAX_VALUE);
        double cue = Math.sqrt(norm * norm + d * noise * noise);
        return beta * norm * norm - logMeanWeight(beta * norm * cue, d);
    }

    /** Logarithm of {@code E exp(k m)} by its series of positive terms, scaled down whenever it grows large. */
    private static double logMeanWeight(double k, int d) {
        double term = 1;
        double sum = 1;
        double scale = 0;
        for (double j = 0; term > 1e-17 * sum || j < k / 2; j++) {
            term *= k / 2 / (d / 2.0 + j) * (k / 2 / (j + 1));
            sum += term;
            if (sum > 1e200) {
                scale += StrictMath.log(sum);
                term /= sum;
                sum = 1;
            }
        }
        return scale + StrictMath.log(sum);
    }

    /** The mean weight {@code 1 / (1 + (P - 1) / P_c)} of a pattern among P at a noisy cue of it, by {@link #logCritical}. */
    public static double weight(double patterns, double logCritical) {
        Check.inside("ModernCapacity.patterns", patterns, Bounds.closed(1, 1e300), "");
        return 1 / (1 + (patterns - 1) * StrictMath.exp(-logCritical));
    }

    /**
     * The rate at which the logarithm of the critical number grows with d, for patterns of norm sqrt(d) and no noise.
     *
     * <p>It is {@code beta (1 - m) - ln(1 - m^2) / 2} with {@code m = (sqrt(1 + 4 beta^2) - 1) / (2 beta)}, the limit of {@link
     * #logCritical} over d.
     */
    public static double growth(double beta) {
        Check.positive("ModernCapacity.beta", beta, "");
        double m = 2 * beta / (1 + Math.sqrt(1 + 4 * beta * beta));
        return beta * (1 - m) - StrictMath.log1p(-m * m) / 2;
    }

    /**
     * The largest distance of a step's result from a pattern: {@code 2 M (P - 1) exp(-beta D)}.
     *
     * <p>The others' weights are at most {@code exp(-beta D)} each and their distances at most 2 M (compare theorem 4 of
     * Ramsauer et al.).
     *
     * @param beta inverse temperature, > 0
     * @param patterns number P of patterns, at least 1
     * @param norm M, the largest norm of a pattern, > 0
     * @param separation D, by how much the pattern's product with the cue exceeds that of every other
     */
    public static double errorBound(double beta, int patterns, double norm, double separation) {
        Check.positive("ModernCapacity.beta", beta, "");
        Check.between("ModernCapacity.patterns", patterns, 1, Integer.MAX_VALUE);
        Check.positive("ModernCapacity.norm", norm, "");
        Check.inside("ModernCapacity.separation", separation, Bounds.FINITE, "");
        return 2 * norm * (patterns - 1) * StrictMath.exp(-beta * separation);
    }
}
