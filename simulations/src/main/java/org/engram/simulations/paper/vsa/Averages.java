package org.engram.simulations.paper.vsa;

import java.util.List;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Bootstrap;

/** Means over trials with bootstrap intervals. */
final class Averages {

    private Averages() {}

    /** One point for each element of the trials' arrays. */
    static Curve curve(String label, double[] x, List<double[]> trials, Streams streams) {
        double[][] columns = new double[3][x.length];
        long[] counts = new long[x.length];
        for (int k = 0; k < x.length; k++) {
            int at = k;
            Bootstrap interval = Bootstrap.ofMean(
                    trials.stream().mapToDouble(trial -> trial[at]).toArray(),
                    streams.child(k).generator());
            columns[0][k] = interval.mean();
            columns[1][k] = interval.low();
            columns[2][k] = interval.high();
            counts[k] = trials.size();
        }
        return Curve.measured(label, Bootstrap.INTERVAL, x, columns[0], columns[1], columns[2], counts);
    }
}
