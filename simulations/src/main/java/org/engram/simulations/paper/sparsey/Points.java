package org.engram.simulations.paper.sparsey;

import java.util.List;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Bootstrap;

/** Curves of means over trials with bootstrap intervals. */
final class Points {

    private Points() {}

    /**
     * The curve of means.
     *
     * @param trials one array a trial, with a value for each {@code x} from {@code offset} on
     */
    static Curve curve(String label, double[] x, List<double[]> trials, int offset, Streams streams) {
        double[][] columns = new double[3][x.length];
        long[] counts = new long[x.length];
        for (int i = 0; i < x.length; i++) {
            int at = offset + i;
            Bootstrap interval = Bootstrap.ofMean(
                    trials.stream().mapToDouble(each -> each[at]).toArray(),
                    streams.child(label).child(i).generator());
            columns[0][i] = interval.mean();
            columns[1][i] = interval.low();
            columns[2][i] = interval.high();
            counts[i] = trials.size();
        }
        return Curve.measured(label, Bootstrap.INTERVAL, x, columns[0], columns[1], columns[2], counts);
    }

    /** The mean over trials of one value. */
    static double mean(List<double[]> trials, int at) {
        return trials.stream().mapToDouble(each -> each[at]).average().orElse(Double.NaN);
    }
}
