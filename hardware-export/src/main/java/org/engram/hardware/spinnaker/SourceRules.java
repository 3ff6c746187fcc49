package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.function.Consumer;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;

/** Spike times on the grid, and Poisson sources that draw their own spikes. */
final class SourceRules implements Rule {

    private static final double MOST_STEPS = 4294967295.0;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Population population : plan.network().populations()) {
            if (population.cell() instanceof SpikeSourceArray source) {
                checkTimes(plan, population, source, found);
            }
            if (population.cell() instanceof SpikeSourcePoisson) {
                checkPoisson(plan, population, found);
            }
        }
        plan.network().poissonInputs().forEach(input -> found.accept(refused(input)));
    }

    private static Finding refused(PoissonInput input) {
        return new Finding(
                ERROR,
                "poisson-input",
                "Poisson input to '" + input.target().population().id() + "'",
                text(input.rate()) + " Hz without a source",
                "spikes of sources",
                "sPyNNaker has no input without a source",
                "make a population of " + input.target().size()
                        + " SpikeSourcePoisson of that rate and connect it one to one");
    }

    private static void checkTimes(Plan plan, Population population, SpikeSourceArray source, Consumer<Finding> found) {
        int count = 0;
        double first = 0;
        for (int i = 0; i < source.lists(); i++) {
            for (double time : source.times(i)) {
                if (!plan.grid().contains(time)) {
                    first = count++ == 0 ? time : first;
                }
            }
        }
        if (count > 0) {
            found.accept(new Finding(
                    ERROR,
                    "spike-times",
                    "population '" + population.id() + "': spike_times",
                    text(first) + " ms, " + count + " in all",
                    "multiples of the timestep " + text(plan.clock().timestep()) + " ms",
                    "sPyNNaker moves each to the next step",
                    "change the times or the timestep"));
        }
    }

    private static void checkPoisson(Plan plan, Population population, Consumer<Finding> found) {
        String place = "population '" + population.id() + "': ";
        double[] rates = plan.realization().values(population, "rate");
        double highest = Spread.of(rates.length, i -> rates[i]).largest();
        found.accept(new Finding(
                NOTE,
                "poisson",
                place + "rate",
                "up to " + text(highest) + " Hz, " + text(highest * plan.clock().timestep() / 1000) + " spikes a step",
                "",
                "the board draws its own spikes: rates agree with the simulation, single spikes do not",
                ""));
        double[] start = plan.realization().values(population, "start");
        double[] duration = plan.realization().values(population, "duration");
        checkWindow(plan, place, start, duration, found);
    }

    private static void checkWindow(
            Plan plan, String place, double[] start, double[] duration, Consumer<Finding> found) {
        boolean forEver = isForEver(duration);
        Worst late = Worst.of(
                start.length,
                i -> !forEver
                                && start[i] + duration[i]
                                        > MOST_STEPS * plan.clock().timestep()
                        ? 1
                        : 0);
        if (late.found()) {
            found.accept(new Finding(
                    ERROR,
                    "poisson-duration",
                    place + "duration",
                    late.describe(duration, "ms"),
                    "an end below 2^32 steps, or no end for all sources",
                    "the end does not fit the board's 32-bit count of steps",
                    "set the duration to that of the run"));
            return;
        }
        Worst offGrid = Worst.of(
                start.length,
                i -> plan.grid().contains(start[i]) && (forEver || plan.grid().contains(duration[i])) ? 0 : 1);
        if (offGrid.found()) {
            int i = offGrid.index();
            found.accept(new Finding(
                    WARNING,
                    "poisson-grid",
                    place + "start and duration",
                    text(start[i]) + " ms and " + text(duration[i]) + " ms",
                    "multiples of the timestep " + text(plan.clock().timestep()) + " ms",
                    "sPyNNaker rounds them to steps",
                    "change them or the timestep"));
        }
    }

    /** Whether sources of these durations never stop, which the bundle says by leaving the duration out. */
    static boolean isForEver(double[] duration) {
        double forEver = SpikeSourcePoisson.MODEL.setting("duration").defaultValue();
        for (double own : duration) {
            if (own != forEver) {
                return false;
            }
        }
        return true;
    }
}
