package org.engram.simulations.paper.hippocampus;

import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.progress.Progress;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Simulation;
import org.engram.snn.json.NetworkDocument;

/** Runs the memory under sPyNNaker's semantics with all populations recorded. */
public final class MemorySimulation {

    /** How long the output of an operation can last after its first input spike, ms. */
    public static final int RESPONSE = 10;

    private final ContentAddressableMemory memory;
    private final int threads;
    private final Progress progress;

    /** Simulations of one memory. */
    public MemorySimulation(ContentAddressableMemory memory, int threads, Progress progress) {
        this.memory = memory;
        this.threads = threads;
        this.progress = progress;
    }

    /** Runs with the given input for a duration in ms, plastic throughout. */
    public Run run(double[][] spikeTimes, double duration) {
        try (Simulation simulation = simulation(spikeTimes, duration)) {
            return simulation.run(duration);
        }
    }

    /** How long operations take until the last one is answered, ms. */
    public static double duration(List<Operation> operations) {
        return operations.get(operations.size() - 1).time() + RESPONSE;
    }

    /** Carries out operations; with {@code plasticWhileRecalling} false, plasticity is switched off during each recall. */
    public Run run(List<Operation> operations, boolean plasticWhileRecalling) {
        return plasticWhileRecalling
                ? run(InputSpikes.of(operations, memory), duration(operations))
                : runFrozenWhileRecalling(operations, duration(operations));
    }

    /** Carries out operations with plasticity switched off from the beginning of each recall to the next learning. */
    public Run runFrozenWhileRecalling(List<Operation> operations, double duration) {
        try (Simulation simulation = simulation(InputSpikes.of(operations, memory), duration)) {
            simulation.advance(operations.get(0).time());
            for (int k = 0; k < operations.size(); k++) {
                boolean last = k == operations.size() - 1;
                double until = last ? duration : operations.get(k + 1).time();
                simulation.plasticity(operations.get(k) instanceof Operation.Learn);
                simulation.advance(until - operations.get(k).time());
            }
            return simulation.result();
        }
    }

    /** The spikes of the output population of a run. */
    public static Raster output(Run run) {
        return run.spikes(run.realization().network().population("OUT"));
    }

    private Simulation simulation(double[][] spikeTimes, double duration) {
        NetworkDocument document = memory.document(spikeTimes, duration);
        return document.simulation()
                .orElseThrow()
                .prepare(document.network())
                .threads(threads)
                .progress(progress);
    }
}
