package org.engram.simulations.paper.hippocampus;

import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.progress.Progress;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.recording.Variable;

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
        try (Simulation simulation = simulation(spikeTimes)) {
            return simulation.run(duration);
        }
    }

    /** Carries out operations; with {@code plasticWhileRecalling} false, plasticity is switched off during each recall. */
    public Run run(List<Operation> operations, boolean plasticWhileRecalling) {
        int end = operations.get(operations.size() - 1).time() + RESPONSE;
        double[][] input = InputSpikes.of(operations, memory);
        if (plasticWhileRecalling) {
            return run(input, end);
        }
        try (Simulation simulation = simulation(input)) {
            simulation.advance(operations.get(0).time());
            for (int k = 0; k < operations.size(); k++) {
                boolean last = k == operations.size() - 1;
                int until = last ? end : operations.get(k + 1).time();
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

    private Simulation simulation(double[][] spikeTimes) {
        Network network = memory.network(spikeTimes);
        Simulation simulation = Simulation.of(network)
                .timestep(ContentAddressableMemory.TIMESTEP)
                .scheme(Scheme.SPINNAKER)
                .threads(threads)
                .progress(progress);
        ContentAddressableMemory.POPULATIONS.forEach(id -> simulation.record(Variable.SPIKES, network.population(id)));
        return simulation;
    }
}
