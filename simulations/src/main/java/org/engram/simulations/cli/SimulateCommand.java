package org.engram.simulations.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.engram.core.Check;
import org.engram.simulations.simulate.NetworkRun;
import org.engram.simulations.simulate.RunFiles;
import org.engram.snn.engine.Scheme;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Network;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates the network of a file or of an export bundle. */
@Command(
        name = "simulate",
        description = "Simulate a network: spikes.csv, recorded states, final weights and figures.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram simulate network.json --duration 1000 --scheme EXACT --timestep 0.1",
            "  engram simulate exported-bundle --out results/again",
            "  engram simulate network.json --record spikes,v --json",
            "  engram simulate network.json --record exc:v:0.5:100-200,spikes --threads 2 --precision single",
            "  engram simulate network.json --duration 5000 --checkpoint run.checkpoint",
            "  engram simulate network.json --duration 9000 --resume run.checkpoint --stream"
        })
final class SimulateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NETWORK",
            description = "A network file, an export bundle (its directory or network.json), or 'hippocampus'.")
    private String source = "";

    @Option(names = "--timestep", paramLabel = "MS", description = "Timestep (default: the file's, else 0.1).")
    private @Nullable Double timestep;

    @Option(names = "--duration", paramLabel = "MS", description = "Time simulated (default: the file's).")
    private @Nullable Double duration;

    @Option(
            names = "--scheme",
            paramLabel = "NAME",
            description = "Scheme of all cells (default: the file's, else each cell's own).")
    private @Nullable String scheme;

    @Option(
            names = "--precision",
            paramLabel = "NAME",
            description = "Numbers to compute with: double, single or packed (default: the file's, else double).")
    private @Nullable String precision;

    @Option(
            names = "--record",
            paramLabel = "WHAT",
            split = ",",
            description = "Record [POPULATION:]VARIABLE[:EVERY][:FROM-UNTIL], times in ms, from one population or all"
                    + " that have it: spikes, v, u, w, gsyn_exc, ... (default: what the file says, else spikes). States"
                    + " are drawn for up to " + NetworkRun.MOST_CHANNELS + " neurons.")
    private List<String> record = List.of();

    @Option(
            names = "--stream",
            description = "Send records to files as they come, without figures, instead of keeping them in memory.")
    private boolean stream;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Keep the run in a file at its end, to be gone on with by --resume.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "MS",
            description = "Keep it every so many ms of biological time as well.")
    private @Nullable Double checkpointEvery;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on from a checkpoint of the same run; --duration counts from 0.")
    private @Nullable Path resume;

    @Mixin
    private RunOptions options;

    SimulateCommand() {}

    @Override
    public Integer call() throws IOException {
        // Threads in step wait for each other, which only pays where every one has a processor of its own.
        options.threadsByDefault(1);
        LoadedNetwork loaded = LoadedNetwork.of(source);
        SimulationSettings settings = settings(loaded);
        RunFiles files = files();
        NetworkRun run = new NetworkRun(loaded.network(), settings);
        int code = new RecordedRun(options, "simulate", loaded.network().name(), settings.seed(), recorded(settings))
                .execute(directory ->
                        loaded.named(() -> run.execute(directory, options.threads(), options.progress(), files)));
        if (settings.scheme().isEmpty() || settings.scheme().get() != Scheme.REFERENCE) {
            RefractoryNotes.of(loaded.network(), settings.timestep()).forEach(options::note);
        }
        return code;
    }

    /** The file's settings with the options before them. */
    private SimulationSettings settings(LoadedNetwork loaded) {
        Optional<SimulationSettings> given = loaded.settings();
        Check.that(
                given.isPresent() || duration != null,
                "--duration: " + source + " does not say how long to simulate; give --duration MS");
        SimulationSettings settings =
                given.orElseGet(() -> SimulationSettings.lasting(positive("--duration", duration)));
        if (timestep != null) {
            settings = settings.withTimestep(positive("--timestep", timestep));
        }
        if (duration != null) {
            settings = settings.withDuration(positive("--duration", duration));
            new TimeGrid(settings.timestep()).steps("--duration", duration);
        }
        if (scheme != null) {
            settings = settings.withScheme(Scheme.of(scheme));
        }
        if (precision != null) {
            settings = settings.withPrecision(PrecisionOption.parse(precision));
        }
        return recordings(loaded.network(), settings.withSeed(options.seedOr(loaded.seed())));
    }

    private static double positive(String option, @Nullable Double value) {
        return Check.positive(option, value == null ? Double.NaN : value, "ms");
    }

    private SimulationSettings recordings(Network network, SimulationSettings settings) {
        if (record.isEmpty() && !settings.recordings().isEmpty()) {
            return settings;
        }
        SimulationSettings recording = settings.withRecordings(List.of());
        for (String asked : record.isEmpty() ? List.of(Variable.SPIKES.name()) : record) {
            for (Recording found : RecordOption.parse(asked, network)) {
                Check.that(
                        !recording.recordings().contains(found),
                        "--record: '" + asked + "' asks for what is recorded already by " + String.join(",", record));
                recording = recording.recording(found);
            }
        }
        return recording;
    }

    private RunFiles files() {
        return new RunFiles(
                Optional.ofNullable(resume),
                Optional.ofNullable(checkpoint),
                checkpointEvery == null ? Double.POSITIVE_INFINITY : checkpointEvery,
                stream);
    }

    private Map<String, ?> recorded(SimulationSettings settings) {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("network", source);
        recorded.put("duration_ms", settings.duration());
        recorded.put("precision", settings.precision().name());
        if (resume != null) {
            recorded.put("resumed", resume.toString());
        }
        recorded.put("scheme", settings.scheme().map(Scheme::name).orElse("standard of each cell"));
        return recorded;
    }
}
