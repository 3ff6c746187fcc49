package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** Spikes of some neurons with the trace that each left, oldest first; mutable. */
final class SpikeHistory implements Stateful {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private final double tau;
    private final double[][] times;
    private final double[][] traces;
    private final int[] counts;
    private long total;

    SpikeHistory(int neurons, double tau) {
        this.tau = tau;
        times = new double[neurons][4];
        traces = new double[neurons][4];
        counts = new int[neurons];
    }

    /** Notes a spike, which adds 1 to the decayed trace. */
    void add(int neuron, double time) {
        int n = counts[neuron];
        double trace = 1 + (n == 0 ? 0 : trace(neuron, n - 1, time));
        if (n == times[neuron].length) {
            times[neuron] = Arrays.copyOf(times[neuron], 2 * n);
            traces[neuron] = Arrays.copyOf(traces[neuron], 2 * n);
        }
        times[neuron][n] = time;
        traces[neuron][n] = trace;
        counts[neuron]++;
        total++;
    }

    int count(int neuron) {
        return counts[neuron];
    }

    double time(int neuron, int k) {
        return times[neuron][k];
    }

    /** The trace just after spike {@code k}, decayed to a later time. */
    double trace(int neuron, int k, double time) {
        return traces[neuron][k] * StrictMath.exp((times[neuron][k] - time) / tau);
    }

    /** Number of spikes kept. */
    long total() {
        return total;
    }

    /** Forgets what nothing after {@code time} can look back at: all spikes before the last one at or before it. */
    void forgetBefore(double time) {
        total = 0;
        for (int neuron = 0; neuron < counts.length; neuron++) {
            int keep = Math.max(0, counts[neuron] - 1);
            while (keep > 0 && times[neuron][keep] > time) {
                keep--;
            }
            counts[neuron] -= keep;
            System.arraycopy(times[neuron], keep, times[neuron], 0, counts[neuron]);
            System.arraycopy(traces[neuron], keep, traces[neuron], 0, counts[neuron]);
            total += counts[neuron];
        }
    }

    @Override
    public void save(StateWriter out) {
        for (int neuron = 0; neuron < counts.length; neuron++) {
            out.write(times[neuron], counts[neuron]);
            out.write(traces[neuron], counts[neuron]);
        }
    }

    @Override
    public void restore(StateReader in) {
        total = 0;
        for (int neuron = 0; neuron < counts.length; neuron++) {
            double[] readTimes = in.readDoubles(LARGEST);
            double[] readTraces = in.readDoubles(LARGEST);
            counts[neuron] = readTimes.length;
            times[neuron] = Arrays.copyOf(readTimes, Math.max(4, readTimes.length));
            traces[neuron] = Arrays.copyOf(readTraces, Math.max(4, readTraces.length));
            total += counts[neuron];
        }
    }
}
