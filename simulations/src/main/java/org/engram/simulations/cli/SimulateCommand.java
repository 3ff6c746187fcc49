package org.engram.simulations.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.engram.core.Check;
import org.engram.simulations.simulate.NetworkRun;
import org.engram.snn.engine.Scheme;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
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
            "  engram simulate network.json --record spikes,v --json"
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
            names = "--record",
            paramLabel = "NAME",
            split = ",",
            description = "Record from all populations: spikes, v, u, w, gsyn_exc, ... (default: what the file says,"
                    + " else spikes). States are drawn for up to " + NetworkRun.MOST_CHANNELS + " neurons.")
    private List<String> record = List.of();

    @Mixin
    private RunOptions options;

    SimulateCommand() {}

    @Override
    public Integer call() throws IOException {
        // Threads in step wait for each other, which only pays where every one has a processor of its own.
        options.threadsByDefault(1);
        LoadedNetwork loaded = LoadedNetwork.of(source);
        SimulationSettings settings = settings(loaded);
        NetworkRun run = new NetworkRun(loaded.network(), settings);
        int code = new RecordedRun(options, "simulate", loaded.network().name(), settings.seed(), recorded(settings))
                .execute(
                        directory -> loaded.named(() -> run.execute(directory, options.threads(), options.progress())));
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
        Check.that(
                record.stream().distinct().count() == record.size(),
                "--record: must name each variable once, got " + String.join(",", record));
        for (String variable : record.isEmpty() ? List.of(Variable.SPIKES.name()) : record) {
            recording = everywhere(network, recording, variable);
        }
        return recording;
    }

    /** Records a variable from every population that has it; one that none has is an error. */
    private static SimulationSettings everywhere(Network network, SimulationSettings settings, String variable) {
        SimulationSettings recording = settings;
        boolean known = false;
        for (Population population : network.populations()) {
            boolean spikes = variable.equals(Variable.SPIKES.name());
            boolean has = spikes
                    || population.cell().model().states().stream()
                            .anyMatch(s -> s.name().equals(variable));
            if (has) {
                known = true;
                recording = recording.recording(
                        spikes
                                ? new Recording.Spikes(population)
                                : new Recording.State(new Variable(variable), population, settings.timestep()));
            }
        }
        Check.that(
                known,
                "--record: no population of the network has '" + variable + "' (one of "
                        + String.join(", ", recordable(network)) + ")");
        return recording;
    }

    private static Set<String> recordable(Network network) {
        Set<String> names = new LinkedHashSet<>(List.of(Variable.SPIKES.name()));
        network.populations()
                .forEach(population -> population.cell().model().states().forEach(state -> names.add(state.name())));
        return names;
    }

    private Map<String, ?> recorded(SimulationSettings settings) {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("network", source);
        recorded.put("duration_ms", settings.duration());
        recorded.put("scheme", settings.scheme().map(Scheme::name).orElse("standard of each cell"));
        return recorded;
    }
}
