package org.engram.simulations.cli;

import java.io.IOException;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.hardware.spinnaker.Board;
import org.engram.hardware.spinnaker.SpinnakerExport;
import org.engram.snn.json.SimulationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which network goes to which board, and how it is to be run there. */
final class BoardOptions {

    @Parameters(
            paramLabel = "NETWORK",
            description = "A network file, an export bundle (its directory or network.json), or 'hippocampus'.")
    private String source = "";

    @Option(
            names = "--board",
            paramLabel = "NAME",
            defaultValue = "spinn5",
            description = "Kind of board: spinn3 or spinn5 (default: ${DEFAULT-VALUE}).")
    private String board = "";

    @Option(names = "--boards", paramLabel = "N", defaultValue = "1", description = "Number of boards (default: 1).")
    private int boards;

    @Option(
            names = "--timestep",
            paramLabel = "MS",
            description = "Timestep on the board (default: the file's; no other default).")
    private @Nullable Double timestep;

    @Option(names = "--duration", paramLabel = "MS", description = "Time to run (default: the file's).")
    private @Nullable Double duration;

    @Option(
            names = "--neurons-per-core",
            paramLabel = "N",
            description = "Neurons that share a core (default: 256, the most).")
    private @Nullable Integer neuronsPerCore;

    /** What was typed for the network. */
    String source() {
        return source;
    }

    /** What was typed for the board. */
    String board() {
        return board;
    }

    /** The network that the options name. */
    LoadedNetwork network() throws IOException {
        return LoadedNetwork.of(source);
    }

    /** The export of that network that the options describe. */
    SpinnakerExport export(LoadedNetwork loaded, long seed) {
        Optional<SimulationSettings> settings = loaded.settings();
        SpinnakerExport export = SpinnakerExport.of(loaded.network())
                .board(Board.of(board))
                .boards(boards)
                .timestep(given("--timestep", timestep, settings.map(SimulationSettings::timestep)))
                .duration(given("--duration", duration, settings.map(SimulationSettings::duration)))
                .seed(seed);
        if (neuronsPerCore != null) {
            export.neuronsPerCore(neuronsPerCore);
        }
        settings.ifPresent(own -> own.recordings().forEach(export::record));
        return export;
    }

    private double given(String option, @Nullable Double typed, Optional<Double> file) {
        double value = typed != null
                ? typed
                : file.orElseThrow(() ->
                        new IllegalArgumentException(option + ": " + source + " does not say; give " + option + " MS"));
        return Check.positive(option, value, "ms");
    }
}
