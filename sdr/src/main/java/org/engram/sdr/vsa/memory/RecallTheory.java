package org.engram.sdr.vsa.memory;

import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How well symbols are recalled from a sum of random vectors of length 1, with normal noise.
 *
 * <p>The sum's scalar product with one of its terms is the term's weight {@code w} with variance {@code (E - w^2) / D}, and with another
 * symbol 0 with variance {@code E / D}, where E is the sum of squared weights and D the number of independent real components. Exact for
 * D to infinity; at the dimensions in use right to a few parts in a thousand.
 */
public final class RecallTheory {

    private static final double WIDTH = 9;
    private static final int STEPS = 3600;

    private RecallTheory() {}

    /** Similarity {@code 1 / sqrt(n)} of a sum of {@code n >= 1} symbols with each of them. */
    public static double memberSimilarity(int n) {
        return 1 / Math.sqrt(Check.between("RecallTheory.n", n, 1, Integer.MAX_VALUE));
    }

    /**
     * The probability that, of so many candidates, the true term of a sum is most similar to the sum.
     *
     * @param freedom independent real components D, at least 1
     * @param candidates symbols compared, the true one among them, at least 1
     * @param weight weight w of the true term, above 0
     * @param energy sum E of all terms' squared weights, at least {@code w^2}
     */
    public static double accuracy(int freedom, int candidates, double weight, double energy) {
        Check.between("RecallTheory.freedom", freedom, 1, Integer.MAX_VALUE);
        Check.between("RecallTheory.candidates", candidates, 1, Integer.MAX_VALUE);
        Check.positive("RecallTheory.weight", weight, "");
        Check.inside("RecallTheory.energy", energy, new Bounds(weight * weight, Double.MAX_VALUE, false, false), "");
        double noise = Math.sqrt(energy / freedom);
        double spread = Math.sqrt(energy - weight * weight) / Math.sqrt(freedom);
        double sum = 0;
        for (int step = 0; step <= STEPS; step++) {
            double z = WIDTH * (2.0 * step / STEPS - 1);
            sum += StrictMath.exp(-z * z / 2) * StrictMath.pow(below((weight + spread * z) / noise), candidates - 1);
        }
        return sum * 2 * WIDTH / STEPS / Math.sqrt(2 * Math.PI);
    }

    /**
     * The expected share of the n terms of a sum among the n symbols of a dictionary most similar to it.
     *
     * <p>The n-th similarity lies where as many symbols are expected above; found by bisection.
     *
     * @param freedom independent real components D, at least 1
     * @param dictionary number of symbols, above n
     * @param n number of terms, at least 1
     */
    public static double topShare(int freedom, int dictionary, int n) {
        Check.between("RecallTheory.freedom", freedom, 1, Integer.MAX_VALUE);
        Check.between("RecallTheory.n", n, 1, Integer.MAX_VALUE - 1);
        Check.between("RecallTheory.dictionary", dictionary, n + 1, Integer.MAX_VALUE);
        double low = -WIDTH;
        double high = WIDTH;
        while (high - low > 1e-12) {
            double threshold = (low + high) / 2;
            double above = n * members(freedom, n, threshold)
                    + (dictionary - n) * below(-threshold * Math.sqrt((double) freedom / n));
            low = above > n ? threshold : low;
            high = above > n ? high : threshold;
        }
        return members(freedom, n, low);
    }

    /** The share of terms whose scalar product with the sum is above a threshold. */
    private static double members(int freedom, int n, double threshold) {
        if (n == 1) {
            return threshold < 1 ? 1 : 0;
        }
        return below((1 - threshold) * Math.sqrt(freedom / (n - 1.0)));
    }

    /** The normal distribution function. */
    private static double below(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
