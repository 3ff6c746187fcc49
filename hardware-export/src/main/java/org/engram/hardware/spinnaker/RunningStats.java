package org.engram.hardware.spinnaker;

/**
 * Mean and variance of groups of numbers that are known by their size, mean and variance, as sPyNNaker pools them
 * (Chan, Golub and LeVeque 1979); mutable.
 */
final class RunningStats {

    private double count;
    private double mean;
    private double squares;

    /** Adds {@code n} numbers of this mean and population variance. */
    void add(double groupMean, double groupVariance, int n) {
        if (n > 0) {
            double total = count + n;
            double delta = groupMean - mean;
            squares += groupVariance * (n - 1.0) + delta * delta * count * n / total;
            mean = (count * mean + n * groupMean) / total;
            count = total;
        }
    }

    double count() {
        return count;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return count <= 1 ? 0 : squares / (count - 1);
    }
}
