package org.engram.simulations.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engram.core.Check;
import org.engram.core.io.FormatException;
import org.engram.hardware.spinnaker.SpinnakerBundle;
import org.engram.simulations.paper.hippocampus.CasanuevaMorato2024;
import org.engram.snn.engine.Scheme;
import org.engram.snn.json.NetworkDocument;
import org.engram.snn.json.NetworkJson;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Network;

/**
 * A network named on the command line: a network file, an export bundle, or a model that comes with the toolkit.
 *
 * @param source what was typed for it
 * @param network the network
 * @param settings how to simulate it, where its source says so
 */
record LoadedNetwork(String source, Network network, Optional<SimulationSettings> settings) {

    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"([^\"]*)\"");
    private static final int HEAD = 4096;

    /** Reads {@code hippocampus}, a file of either format, or the {@code network.json} of a directory. */
    static LoadedNetwork of(String name) throws IOException {
        if (name.equals("hippocampus") && !Files.exists(Path.of(name))) {
            return of(name, CasanuevaMorato2024.document());
        }
        Path path = Path.of(name);
        Path file = Files.isDirectory(path) ? path.resolve("network.json") : path;
        Check.that(
                Files.exists(file),
                name + ": "
                        + (file.equals(path) ? "no such file or directory" : "is a directory without a network.json")
                        + "; give a network file, an export bundle or 'hippocampus'");
        return format(file).equals(SpinnakerBundle.FORMAT)
                ? of(name, SpinnakerBundle.read(file))
                : of(name, NetworkJson.read(file));
    }

    /** A bundle is simulated with sPyNNaker's semantics, for that is what it was made for. */
    private static LoadedNetwork of(String name, SpinnakerBundle bundle) {
        SimulationSettings settings = SimulationSettings.lasting(bundle.duration())
                .withTimestep(bundle.timestep())
                .withSeed(bundle.seed())
                .withScheme(Scheme.SPINNAKER)
                .withRecordings(bundle.recordings());
        return new LoadedNetwork(name, bundle.network(), Optional.of(settings));
    }

    private static LoadedNetwork of(String name, NetworkDocument document) {
        return new LoadedNetwork(name, document.network(), document.simulation());
    }

    /** The seed that the source names, or else the usual one. */
    long seed() {
        return settings.map(SimulationSettings::seed).orElse(RunOptions.DEFAULT_SEED);
    }

    /**
     * Work with the network, such as simulating it.
     *
     * @param <T> what it results in
     */
    interface Work<T> {

        /** Does the work. */
        T run() throws IOException;
    }

    /** Does work with the network; what it finds wrong with the network names the source. */
    <T> T named(Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IllegalArgumentException e) {
            throw new FormatException(source, "", String.valueOf(e.getMessage()));
        }
    }

    /** The document's format id, looked for where writers put it; the reader of the format checks everything. */
    private static String format(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            Matcher matcher = FORMAT.matcher(head);
            return matcher.find() ? matcher.group(1) : "";
        }
    }
}
