package org.engram.snn.engine.internal.input;

import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.Injection;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.current.NoisyCurrent;

/** A noisy current into some neurons of a slice, as it changes from step to step; mutable. */
final class NoiseInput implements Stateful {

    private final Noise noise;
    private final int[] targets;
    private final boolean reachesAll;
    private final int first;
    private final int stop;
    private final int period;

    /**
     * A current that has not begun.
     *
     * @param index its place among the noisy currents into the population
     * @param targets neurons of the slice in ascending order
     */
    NoiseInput(Slice slice, Injection injection, int index, int[] targets) {
        NoisyCurrent current = (NoisyCurrent) injection.current();
        TimeGrid grid = slice.grid();
        noise = new Noise(slice.realization(), injection, index, slice.from(), slice.to());
        this.targets = targets;
        reachesAll = targets.length == slice.size();
        first = grid.firstStep(current.start());
        stop = grid.firstStep(current.stop());
        period = current.interval().isEmpty()
                ? 1
                : steps(
                        slice.place() + ": interval of noisy current",
                        current.interval().getAsDouble(),
                        grid);
    }

    private static int steps(String what, double interval, TimeGrid grid) {
        int steps = grid.steps(what, interval);
        Check.that(steps > 0, what + ": must be at least a timestep");
        return steps;
    }

    /** Goes on to a step, each in turn; whether the current differs from that of the step before. */
    boolean advance(int step) {
        if (isOn(step) && (step - first) % period == 0) {
            noise.draw();
            return true;
        }
        return step == stop;
    }

    private boolean isOn(int step) {
        return step >= first && step < stop;
    }

    /** Adds what flows during a step. */
    void addTo(double[] current, int step) {
        if (!isOn(step)) {
            return;
        }
        if (reachesAll) {
            noise.addTo(current);
        } else {
            for (int neuron : targets) {
                current[neuron] += noise.value(neuron);
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        noise.save(out);
    }

    @Override
    public void restore(StateReader in) {
        noise.restore(in);
    }
}
