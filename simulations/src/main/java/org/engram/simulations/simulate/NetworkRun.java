package org.engram.simulations.simulate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Simulates and writes spikes, states, final weights of plastic projections and figures. */
    public ExperimentResult execute(ResultDirectory directory, int threads, Progress progress) throws IOException {
        try (Simulation simulation = settings.prepare(network)) {
            Run run = simulation.threads(threads).progress(progress).run(settings.duration());
            writeSpikes(directory, run);
            writeStates(directory, run);
            writeWeights(directory, run);
            return result(run);
        }
    }

    private ExperimentResult result(Run run) {
        ExperimentResult result = ExperimentResult.of();
        Map<String, Double> rates = new LinkedHashMap<>();
        for (Raster raster : run.spikes()) {
            rates.put(
                    "rate of " + raster.label() + " (Hz)",
                    1000.0 * raster.size() / raster.neuronCount() / run.duration());
        }
        for (Map.Entry<String, Double> rate : rates.entrySet()) {
            result = result.withValue(rate.getKey(), rate.getValue());
        }
        List<String> schemes = run.settings().schemes().values().stream()
                .map(Enum::name)
                .sorted()
                .distinct()
                .toList();
        String names = schemes.isEmpty() ? "none" : String.join("+", schemes);
        return result.withNumerics(new Numerics(names, "DOUBLE", settings.timestep()));
    }

    private static void writeSpikes(ResultDirectory directory, Run run) throws IOException {
        if (!run.spikes().isEmpty()) {
            SpikeTable.write(directory.path("spikes.csv"), run.spikes());
            Plots.raster(run.spikes().toArray(Raster[]::new)).save(directory.path("raster.png"));
        }
    }

    private void writeStates(ResultDirectory directory, Run run) throws IOException {
        List<Recording.State> states = settings.recordings().stream()
                .filter(Recording.State.class::isInstance)
                .map(Recording.State.class::cast)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        List<Trace> traces = states.stream()
                .map(state -> run.trace(state.variable(), state.neurons()))
                .toList();
        try (CsvWriter csv = CsvWriter.create(
                directory.path("states.csv"), "population", "neuron", "variable", "time_ms", "value")) {
            for (int k = 0; k < states.size(); k++) {
                write(csv, states.get(k), traces.get(k));
            }
        }
        if (traces.stream().mapToInt(Trace::channelCount).sum() <= MOST_CHANNELS) {
            Plots.traces(traces.toArray(Trace[]::new)).save(directory.path("states.png"));
        }
    }

    private static void write(CsvWriter csv, Recording.State state, Trace trace) throws IOException {
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

    private void writeWeights(ResultDirectory directory, Run run) throws IOException {
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
}
