package org.engram.sdr.theory;

import org.apache.commons.math3.special.Erf;
import org.engram.core.Check;

/**
 * What a sparse distributed memory recalls: how many of its locations answer an address, and from how far away a word that
 * was written at itself is found again.
 *
 * <p>{@code M} locations have random addresses of {@code n} bits. A word is written to all within distance {@code r} of its
 * address and read as the majority, bit by bit, over all within {@code r} of the cue. A cue at distance {@code d} shares
 * {@code M p(d)} locations with the address of its word, all of which vote for it. Each of the {@code T - 1} other words votes
 * once for each location that it shares with the cue; the nearer ones share more and agree with the cue in more bits, so they
 * vote for the cue on the whole. The sum of their votes is taken as normal:
 *
 * <pre>
 * bias = (T - 1) M E[p(D) (1 - 2 D/n)],  D ~ Binomial(n, 1/2)
 * variance = (T - 1) (M p(0)² + M (M - 1) E[p(D)²]) - bias²/(T - 1)
 * d' = (n - d) Q((M p(d) + bias)/sqrt(variance)) + d Q((M p(d) - bias)/sqrt(variance)),  Q(x) = erfc(x/sqrt 2)/2
 * </pre>
 *
 * <p>Source: P. Kanerva, Sparse Distributed Memory, MIT Press (1988), chapters 2, 7 and appendix B, for the model; bias and
 * variance follow from it without his approximations, which {@link #kanervasCriticalDistance} keeps.
 *
 * @param n bits of an address and of a word, in [1, 20,000]
 * @param radius greatest distance {@code r} from an address at which a location answers, in {@code [0, n]}
 * @param locations number of locations {@code M}, {@code >= 1}
 * @param items number of words written {@code T}, {@code >= 1}
 */
public record KanervaTheory(int n, int radius, int locations, int items) {

    private static final double LARGEST = 0x1p900;

    /** Requires counts inside their bounds. */
    public KanervaTheory {
        Check.between("KanervaTheory.n", n, 1, 20_000);
        Check.between("KanervaTheory.radius", radius, 0, n);
        Check.between("KanervaTheory.locations", locations, 1, Integer.MAX_VALUE);
        Check.between("KanervaTheory.items", items, 1, Integer.MAX_VALUE);
    }

    /** Probability that a location answers an address: {@code sum over k = 0 .. r of C(n, k) / 2^n}, to 1e-9. */
    public double activation() {
        return shared(0);
    }

    /**
     * Probability that a location answers two addresses at once, to a relative error of 1e-9.
     *
     * <pre>p(d) = sum over j = 0 .. d of C(d, j)/2^d times sum over k = 0 .. r - max(j, d - j) of C(n - d, k)/2^(n - d)</pre>
     *
     * @param d distance of the two addresses, in {@code [0, n]}
     */
    public double shared(int d) {
        Check.between("KanervaTheory.d", d, 0, n);
        double[] differing = halves(d);
        double[] same = halves(n - d);
        for (int k = 1; k < same.length; k++) {
            same[k] += same[k - 1];
        }
        double sum = 0;
        for (int j = 0; j <= d; j++) {
            int left = Math.min(radius - Math.max(j, d - j), n - d);
            sum += left < 0 ? 0 : differing[j] * same[left];
        }
        return sum;
    }

    /** The probabilities of 0 to {@code m} heads in {@code m} tosses, from the largest one outward by their ratios. */
    private static double[] halves(int m) {
        double[] terms = new double[m + 1];
        terms[m / 2] = LARGEST;
        for (int k = m / 2; k < m; k++) {
            terms[k + 1] = terms[k] * (m - k) / (k + 1);
        }
        for (int k = m / 2; k > 0; k--) {
            terms[k - 1] = terms[k] * k / (m - k + 1);
        }
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        for (int k = 0; k <= m; k++) {
            terms[k] /= sum;
        }
        return terms;
    }

    /**
     * Expected distance from its word of what is read at a cue.
     *
     * @param d distance of the cue from the word, in {@code [0, n]}
     */
    public double distanceAfter(int d) {
        return distanceAfter(d, votes());
    }

    private double distanceAfter(int d, Votes votes) {
        double own = locations * shared(d);
        return (n - d) * votes.error(own + votes.bias) + d * votes.error(own - votes.bias);
    }

    /** The votes of the other words on one bit. */
    private Votes votes() {
        double[] distances = halves(n);
        double agreement = 0;
        double squares = 0;
        for (int d = 0; d <= n; d++) {
            double p = distances[d] > 1e-30 ? shared(d) : 0;
            agreement += distances[d] * p * (1 - 2.0 * d / n);
            squares += distances[d] * p * p;
        }
        double m = locations;
        double p = activation();
        double mean = m * agreement;
        double variance = m * p * p + m * (m - 1) * squares - mean * mean;
        return new Votes((items - 1) * mean, Math.sqrt((items - 1) * variance));
    }

    /**
     * The critical distance: cues nearer to a word than this lead closer to it with every reading, cues further away lead off.
     *
     * <p>It is where {@code d' = d} and {@code d'} grows faster than {@code d}, between whole distances by straight line; 0
     * where so much is stored that no cue leads to the word, {@code n/2} where so little is that all do.
     */
    public double criticalDistance() {
        return criticalDistance(votes());
    }

    /**
     * The critical distance under Kanerva's approximation that every copy of a word at a location votes on its own: {@code
     * bias = 0}, {@code variance = (T - 1) M p(0)²}.
     */
    public double kanervasCriticalDistance() {
        return criticalDistance(new Votes(0, Math.sqrt((items - 1.0) * locations) * activation()));
    }

    private double criticalDistance(Votes votes) {
        int inside = 1;
        while (inside < n / 4 && distanceAfter(inside, votes) >= inside) {
            inside++;
        }
        if (inside >= n / 4) {
            return 0;
        }
        double below = distanceAfter(inside, votes) - inside;
        for (int d = inside + 1; d <= n / 2; d++) {
            double excess = distanceAfter(d, votes) - d;
            if (excess > 0) {
                return d - excess / (excess - below);
            }
            below = excess;
        }
        return n / 2.0;
    }

    /**
     * A sum of votes.
     *
     * @param bias its mean, towards the cue
     * @param noise its standard deviation
     */
    private record Votes(double bias, double noise) {

        /** The probability that it outvotes this many others. */
        double error(double others) {
            if (noise == 0) {
                return others > 0 ? 0 : 0.5;
            }
            return Erf.erfc(others / (Math.sqrt(2) * noise)) / 2;
        }
    }
}
