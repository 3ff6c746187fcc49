package org.engram.snn.engine;

import org.engram.snn.engine.internal.ClockDrivenSession;
import org.engram.snn.engine.internal.Compiler;
import org.engram.snn.network.Footprint;
import org.engram.snn.network.Network;
import org.engram.snn.network.Realization;

/**
 * Advances all neurons step by step on a fixed grid.
 *
 * <p>Each thread owns a contiguous range of neurons with their synapses; all walk the spikes of a step in the same order, so
 * the result does not depend on the number of threads. Delays, spike times and recording intervals must lie on the grid.
 */
public final class ClockDrivenEngine implements Engine {

    /** Refuses, before anything is laid out, a network that the memory of the JVM cannot hold. */
    @Override
    public Session start(Realization realization, Settings settings) {
        settings.schemes().keySet().stream()
                .filter(population -> settings.schemes().get(population) == Scheme.REFERENCE)
                .sorted()
                .findFirst()
                .ifPresent(ClockDrivenEngine::refuse);
        footprint(realization.network(), realization.timestep(), settings.precision())
                .requireFits(Runtime.getRuntime().maxMemory());
        return new ClockDrivenSession(realization, settings, new Compiler(realization, settings).partitions());
    }

    /** About how much memory a run takes on a timestep in ms, recordings left out. */
    public static Footprint footprint(Network network, double timestep, Precision precision) {
        boolean isDouble = precision == Precision.DOUBLE;
        int weight = precision == Precision.PACKED ? 0 : isDouble ? Double.BYTES : Float.BYTES;
        return Footprint.of(network)
                .simulated(network, timestep, Integer.BYTES + weight, isDouble ? Double.BYTES : Float.BYTES);
    }

    private static void refuse(String population) {
        throw new IllegalArgumentException("population '" + population
                + "': scheme REFERENCE needs the event-driven engine, for all populations of the network");
    }
}
