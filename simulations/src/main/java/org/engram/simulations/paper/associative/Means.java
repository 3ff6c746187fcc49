package org.engram.simulations.paper.associative;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Bootstrap;

/** Means over trials with bootstrap intervals, at each of several points. */
final class Means {

    private Means() {}

    /** One point for each element of the trials' arrays. */
    static <T> Curve curve(String label, double[] x, List<T> trials, Function<T, double[]> values, Streams streams) {
        double[][] columns = new double[3][x.length];
        long[] counts = new long[x.length];
        for (int k = 0; k < x.length; k++) {
            int at = k;
            double[] sample = trials.stream()
                    .mapToDouble(trial -> values.apply(trial)[at])
                    .toArray();
            Bootstrap interval = Bootstrap.ofMean(sample, streams.child(k).generator());
            columns[0][k] = interval.mean();
            columns[1][k] = interval.low();
            columns[2][k] = interval.high();
            counts[k] = trials.size();
        }
        return Curve.measured(label, Bootstrap.INTERVAL, x, columns[0], columns[1], columns[2], counts);
    }

    /**
     * Where the falling mean of the trials goes below a level, along straight lines in ln x, with a bootstrap interval over trials.
     *
     * <p>The first or last x stands for a mean that is below or above the level everywhere.
     */
    static <T> Bootstrap crossing(
            double[] x, double level, List<T> trials, Function<T, double[]> values, Streams streams) {
        List<double[]> rows = trials.stream().map(values).toList();
        Generator random = streams.generator();
        double[] crossings = new double[Bootstrap.RESAMPLES];
        for (int resample = 0; resample < crossings.length; resample++) {
            double[] sum = new double[x.length];
            for (int k = 0; k < rows.size(); k++) {
                add(sum, rows.get(random.nextInt(rows.size())));
            }
            crossings[resample] = crossing(x, sum, level * rows.size());
        }
        Arrays.sort(crossings);
        double[] sum = new double[x.length];
        rows.forEach(row -> add(sum, row));
        double crossing = crossing(x, sum, level * rows.size());
        int tail = crossings.length / 40;
        return new Bootstrap(
                crossing,
                Math.min(crossing, crossings[tail]),
                Math.max(crossing, crossings[crossings.length - 1 - tail]));
    }

    private static void add(double[] sum, double[] row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += row[k];
        }
    }

    private static double crossing(double[] x, double[] falling, double level) {
        if (falling[0] < level) {
            return x[0];
        }
        for (int k = 1; k < x.length; k++) {
            if (falling[k] < level) {
                double share = (falling[k - 1] - level) / (falling[k - 1] - falling[k]);
                double from = StrictMath.log(x[k - 1]);
                return StrictMath.exp(from + share * (StrictMath.log(x[k]) - from));
            }
        }
        return x[x.length - 1];
    }
}
