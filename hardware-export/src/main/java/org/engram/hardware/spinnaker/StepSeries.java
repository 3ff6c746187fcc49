package org.engram.hardware.spinnaker;

import java.util.Arrays;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.StepCurrent;

/**
 * An injected current as steps on the grid, the only shape of ours that sPyNNaker has. Immutable.
 *
 * <p>A simulated step uses the current at its beginning throughout, so the steps lose nothing.
 */
final class StepSeries {

    private final double[] times;
    private final double[] amplitudes;
    private final boolean sampled;

    private StepSeries(double[] times, double[] amplitudes, boolean sampled) {
        this.times = times;
        this.amplitudes = amplitudes;
        this.sampled = sampled;
    }

    /** A step current on the grid as it is; any other by its value at each step of the run, where it changes. */
    static StepSeries of(DeterministicCurrent current, TimeGrid grid, double duration) {
        if (current instanceof StepCurrent step && isOnGrid(step.times(), grid)) {
            return new StepSeries(step.times(), step.amplitudes(), false);
        }
        return sample(current, grid, (int) Math.ceil(duration / grid.timestep()));
    }

    private static boolean isOnGrid(double[] times, TimeGrid grid) {
        for (double time : times) {
            // Exactly: a time just above its step takes effect one step later in the simulation.
            if (grid.time(Math.round(time / grid.timestep())) != time) {
                return false;
            }
        }
        return true;
    }

    private static StepSeries sample(DeterministicCurrent current, TimeGrid grid, int steps) {
        double[] times = new double[16];
        double[] amplitudes = new double[16];
        amplitudes[0] = current.at(0);
        int count = 1;
        for (int step = 1; step < steps; step++) {
            double amplitude = current.at(grid.time(step));
            if (amplitude != amplitudes[count - 1]) {
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                    amplitudes = Arrays.copyOf(amplitudes, 2 * count);
                }
                times[count] = grid.time(step);
                amplitudes[count++] = amplitude;
            }
        }
        return new StepSeries(Arrays.copyOf(times, count), Arrays.copyOf(amplitudes, count), true);
    }

    int size() {
        return times.length;
    }

    double time(int i) {
        return times[i];
    }

    double amplitude(int i) {
        return amplitudes[i];
    }

    /** Whether the current was turned into steps, rather than given as steps on the grid. */
    boolean sampled() {
        return sampled;
    }
}
