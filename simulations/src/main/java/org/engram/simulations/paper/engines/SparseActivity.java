package org.engram.simulations.paper.engines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.paper.hippocampus.AuthorsExperiment;
import org.engram.simulations.paper.hippocampus.ContentAddressableMemory;
import org.engram.simulations.paper.hippocampus.InputSpikes;
import org.engram.simulations.paper.hippocampus.Operation;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.EventDrivenEngine;
import org.engram.snn.engine.EventSession;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Settings;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;

/**
 * The cost of the event-driven engine on a memory that is mostly idle: it grows with what happens, not with time.
 *
 * <p>The operations of the hippocampus memory's first experiment are spread out by longer and longer idle intervals. Cost is
 * counted, not timed: how often the event-driven engine advances a neuron, and how often a clock-driven one does.
 */
public final class SparseActivity implements Experiment {

    /** Idle time between operations at first, ms: long against every time constant of the network. */
    private static final int IDLE = 100;

    private static final int[] FACTORS = {1, 10, 100, 1000};

    @Override
    public String id() {
        return "sparse-activity";
    }

    @Override
    public String title() {
        return "The event-driven engine's cost grows with events, not with time";
    }

    @Override
    public String citation() {
        return "Casanueva-Morato et al., IEEE Trans. Emerging Topics in Computing (2024), network of experiment 1, with longer"
                + " intervals between its operations";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /**
     * What a run cost and gave.
     *
     * @param events how often the event-driven engine advanced a neuron
     * @param updates how often a clock-driven engine would
     * @param spikes number of spikes
     */
    private record Cost(long events, long updates, long spikes) {}

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<Claim> claims = new ArrayList<>();
        double[] idle = new double[FACTORS.length];
        double[] events = new double[FACTORS.length];
        double[] updates = new double[FACTORS.length];
        Cost first = cost(IDLE);
        for (int k = 0; k < FACTORS.length; k++) {
            Cost cost = cost(IDLE * FACTORS[k]);
            idle[k] = IDLE * FACTORS[k];
            events[k] = (double) cost.events();
            updates[k] = (double) cost.updates();
            if (k > 0) {
                String interval = FACTORS[k] + " times the idle interval: ";
                claims.add(Claim.equal(interval + "spikes", "this experiment", first.spikes(), cost.spikes()));
                claims.add(Claim.equal(interval + "events handled", "this experiment", first.events(), cost.events()));
            }
        }
        claims.add(Claim.atLeast(
                "updates of a clock-driven engine for each event handled, at the longest interval",
                "this experiment",
                10_000,
                updates[FACTORS.length - 1] / events[FACTORS.length - 1]));
        long[] once = {1, 1, 1, 1};
        Plots.lines(
                        "idle time between operations (ms)",
                        "neurons advanced",
                        Curve.measured(
                                "event-driven: events handled",
                                Convergence.ONE_RUN,
                                idle,
                                events,
                                events,
                                events,
                                once),
                        Curve.measured(
                                "clock-driven: steps of 1 ms",
                                Convergence.ONE_RUN,
                                idle,
                                updates,
                                updates,
                                updates,
                                once))
                .logX()
                .logY()
                .yRange(100, 1e9)
                .save(context.file("cost.png"));
        return ExperimentResult.of(claims)
                .withValue("neurons advanced by the event-driven engine", (double) first.events())
                .withNumerics(new Numerics(
                        Scheme.REFERENCE.name(), Precision.DOUBLE.name(), ContentAddressableMemory.TIMESTEP));
    }

    private static Cost cost(int idle) {
        ContentAddressableMemory memory = AuthorsExperiment.LEARN_RECALL_FORGET.memory();
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : AuthorsExperiment.LEARN_RECALL_FORGET.operations()) {
            operations.add(operation.at(operations.size() * idle));
        }
        double duration = (double) operations.size() * idle;
        Network network = memory.network(InputSpikes.of(operations, memory));
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        for (Population population : network.populations()) {
            if (!population.cell().model().isSource()) {
                schemes.put(population.id(), Scheme.REFERENCE);
            }
        }
        Settings settings = Settings.of(schemes);
        for (Population population : network.populations()) {
            settings = settings.recording(new Recording.Spikes(population));
        }
        Realization realization = Realization.of(network, ContentAddressableMemory.TIMESTEP, 0);
        try (EventSession session = new EventDrivenEngine().start(realization, settings)) {
            session.advance(duration);
            long spikes = session.result().spikes().stream()
                    .mapToLong(raster -> raster.size())
                    .sum();
            long steps = Math.round(duration / ContentAddressableMemory.TIMESTEP);
            return new Cost(session.events(), steps * network.neuronCount(), spikes);
        }
    }
}
