package org.engram.hardware.spinnaker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.io.ResultDirectory;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/**
 * Exports a network to SpiNNaker: first told how, then checked, then written; mutable, for one thread.
 *
 * <p>{@link #check} says what the board will do to the network, before anything is written; {@link #write} makes a bundle
 * of a JSON description with every explicit number, its schema, and a Python program that rebuilds and runs it under
 * sPyNNaker. Timestep and duration have no default.
 */
public final class SpinnakerExport {

    private final Network network;
    private double timestep = Double.NaN;
    private double duration = Double.NaN;
    private OptionalDouble timeScaleFactor = OptionalDouble.empty();
    private long seed;
    private Board board = Board.SPINN5;
    private int boards = 1;
    private int neuronsPerCore = BoardLimits.NEURONS_PER_CORE;
    private final Map<String, Integer> exceptions = new LinkedHashMap<>();
    private final Map<String, WeightScale> scales = new LinkedHashMap<>();
    private final List<Probe> probes = new ArrayList<>();
    private final List<Recording> asked = new ArrayList<>();
    private Optional<Plan> plan = Optional.empty();

    private SpinnakerExport(Network network) {
        this.network = network;
    }

    /** An export for one SpiNN-5 board with seed 0 and 256 neurons on a core. */
    public static SpinnakerExport of(Network network) {
        return new SpinnakerExport(network);
    }

    /** Sets the timestep in ms, above 0; the board is made for 1 ms and takes longer than real time below. */
    public SpinnakerExport timestep(double milliseconds) {
        timestep = Check.positive("timestep", milliseconds, "ms");
        return changed();
    }

    /** Sets the biological time to run in ms, above 0. */
    public SpinnakerExport duration(double milliseconds) {
        duration = Check.positive("duration", milliseconds, "ms");
        return changed();
    }

    /** Sets the wall-clock time per biological time; without it the smallest factor that gives a step 1 ms. */
    public SpinnakerExport timeScaleFactor(double factor) {
        timeScaleFactor = OptionalDouble.of(Check.inside("time_scale_factor", factor, Bounds.closed(1e-3, 1e6), ""));
        return changed();
    }

    /** Sets the seed from which all parameters and connections are drawn. */
    public SpinnakerExport seed(long value) {
        seed = value;
        return changed();
    }

    /** Sets the kind of board, of which there must be as many as were asked for. */
    public SpinnakerExport board(Board kind) {
        Check.between("boards of kind " + kind.id(), boards, 1, kind.mostBoards());
        board = kind;
        return changed();
    }

    /** Sets the number of boards, from 1 to what the kind of board allows. */
    public SpinnakerExport boards(int count) {
        boards = Check.between("boards of kind " + board.id(), count, 1, board.mostBoards());
        return changed();
    }

    /** Sets how many neurons share a core, for all populations of neurons. */
    public SpinnakerExport neuronsPerCore(int neurons) {
        neuronsPerCore = Check.between("neurons_per_core", neurons, 1, Integer.MAX_VALUE);
        return changed();
    }

    /** Sets how many neurons or sources of one population share a core. */
    public SpinnakerExport neuronsPerCore(String population, int neurons) {
        exceptions.put(
                network.population(population).id(), Check.between("neurons_per_core", neurons, 1, Integer.MAX_VALUE));
        return changed();
    }

    /**
     * Sets the largest weights in nA expected to arrive at a population in one step, from which follows how finely weights
     * are stored. Without it they are sPyNNaker's own estimates, which are safe and often coarse; where more arrives, the
     * board saturates.
     */
    public SpinnakerExport maxExpectedSummedWeight(String population, double excitatory, double inhibitory) {
        Population target = network.population(population);
        for (Receptor receptor : List.of(Receptor.EXCITATORY, Receptor.INHIBITORY)) {
            double sum = receptor == Receptor.EXCITATORY ? excitatory : inhibitory;
            Check.inside("max_expected_summed_weight", sum, new Bounds(0, WeightScale.LARGEST_SUM, false, true), "nA");
            scales.put(Plan.key(target, receptor), new WeightScale(sum));
        }
        return changed();
    }

    /** Records a variable of some neurons at every step; without any, all spikes of all populations are recorded. */
    public SpinnakerExport record(Variable variable, Neurons... neurons) {
        for (Neurons group : neurons) {
            network.requireMember("recording", group);
            probes.add(new Probe(variable, group));
        }
        return changed();
    }

    /**
     * Records on the board what a simulation would record: spikes, and states at every step. Weights and states of synapses are not
     * recorded, for the loader writes the final weights only; the check notes this and intervals of more than a step.
     */
    public SpinnakerExport record(Recording recording) {
        if (recording instanceof Recording.Spikes spikes) {
            record(Variable.SPIKES, spikes.neurons());
        } else if (recording instanceof Recording.State state) {
            record(state.variable(), state.neurons());
        } else if (recording instanceof Recording.OfConnections connections) {
            network.projection(connections.projection().id());
        }
        asked.add(recording);
        return changed();
    }

    /** What the board will do to the network. */
    public ExportReport check() {
        return new ExportReport(plan());
    }

    /**
     * Writes the bundle to a directory that does not exist or is empty; it appears whole or not at all. An error lists what
     * stands in the way where the network is not exportable.
     */
    public ExportReport write(Path directory) {
        ExportReport report = requireExportable();
        try (ResultDirectory result = ResultDirectory.create(directory, false)) {
            new BundleWriter(plan()).write(result.path(BundleWriter.NETWORK).resolveSibling(""));
            result.commit();
        }
        return report;
    }

    /** Writes the bundle into an empty directory that exists, such as a part of a larger result. */
    public ExportReport writeInto(Path directory) {
        ExportReport report = requireExportable();
        new BundleWriter(plan()).writeInto(directory);
        return report;
    }

    private ExportReport requireExportable() {
        ExportReport report = check();
        Check.that(
                report.exportable(),
                "network '" + network.name() + "' cannot be exported to SpiNNaker: "
                        + report.findings().stream()
                                .filter(Finding::isError)
                                .map(Finding::text)
                                .collect(Collectors.joining("; ")));
        return report;
    }

    private Plan plan() {
        if (plan.isEmpty()) {
            Check.that(!Double.isNaN(timestep), "SpinnakerExport: timestep is not set; call timestep(ms), 1 is usual");
            Check.that(!Double.isNaN(duration), "SpinnakerExport: duration is not set; call duration(ms)");
            Clock clock = new Clock(timestep, duration, timeScaleFactor);
            Layout layout = new Layout(board, boards, neuronsPerCore, exceptions);
            plan = Optional.of(new Plan(network, clock, seed, layout, probes, asked, scales));
        }
        return plan.get();
    }

    private SpinnakerExport changed() {
        plan = Optional.empty();
        return this;
    }
}
