package org.engram.simulations.plot;

import java.util.Arrays;
import java.util.Random;
import org.engram.core.data.Curve;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;

/** Data to draw. */
final class Samples {

    private Samples() {}

    /** Spikes at random times in [0, duration) of random neurons. */
    static Raster raster(String label, int neurons, int spikes, double duration, long seed) {
        Random random = new Random(seed);
        double[] times = random.doubles(spikes, 0, duration).toArray();
        Arrays.sort(times);
        return Raster.of(label, neurons, times, random.ints(spikes, 0, neurons).toArray());
    }

    /** One channel a row, sampled every millisecond from 0. */
    static Trace trace(String label, String unit, double[]... rows) {
        int[] channels = new int[rows.length];
        Arrays.setAll(channels, c -> c);
        return Trace.of(label, unit, 0, 1, channels, rows);
    }

    static double[] wave(int samples, double offset, double amplitude) {
        double[] wave = new double[samples];
        Arrays.setAll(wave, k -> offset + amplitude * StrictMath.sin(0.2 * k));
        return wave;
    }

    /** A falling curve at x = 1..n with error bars of the given half length. */
    static Curve measured(String label, int n, double bar) {
        double[] x = new double[n];
        double[] mean = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        long[] trials = new long[n];
        for (int i = 0; i < n; i++) {
            x[i] = i + 1;
            mean[i] = 1 - 0.8 * i / n;
            low[i] = mean[i] - bar;
            high[i] = mean[i] + bar;
            trials[i] = 100;
        }
        return Curve.measured(label, "95 % Wilson", x, mean, low, high, trials);
    }

    static Curve theory(String label) {
        return Curve.exact(label, new double[] {1, 5, 10}, new double[] {0.9, 0.8, 0.1});
    }
}
