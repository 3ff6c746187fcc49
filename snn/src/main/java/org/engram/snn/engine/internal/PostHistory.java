package org.engram.snn.engine.internal;

import java.util.Arrays;

/** Spikes of some postsynaptic neurons with the trace each left, oldest first; mutable. */
final class PostHistory {

    private final Decay decay;
    private final int[][] steps;
    private final double[][] traces;
    private final int[] counts;
    private long total;

    PostHistory(int neurons, Decay decay) {
        this.decay = decay;
        steps = new int[neurons][4];
        traces = new double[neurons][4];
        counts = new int[neurons];
    }

    /** Notes a spike, which adds 1 to the decayed trace. */
    void add(int neuron, int step) {
        int n = counts[neuron];
        if (n == steps[neuron].length) {
            steps[neuron] = Arrays.copyOf(steps[neuron], 2 * n);
            traces[neuron] = Arrays.copyOf(traces[neuron], 2 * n);
        }
        double earlier = n == 0 ? 0 : traces[neuron][n - 1] * decay.after(step - steps[neuron][n - 1]);
        steps[neuron][n] = step;
        traces[neuron][n] = 1 + earlier;
        counts[neuron]++;
        total++;
    }

    int count(int neuron) {
        return counts[neuron];
    }

    int step(int neuron, int k) {
        return steps[neuron][k];
    }

    /** The trace just after spike {@code k}, decayed to a later time. */
    double trace(int neuron, int k, int atStep) {
        return traces[neuron][k] * decay.after(atStep - steps[neuron][k]);
    }

    /** Number of spikes kept. */
    long total() {
        return total;
    }

    /** Forgets what no spike after {@code step} can look back at: all spikes before the last one at or before it. */
    void forgetBefore(int step) {
        total = 0;
        for (int neuron = 0; neuron < counts.length; neuron++) {
            int keepFrom = counts[neuron] - 1;
            while (keepFrom > 0 && steps[neuron][keepFrom] > step) {
                keepFrom--;
            }
            if (keepFrom > 0) {
                int kept = counts[neuron] - keepFrom;
                System.arraycopy(steps[neuron], keepFrom, steps[neuron], 0, kept);
                System.arraycopy(traces[neuron], keepFrom, traces[neuron], 0, kept);
                counts[neuron] = kept;
            }
            total += counts[neuron];
        }
    }
}
