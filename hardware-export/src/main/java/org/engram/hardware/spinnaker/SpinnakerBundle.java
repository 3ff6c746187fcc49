package org.engram.hardware.spinnaker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.snn.network.Network;
import org.engram.snn.recording.Recording;

/**
 * A bundle read back: the network with every explicit number, and how it is run. Immutable.
 *
 * <p>Connectors are lists, parameters numbers, and injected currents steps; names and seed are those of the original, so
 * that a simulation with the bundle's timestep and seed gives the same spikes, those of Poisson sources included.
 */
public final class SpinnakerBundle {

    /** Format id of a bundle's {@code network.json}. */
    public static final String FORMAT = BundleDocument.FORMAT;

    private final Network network;
    private final Clock clock;
    private final long seed;
    private final Board board;
    private final int boards;
    private final Map<String, Integer> neuronsPerCore;
    private final Map<String, List<Double>> summedWeights;
    private final List<Probe> probes;

    SpinnakerBundle(
            Network network,
            Clock clock,
            long seed,
            Board board,
            int boards,
            Map<String, Integer> neuronsPerCore,
            Map<String, List<Double>> summedWeights,
            List<Probe> probes) {
        this.network = network;
        this.clock = clock;
        this.seed = seed;
        this.board = board;
        this.boards = boards;
        this.neuronsPerCore = new LinkedHashMap<>(neuronsPerCore);
        this.summedWeights = new LinkedHashMap<>(summedWeights);
        this.probes = List.copyOf(probes);
    }

    /**
     * Reads a bundle by its directory or its {@code network.json}. Whatever breaks the format is a {@link
     * org.engram.core.io.FormatException} with the JSON pointer of the place.
     */
    public static SpinnakerBundle read(Path directoryOrDocument) {
        Path file = Files.isDirectory(directoryOrDocument)
                ? directoryOrDocument.resolve(BundleWriter.NETWORK)
                : directoryOrDocument;
        return new BundleReader(file, BundleSchema.read(file)).bundle();
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** Timestep in ms. */
    public double timestep() {
        return clock.timestep();
    }

    /** Biological time to run, ms. */
    public double duration() {
        return clock.duration();
    }

    /** Seed of all draws. */
    public long seed() {
        return seed;
    }

    /** Wall-clock time per biological time. */
    public double timeScaleFactor() {
        return clock.timeScaleFactor();
    }

    /** The kind of board. */
    public Board board() {
        return board;
    }

    /** What is recorded, at every step. */
    public List<Recording> recordings() {
        return probes.stream().map(probe -> probe.recording(timestep())).toList();
    }

    /** An export with the same settings: it checks the bundle anew, and writes an equal one. */
    public SpinnakerExport export() {
        SpinnakerExport export = SpinnakerExport.of(network)
                .timestep(timestep())
                .duration(duration())
                .timeScaleFactor(timeScaleFactor())
                .seed(seed)
                .board(board)
                .boards(boards);
        neuronsPerCore.forEach(export::neuronsPerCore);
        summedWeights.forEach((id, sums) -> export.maxExpectedSummedWeight(id, sums.get(0), sums.get(1)));
        probes.forEach(probe -> export.record(probe.variable(), probe.neurons()));
        return export;
    }
}
