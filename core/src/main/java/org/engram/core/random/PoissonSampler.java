package org.engram.core.random;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Draws from the Poisson distribution of one mean, in a few nanoseconds each. Immutable.
 *
 * <p>Up to a mean of 1000 it inverts the distribution function by a guide table (H.-C. Chen, Y. Asau, "On generating random
 * variates from an empirical distribution", AIIE Trans. 6, 163-166, 1974): one word a draw, each probability right to the
 * 2^-53 of a uniform number. Above that it is {@link Generator#nextPoisson}.
 */
public final class PoissonSampler {

    private static final double LARGEST_TABLE_MEAN = 1000;
    /** Counts so much rarer than the commonest one are left out: all of them together are below 2^-53. */
    private static final double NEGLIGIBLE = 0x1p-70;

    /** So fine that for usual means hardly a part holds two counts and the search is no branch to guess. */
    private static final int SMALLEST_GUIDE = 1024;

    private static final Bounds MEAN = Bounds.closed(0, 1e9);

    private final double mean;
    private final int lowest;
    private final double[] cumulative;
    private final int[] guide;

    private PoissonSampler(double mean, int lowest, double[] cumulative) {
        this.mean = mean;
        this.lowest = lowest;
        this.cumulative = cumulative;
        this.guide = cumulative.length == 0 ? new int[0] : guide(cumulative);
    }

    /** A sampler of this mean, from 0 to 1e9. */
    public static PoissonSampler of(double mean) {
        Check.inside("PoissonSampler mean", mean, MEAN, "");
        return mean > LARGEST_TABLE_MEAN ? new PoissonSampler(mean, 0, new double[0]) : tabulated(mean);
    }

    private static PoissonSampler tabulated(double mean) {
        int mode = (int) mean;
        int lowest = mode;
        for (double p = 1; lowest > 0 && p > NEGLIGIBLE; lowest--) {
            p *= lowest / mean;
        }
        int highest = mode;
        for (double p = 1; p > NEGLIGIBLE; p *= mean / highest) {
            highest++;
        }
        return new PoissonSampler(mean, lowest, cumulative(mean, lowest, highest));
    }

    /** The probability of at most {@code lowest + i} by {@code i}. */
    private static double[] cumulative(double mean, int lowest, int highest) {
        double[] sums = new double[highest - lowest + 1];
        int mode = (int) mean;
        sums[mode - lowest] = 1;
        for (int k = mode; k > lowest; k--) {
            sums[k - 1 - lowest] = sums[k - lowest] * (k / mean);
        }
        for (int k = mode + 1; k <= highest; k++) {
            sums[k - lowest] = sums[k - 1 - lowest] * (mean / k);
        }
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        double total = sums[sums.length - 1];
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    /** For each of equal parts of [0, 1) the first place whose sum exceeds its beginning. */
    private static int[] guide(double[] cumulative) {
        int[] first = new int[Math.max(SMALLEST_GUIDE, 4 * cumulative.length)];
        int place = 0;
        for (int part = 0; part < first.length; part++) {
            while (cumulative[place] * first.length <= part) {
                place++;
            }
            first[part] = place;
        }
        return first;
    }

    /** The mean. */
    public double mean() {
        return mean;
    }

    /** Draws a count. */
    public int draw(Generator random) {
        if (guide.length == 0) {
            return random.nextPoisson(mean);
        }
        double u = random.nextDouble();
        int place = guide[(int) (u * guide.length)];
        while (cumulative[place] <= u) {
            place++;
        }
        return lowest + place;
    }
}
