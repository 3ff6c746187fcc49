package org.engram.simulations.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.SpikeTable;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Variable;

/**
 * A simulation of one cell with every state variable recorded at every step.
 *
 * @param cell the cell with its parameters and initial values
 * @param scheme scheme that advances it
 * @param timestep timestep, ms
 * @param duration time simulated, ms, a multiple of the timestep
 * @param pulses spikes that reach it
 */
public record CellRun(StandardCell<?> cell, Scheme scheme, double timestep, double duration, Pulses pulses) {

    private static final String NAME = "cell";

    /** Requires a scheme that serves the cell and times on the grid. */
    public CellRun {
        scheme.requireServes(NAME, cell.model());
        Check.positive("duration", duration, "ms");
        new TimeGrid(timestep).steps("duration", duration);
    }

    /**
     * Excitatory spikes at regular times, the first at 0.
     *
     * @param weight weight of each, not negative
     * @param every time between them, ms, above 0; infinite for none at all
     */
    public record Pulses(double weight, double every) {

        /** No spikes. */
        public static final Pulses NONE = new Pulses(0, Double.POSITIVE_INFINITY);

        /** Requires a weight that is not negative and a positive interval. */
        public Pulses {
            Check.inside("pulse weight", weight, Bounds.NON_NEGATIVE, "nA");
            Check.that(every > 0, "pulse every: must be > 0 ms, got " + Check.text(every));
        }

        /** The times below a duration, ms. */
        double[] times(TimeGrid grid, double duration) {
            if (Double.isInfinite(every)) {
                return new double[0];
            }
            int step = grid.steps("pulse every", every);
            int count = (grid.steps("duration", duration) + step - 1) / step;
            double[] times = new double[count];
            Arrays.setAll(times, k -> grid.time((long) k * step));
            return times;
        }
    }

    /** The network of this one cell. */
    public Network network() {
        NetworkBuilder builder = Network.named(NAME);
        builder.population(NAME, 1, cell);
        return builder.build();
    }

    /** Simulates and writes {@code spikes.csv}, {@code trace.csv} and a figure. */
    public ExperimentResult execute(ResultDirectory directory, long seed, Progress progress) throws IOException {
        Network network = network();
        Population population = network.population(NAME);
        List<Parameter> states = cell.model().states();
        try (Simulation simulation = Simulation.of(network)) {
            simulation
                    .timestep(timestep)
                    .seed(seed)
                    .scheme(scheme)
                    .progress(progress)
                    .record(Variable.SPIKES, population);
            states.forEach(state -> simulation.record(new Variable(state.name()), population));
            double[] times = pulses.times(new TimeGrid(timestep), duration);
            Run run = simulation
                    .arrivals(Arrivals.at(population, Receptor.EXCITATORY, pulses.weight(), times))
                    .run(duration);
            List<Trace> traces = new ArrayList<>();
            states.forEach(state -> traces.add(run.trace(new Variable(state.name()), population)));
            write(directory, run.spikes(population), traces);
            return ExperimentResult.of()
                    .withValue("spikes", run.spikes(population).size())
                    .withNumerics(new Numerics(
                            scheme.name(), run.settings().precision().name(), timestep));
        }
    }

    private void write(ResultDirectory directory, Raster spikes, List<Trace> traces) throws IOException {
        SpikeTable.write(directory.path("spikes.csv"), List.of(spikes));
        Table table = Table.empty().with("time_ms", traces.get(0).times());
        for (Trace trace : traces) {
            table = table.with(trace.label(), trace.values(0));
        }
        Csv.write(directory.path("trace.csv"), table);
        Plots.traces(traces.toArray(Trace[]::new))
                .title(cell.model().name() + ", " + scheme)
                .save(directory.path("figure.png"));
    }
}
