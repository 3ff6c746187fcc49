package org.engram.simulations.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.core.io.CsvWriter;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.SpikeTable;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Simulation;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.Projection;
import org.engram.snn.recording.Recording;

/**
 * A simulation of a network as a file describes it.
 *
 * @param network the network
 * @param settings timestep, duration, seed, scheme and recordings
 */
public record NetworkRun(Network network, SimulationSettings settings) {

    /** Most traces that one figure of states shows. */
    public static final int MOST_CHANNELS = 12;

    /** Simulates and writes spikes, states, weights of plastic projections and figures. */
    public ExperimentResult execute(ResultDirectory directory, int threads, Progress progress) throws IOException {
        try (Simulation simulation = settings.prepare(network)) {
            Run run = simulation.threads(threads).progress(progress).run(settings.duration());
            List<RecordedSpikes> spikes = RecordedSpikes.of(run);
            writeSpikes(directory, spikes.stream().map(RecordedSpikes::raster).toList());
            writeStates(directory, run);
            writeWeights(directory, run);
            writeWeightTraces(directory, run);
            return result(run, spikes);
        }
    }

    private ExperimentResult result(Run run, List<RecordedSpikes> recorded) {
        ExperimentResult result = ExperimentResult.of();
        for (RecordedSpikes spikes : recorded) {
            // A view may be empty; nothing has no rate.
            result = spikes.neurons() == 0
                    ? result
                    : result.withValue("rate of " + spikes.raster().label() + " (Hz)", spikes.rate(run.duration()));
        }
        List<String> schemes = run.settings().schemes().values().stream()
                .map(Enum::name)
                .sorted()
                .distinct()
                .toList();
        String names = schemes.isEmpty() ? "none" : String.join("+", schemes);
        return result.withNumerics(new Numerics(names, "DOUBLE", settings.timestep()));
    }

    private static void writeSpikes(ResultDirectory directory, List<Raster> spikes) throws IOException {
        if (!spikes.isEmpty()) {
            SpikeTable.write(directory.path("spikes.csv"), spikes);
            Plots.raster(spikes.toArray(Raster[]::new)).save(directory.path("raster.png"));
        }
    }

    /** Writes all states as a table, and draws them where they are few; a figure has a table of its own beside it. */
    private void writeStates(ResultDirectory directory, Run run) {
        List<Recording.State> states = recordings(Recording.State.class);
        if (states.isEmpty()) {
            return;
        }
        try (CsvWriter csv = CsvWriter.create(
                directory.path("states.csv"), "population", "neuron", "variable", "time_ms", "value")) {
            states.forEach(state -> write(csv, state, run.trace(state)));
        }
        List<Trace> drawn = drawn(states, run);
        if (!drawn.isEmpty() && drawn.stream().mapToInt(Trace::channelCount).sum() <= MOST_CHANNELS) {
            Plots.traces(drawn.toArray(Trace[]::new)).save(directory.path("traces.png"));
        }
    }

    private <R extends Recording> List<R> recordings(Class<R> kind) {
        return settings.recordings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static void write(CsvWriter csv, Recording.State state, Trace trace) {
        for (int c = 0; c < trace.channelCount(); c++) {
            for (int k = 0; k < trace.size(); k++) {
                csv.cell(state.neurons().population().id());
                csv.cell(trace.channel(c));
                csv.cell(trace.label());
                csv.cell(trace.time(k));
                csv.cell(trace.value(c, k));
                csv.endRow();
            }
        }
    }

    /** The traces by the names of their populations where there are several; of those with a neuron in common the first. */
    private static List<Trace> drawn(List<Recording.State> states, Run run) {
        boolean isOne = states.stream()
                        .map(state -> state.neurons().population())
                        .distinct()
                        .count()
                == 1;
        Set<String> lines = new LinkedHashSet<>();
        List<Trace> drawn = new ArrayList<>();
        for (Recording.State state : states) {
            Trace trace = run.trace(state);
            String label = isOne ? trace.label() : state.neurons().population().id() + " " + trace.label();
            boolean isNew = true;
            for (int c = 0; c < trace.channelCount(); c++) {
                isNew &= lines.add(label + " " + trace.channel(c));
            }
            if (isNew && trace.channelCount() > 0) {
                drawn.add(trace.labelled(label));
            }
        }
        return drawn;
    }

    private void writeWeights(ResultDirectory directory, Run run) {
        List<Projection> plastic = network.projections().stream()
                .filter(projection -> projection.synapse().type().isPlastic())
                .toList();
        if (plastic.isEmpty()) {
            return;
        }
        try (CsvWriter csv = CsvWriter.create(directory.path("weights.csv"), "projection", "pre", "post", "weight")) {
            for (Projection projection : plastic) {
                Connections made = run.realization().connections(projection);
                double[] weights = run.weights(projection.id());
                for (int k = 0; k < weights.length; k++) {
                    csv.cell(projection.id());
                    csv.cell(made.pre(k));
                    csv.cell(made.post(k));
                    csv.cell(weights[k]);
                    csv.endRow();
                }
            }
        }
    }

    private void writeWeightTraces(ResultDirectory directory, Run run) {
        List<Recording.Weights> recorded = recordings(Recording.Weights.class);
        if (recorded.isEmpty()) {
            return;
        }
        try (CsvWriter csv = CsvWriter.create(
                directory.path("weight_traces.csv"), "projection", "pre", "post", "time_ms", "weight")) {
            for (Recording.Weights weights : recorded) {
                Connections made = run.realization().connections(weights.projection());
                Trace trace = run.trace(weights);
                for (int c = 0; c < trace.channelCount(); c++) {
                    for (int k = 0; k < trace.size(); k++) {
                        csv.cell(weights.projection().id());
                        csv.cell(made.pre(c));
                        csv.cell(made.post(c));
                        csv.cell(trace.time(k));
                        csv.cell(trace.value(c, k));
                        csv.endRow();
                    }
                }
            }
        }
    }
}
