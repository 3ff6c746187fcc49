package org.engram.hardware.spinnaker;

/** How much arrives in one step from sources that fire at random, by sPyNNaker's bounds. */
final class PoissonInput {

    /** How many standard deviations above the mean the bound lies. */
    private static final double SIGMA = 5;

    /** How far above the mean the sum over the number of spikes goes, in its standard deviations. */
    private static final double SUMMATION_SIGMA = 3;

    /** Above this many spikes a step sPyNNaker leaves the variance of the weights out (its exponential overflows). */
    private static final double LARGEST_EXPONENT = 701;

    private static final double SLOWEST = 0.01;
    private static final double QUANTILE = 0.999;
    private static final double LARGEST_SUM = 1000;

    private PoissonInput() {}

    /** Mean plus five standard deviations of the weight that arrives in a step with so many spikes on average. */
    static double upperBound(double weightMean, double weightVariance, double spikes) {
        double variance = spikes * weightMean * weightMean + varianceFromWeights(weightVariance, spikes);
        return spikes * weightMean + SIGMA * Math.sqrt(variance);
    }

    /**
     * {@code weightVariance * spikes * P(N < n)} for N Poisson with mean {@code spikes} and n three standard deviations
     * above it; 0 where sPyNNaker's logarithm of {@code spikes^n / n!} is 0 or out of range.
     */
    private static double varianceFromWeights(double weightVariance, double spikes) {
        if (weightVariance == 0 || spikes > LARGEST_SUM) {
            return 0;
        }
        int n = (int) Math.rint(spikes + SUMMATION_SIGMA * Math.sqrt(spikes));
        double logRatio = n * StrictMath.log(spikes) - logFactorial(n);
        boolean inRange = Math.abs(logRatio) < LARGEST_EXPONENT && logRatio != 0;
        return inRange ? weightVariance * spikes * cumulative(n - 1, spikes) : 0;
    }

    /** The most spikes that one source is expected to send in a step: one more than the 99.9 % quantile. */
    static double spikesPerStep(double mean) {
        if (mean < SLOWEST) {
            return 1;
        }
        if (mean > LARGEST_SUM) {
            // 3.0902 is the 99.9 % quantile of the normal distribution, which the Poisson one has become by now.
            return Math.ceil(mean + 3.0902 * Math.sqrt(mean)) + 1;
        }
        double logTerm = -mean;
        int k = 0;
        for (double sum = StrictMath.exp(logTerm); sum < QUANTILE; sum += StrictMath.exp(logTerm)) {
            logTerm += StrictMath.log(mean / ++k);
        }
        return k + 1.0;
    }

    private static double cumulative(int k, double mean) {
        double sum = 0;
        double logTerm = -mean;
        for (int i = 0; i <= k; i++) {
            sum += StrictMath.exp(logTerm);
            logTerm += StrictMath.log(mean / (i + 1));
        }
        return sum;
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += StrictMath.log(i);
        }
        return sum;
    }
}
