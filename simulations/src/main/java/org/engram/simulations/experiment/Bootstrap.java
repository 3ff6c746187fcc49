package org.engram.simulations.experiment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * The mean of a sample with a percentile bootstrap interval that covers 95 %.
 *
 * <p>B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13: the ends are the 2.5 % and 97.5 %
 * points of the means of {@value #RESAMPLES} resamples drawn with replacement.
 *
 * @param mean mean of the sample
 * @param low lower end of the interval, at most the mean
 * @param high upper end of the interval, at least the mean
 */
public record Bootstrap(double mean, double low, double high) {

    /** Number of resamples. */
    public static final int RESAMPLES = 1000;

    /** What {@link org.engram.core.data.Curve#interval()} is to say of such an interval. */
    public static final String INTERVAL = "95 % bootstrap";

    /** The interval of the mean of a sample of finite values, at least one, which is not modified. */
    public static Bootstrap ofMean(double[] sample, RandomGenerator random) {
        Check.that(sample.length > 0, "Bootstrap.ofMean: needs at least one value");
        for (double value : sample) {
            Check.inside("Bootstrap.ofMean: value", value, Bounds.FINITE, "");
        }
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double sum = 0;
            for (int i = 0; i < sample.length; i++) {
                sum += sample[random.nextInt(sample.length)];
            }
            means[resample] = sum / sample.length;
        }
        Arrays.sort(means);
        double mean = mean(sample);
        int tail = RESAMPLES / 40;
        return new Bootstrap(mean, Math.min(mean, means[tail]), Math.max(mean, means[RESAMPLES - 1 - tail]));
    }

    private static double mean(double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        return sum / sample.length;
    }
}
