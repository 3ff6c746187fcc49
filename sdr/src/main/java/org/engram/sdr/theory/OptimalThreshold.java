package org.engram.sdr.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * The threshold of a match at which it errs least, weighing random vectors that match against noisy ones that do not.
 *
 * <p>With {@code s} of a stored vector's {@code a} active bits compared, a threshold {@code theta} gives false matches with
 * the probability of {@link FalseMatch} and, when {@code v} of the {@code a} bits are lost, false negatives with that of
 * {@link FalseNegative}. The one falls and the other grows with {@code theta}.
 *
 * @param theta number of bits that must agree
 * @param falseMatch probability that a random vector matches
 * @param falseNegative probability that the noisy vector does not
 */
public record OptimalThreshold(int theta, double falseMatch, double falseNegative) {

    /**
     * The lowest of the thresholds from 1 to {@code s} at which the mean of both errors is least.
     *
     * @param n number of bits, {@code >= 1}
     * @param a active bits of all vectors, in {@code [1, n]}
     * @param s bits compared, in {@code [1, a]}
     * @param v active bits that noise takes, in {@code [0, a]}
     */
    public static OptimalThreshold of(int n, int a, int s, int v) {
        check(n, a, s);
        Check.between("OptimalThreshold.v", v, 0, a);
        OptimalThreshold best = at(n, a, s, v, 1);
        for (int theta = 2; theta <= s; theta++) {
            OptimalThreshold next = at(n, a, s, v, theta);
            best = next.error() < best.error() ? next : best;
        }
        return best;
    }

    private static OptimalThreshold at(int n, int a, int s, int v, int theta) {
        return new OptimalThreshold(
                theta, FalseMatch.probability(n, a, s, theta), FalseNegative.probability(a, s, theta, v));
    }

    /**
     * The lowest threshold at which false matches are no more likely than asked for; {@code s + 1}, which nothing reaches,
     * where no other will do.
     *
     * @param n number of bits, {@code >= 1}
     * @param a active bits of the random vector, in {@code [1, n]}
     * @param s bits compared, in {@code [1, a]}
     * @param most greatest probability of a false match, in [0, 1]
     */
    public static int forFalseMatch(int n, int a, int s, double most) {
        check(n, a, s);
        Check.inside("OptimalThreshold.most", most, Bounds.PROBABILITY, "");
        int theta = 0;
        while (theta <= s && FalseMatch.probability(n, a, s, theta) > most) {
            theta++;
        }
        return theta;
    }

    /** The mean of both errors: how often it errs where random and noisy vectors are equally frequent. */
    public double error() {
        return (falseMatch + falseNegative) / 2;
    }

    private static void check(int n, int a, int s) {
        Check.between("OptimalThreshold.n", n, 1, Integer.MAX_VALUE);
        Check.between("OptimalThreshold.a", a, 1, n);
        Check.between("OptimalThreshold.s", s, 1, a);
    }
}
