package org.engram.snn.engine.internal.event;

import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.input.Noise;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.current.NoisyCurrent;

/**
 * A noisy current into neurons of a population: the same numbers at the same times as in the clock-driven engine; mutable.
 *
 * <p>All its neurons are looked at whenever it changes, so that numbers need not be kept.
 */
final class NoiseSteps implements Stateful {

    private final TimeGrid grid;
    private final Noise noise;
    private final int stop;
    private final int period;
    private long next;

    /** A current that has not begun, the {@code index}-th noisy one into the population. */
    NoiseSteps(Realization realization, Injection injection, int index) {
        NoisyCurrent current = (NoisyCurrent) injection.current();
        Population population = injection.target().population();
        grid = realization.grid();
        noise = new Noise(realization, injection, index, 0, population.size());
        next = grid.firstStep(current.start());
        stop = grid.firstStep(current.stop());
        String place = "population '" + population.id() + "': interval of noisy current";
        period = current.interval().isEmpty()
                ? 1
                : grid.steps(place, current.interval().getAsDouble());
        Check.that(period > 0, place + ": must be at least a timestep");
    }

    /** The current into a neuron from a time on. */
    double at(int neuron, double time) {
        while (next < stop && grid.time(next) <= time) {
            noise.draw();
            next += period;
        }
        return grid.time(stop) <= time ? 0 : noise.value(neuron);
    }

    /** The first time after one already asked for at which the current changes. */
    double nextChange(double time) {
        if (grid.time(stop) <= time) {
            return Double.POSITIVE_INFINITY;
        }
        return grid.time(Math.min(next, stop));
    }

    @Override
    public void save(StateWriter out) {
        noise.save(out);
        out.write(next);
    }

    @Override
    public void restore(StateReader in) {
        noise.restore(in);
        next = in.readLong();
    }
}
