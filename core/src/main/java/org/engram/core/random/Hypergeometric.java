package org.engram.core.random;

/**
 * Exact sampling of the hypergeometric distribution by inversion from the mode outwards, in about as many steps as the
 * standard deviation.
 *
 * <p>The probability of the mode is a ratio of binomial ones, which Loader's formula gives without cancellation: C.
 * Loader, "Fast and accurate computation of binomial probabilities", 2000.
 */
final class Hypergeometric {

    private Hypergeometric() {}

    static long draw(Generator random, long total, long marked, long draws) {
        if (draws == 0 || marked == 0 || draws == total || marked == total) {
            return draws == total ? marked : Math.min(marked, draws);
        }
        double others = total - marked;
        double low = Math.max(0, draws - others);
        double high = Math.min(draws, marked);
        double mode = Math.floor((draws + 1.0) * (marked + 1.0) / (total + 2.0));
        mode = Math.min(high, Math.max(low, mode));
        double below = mode;
        double above = mode;
        double pBelow = probability(mode, (double) total, (double) marked, (double) draws);
        double pAbove = pBelow;
        double left = random.nextDouble() - pBelow;
        while (left >= 0 && (pBelow > 0 || pAbove > 0)) {
            pAbove *= above < high
                    ? (marked - above) * (draws - above) / ((above + 1) * (others - draws + above + 1))
                    : 0;
            above++;
            left -= pAbove;
            if (left < 0) {
                return (long) above;
            }
            pBelow *= below > low ? below * (others - draws + below) / ((marked - below + 1) * (draws - below + 1)) : 0;
            below--;
            left -= pBelow;
            if (left < 0) {
                return (long) below;
            }
        }
        // Here also where the probabilities sum to a little less than the number drawn, by rounding.
        return (long) mode;
    }

    private static double probability(double k, double total, double marked, double draws) {
        double p = draws / total;
        return StrictMath.exp(SaddlePoint.logBinomial(k, marked, p)
                + SaddlePoint.logBinomial(draws - k, total - marked, p)
                - SaddlePoint.logBinomial(draws, total, p));
    }
}
