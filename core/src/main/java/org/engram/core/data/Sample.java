package org.engram.core.data;

/** Moments of numbers, summed in their order: streams would not promise the same bits on every JDK. */
final class Sample {

    private Sample() {}

    /** The mean; not a number of nothing. */
    static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The variance about the mean, divided by the number of values. */
    static double variance(double... values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
