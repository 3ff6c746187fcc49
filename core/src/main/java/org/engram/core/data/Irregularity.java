package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Check;

/** Measures of how irregular a spike train is: 0 for a clock, 1 for a Poisson process. */
public enum Irregularity {

    /** Coefficient of variation of the intervals: their standard deviation over their mean. */
    CV,

    /**
     * Mean of {@code 2 |I(k+1) - I(k)| / (I(k+1) + I(k))}, which slow changes of the rate do not raise (Holt et al., J.
     * Neurophysiol. 75:1806, 1996).
     */
    CV2,

    /** Mean of {@code 3 (I(k+1) - I(k))^2 / (I(k+1) + I(k))^2} (Shinomoto et al., Neural Comput. 15:2823, 2003). */
    LV;

    /**
     * The measure of a train given its interspike intervals, all above 0; not a number where there are too few of them.
     *
     * <p>{@link #CV} divides by the number of intervals, as Elephant does, and takes one interval at least; the others
     * take two.
     */
    public double of(double... intervals) {
        return this == CV ? Math.sqrt(Sample.variance(intervals)) / Sample.mean(intervals) : local(intervals);
    }

    private double local(double[] intervals) {
        double sum = 0;
        for (int k = 1; k < intervals.length; k++) {
            double contrast = (intervals[k] - intervals[k - 1]) / (intervals[k] + intervals[k - 1]);
            sum += this == CV2 ? 2 * Math.abs(contrast) : 3 * contrast * contrast;
        }
        return intervals.length < 2 ? Double.NaN : sum / (intervals.length - 1);
    }

    /** The measure of each neuron with so many intervals or more, two at least, in the order of neurons. */
    public double[] each(SpikeTrains trains, int leastIntervals) {
        Check.between("Irregularity leastIntervals", leastIntervals, 2, Integer.MAX_VALUE);
        double[] values = new double[trains.size()];
        int size = 0;
        for (int neuron = 0; neuron < values.length; neuron++) {
            if (trains.count(neuron) > leastIntervals) {
                values[size++] = of(trains.intervals(neuron));
            }
        }
        return Arrays.copyOf(values, size);
    }

    /** The mean over the neurons of {@link #each}; not a number where there is none. */
    public double mean(SpikeTrains trains, int leastIntervals) {
        return Sample.mean(each(trains, leastIntervals));
    }
}
