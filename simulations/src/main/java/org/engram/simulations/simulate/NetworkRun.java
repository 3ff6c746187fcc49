package org.engram.simulations.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engram.core.Check;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.core.io.CsvWriter;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.PiecedProgress;
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
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

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
        return execute(directory, threads, progress, RunFiles.NONE);
    }

    /** The same from and with checkpoints, or with its records sent to files as they come. */
    public ExperimentResult execute(ResultDirectory directory, int threads, Progress progress, RunFiles files)
            throws IOException {
        try (Simulation simulation = files.isStreamed() ? streaming(directory) : settings.prepare(network)) {
            PiecedProgress pieces = new PiecedProgress(progress);
            simulation.threads(threads).progress(pieces);
            files.resume().ifPresent(simulation::resume);
            Run run = run(simulation, files, pieces);
            List<RecordedSpikes> spikes = RecordedSpikes.of(run);
            writeSpikes(directory, spikes.stream().map(RecordedSpikes::raster).toList());
            writeStates(directory, run);
            writeWeights(directory, run);
            writeWeightTraces(directory, run);
            return result(run, spikes);
        }
    }

    private Run run(Simulation simulation, RunFiles files, PiecedProgress pieces) {
        double end = settings.duration();
        TimeGrid grid = new TimeGrid(settings.timestep());
        Check.that(
                simulation.time() <= end,
                "--resume: the run is at " + Check.text(simulation.time())
                        + " ms already; choose a --duration above that" + ", which counts from 0");
        settings.recordings().forEach(recording -> requireBegun(recording, end));
        int steps = grid.steps("duration", end);
        pieces.begin("simulate " + network.name(), (long) steps - grid.steps("time", simulation.time()));
        try {
            while (simulation.time() < end) {
                int left = steps - grid.steps("time", simulation.time());
                int piece = Double.isInfinite(files.every()) ? left : grid.steps("--checkpoint-every", files.every());
                simulation.advance(grid.time(Math.min(left, piece)));
                files.checkpoint().ifPresent(simulation::save);
            }
        } finally {
            pieces.end();
        }
        return simulation.result();
    }

    private static void requireBegun(Recording recording, double end) {
        double from = recording.times().from();
        Check.that(
                from < end,
                "recording of " + what(recording) + ": begins at " + Check.text(from) + " ms, but the run ends at "
                        + Check.text(end) + " ms");
    }

    private static String what(Recording recording) {
        if (recording instanceof Recording.State state) {
            return state.variable().name() + " of '"
                    + state.neurons().population().id() + "'";
        }
        if (recording instanceof Recording.OfConnections connections) {
            return connections.variable().name() + " of '"
                    + connections.projection().id() + "'";
        }
        return recording instanceof Recording.Spikes spikes
                ? "spikes of '" + spikes.neurons().population().id() + "'"
                : "records";
    }

    /** A simulation that sends each kind of record to one file. */
    private Simulation streaming(ResultDirectory directory) {
        Simulation simulation = settings.prepareUnrecorded(network);
        Map<Class<?>, Sink> sinks = new LinkedHashMap<>();
        for (Recording recording : settings.recordings()) {
            simulation.stream(
                    recording, sinks.computeIfAbsent(recording.getClass(), kind -> sink(directory, recording)));
        }
        return simulation;
    }

    private static Sink sink(ResultDirectory directory, Recording recording) {
        if (recording instanceof Recording.Spikes) {
            return Sink.spikesCsv(directory.path("spikes.csv"));
        }
        return Sink.csv(directory.path(recording instanceof Recording.State ? "states.csv" : "weight_traces.csv"));
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
        return result.withNumerics(
                new Numerics(names, run.settings().precision().name(), settings.timestep()));
    }

    private static void writeSpikes(ResultDirectory directory, List<Raster> spikes) throws IOException {
        if (!spikes.isEmpty()) {
            SpikeTable.write(directory.path("spikes.csv"), spikes);
            Plots.raster(spikes.toArray(Raster[]::new)).save(directory.path("raster.png"));
        }
    }

    /** Writes all states as a table, and draws them where they are few; a figure has a table of its own beside it. */
    private static void writeStates(ResultDirectory directory, Run run) {
        List<Recording.State> states = recordings(run, Recording.State.class);
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

    private static <R extends Recording> List<R> recordings(Run run, Class<R> kind) {
        return run.settings().recordings().stream()
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
            if (isNew && trace.channelCount() > 0 && trace.size() > 0) {
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

    private static void writeWeightTraces(ResultDirectory directory, Run run) {
        List<Recording.Weights> recorded = recordings(run, Recording.Weights.class);
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
                        csv.cell(made.pre(trace.channel(c)));
                        csv.cell(made.post(trace.channel(c)));
                        csv.cell(trace.time(k));
                        csv.cell(trace.value(c, k));
                        csv.endRow();
                    }
                }
            }
        }
    }
}
