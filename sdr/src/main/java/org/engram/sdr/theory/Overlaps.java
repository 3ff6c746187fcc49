package org.engram.sdr.theory;

/**
 * The hypergeometric distribution of the overlap of a random vector, {@code a} of {@code n} bits active, with {@code s} given
 * bits: {@code P(b) = C(s, b) C(n - s, a - b) / C(n, a)}.
 *
 * <p>Method: the terms follow from the largest one by their exact ratios, upward and downward, and are divided by their sum
 * over all {@code b}; no factorial or logarithm is taken. Each step away from the largest term costs at most five roundings
 * in the terms asked for and five in the sum of all, so the relative error is below {@code 1.2e-15} a step: {@code 1e-11}
 * for {@code min(s, a) <= 8000}, and {@code 1e-9} for all arguments, since terms further than some 50 standard deviations
 * from the largest vanish. The time grows with the number of steps, the memory not at all.
 *
 * @param n number of bits
 * @param a active bits of the random vector
 * @param s bits compared
 */
record Overlaps(int n, int a, int s) {

    /** Weight of the largest term: high enough that no term that matters underflows, low enough for their sum. */
    private static final double LARGEST = 0x1p900;

    /** The probability of an overlap of {@code theta} or more. */
    double atLeast(int theta) {
        return between(theta, Integer.MAX_VALUE);
    }

    /** The probability of exactly this overlap. */
    double exactly(int b) {
        return between(b, b);
    }

    private double between(int low, int high) {
        double[] sums = new double[2];
        each((b, term) -> sums[b >= low && b <= high ? 0 : 1] += term);
        return sums[0] / (sums[0] + sums[1]);
    }

    /** Adds {@code weight} times the probability of each overlap {@code b} to {@code target[offset - b]}. */
    void spread(double weight, double[] target, int offset) {
        double[] sum = new double[1];
        each((b, term) -> sum[0] += term);
        double scale = weight / sum[0];
        each((b, term) -> target[offset - b] += term * scale);
    }

    /** Calls the action with all overlaps whose term is above some 1e-570 of the largest one, and with their terms. */
    private void each(Action action) {
        int mode = (int) ((a + 1L) * (s + 1L) / (n + 2L));
        double term = LARGEST;
        for (int b = mode; term >= Double.MIN_NORMAL; b++) {
            action.accept(b, term);
            term *= ratio(b);
        }
        term = LARGEST / ratio(mode - 1);
        for (int b = mode - 1; term >= Double.MIN_NORMAL; b--) {
            action.accept(b, term);
            term /= ratio(b - 1);
        }
    }

    /** Term {@code b + 1} over term {@code b}: 0 at the last possible overlap, infinite below the first. */
    private double ratio(int b) {
        return (double) (s - b) * (a - b) / ((b + 1.0) * ((double) n - s - a + b + 1));
    }

    /** What is done with one term. */
    private interface Action {

        /** Takes the term of overlap {@code b}. */
        void accept(int b, double term);
    }
}
