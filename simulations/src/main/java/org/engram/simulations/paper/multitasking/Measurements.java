package org.engram.simulations.paper.multitasking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Bootstrap;

/**
 * Quantities measured in several trials at each of several points, with bootstrap intervals over the trials. Immutable.
 *
 * <p>Every trial draws its own patterns, so that the intervals hold the differences of samples of patterns as well.
 */
final class Measurements {

    private final double[] x;
    /** By point, trial and quantity. */
    private final List<List<double[]>> samples;

    private final Bootstrap[][] intervals;

    /** Measurements at the given points, one list of trials each, in their order. */
    Measurements(double[] x, List<List<double[]>> samples, Streams streams) {
        this.x = x.clone();
        this.samples = List.copyOf(samples);
        int quantities = samples.get(0).get(0).length;
        intervals = new Bootstrap[quantities][x.length];
        for (int q = 0; q < quantities; q++) {
            for (int point = 0; point < x.length; point++) {
                Streams own = streams.child("bootstrap").child(q).child(point);
                intervals[q][point] = Bootstrap.ofMean(sample(q, point), own.generator());
            }
        }
    }

    /** The trials' values of a quantity at a point. */
    double[] sample(int quantity, int point) {
        return samples.get(point).stream().mapToDouble(each -> each[quantity]).toArray();
    }

    /** Mean of a quantity at a point. */
    double mean(int quantity, int point) {
        return intervals[quantity][point].mean();
    }

    /** A quantity against the points, with its intervals. */
    Curve curve(String label, int quantity) {
        Bootstrap[] own = intervals[quantity];
        return Curve.measured(
                label,
                Bootstrap.INTERVAL,
                x,
                Arrays.stream(own).mapToDouble(Bootstrap::mean).toArray(),
                Arrays.stream(own).mapToDouble(Bootstrap::low).toArray(),
                Arrays.stream(own).mapToDouble(Bootstrap::high).toArray(),
                IntStream.range(0, x.length)
                        .mapToLong(point -> samples.get(point).size())
                        .toArray());
    }
}
