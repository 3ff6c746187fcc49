package org.engram.snn.engine;

import org.engram.snn.engine.internal.ClockDrivenSession;
import org.engram.snn.engine.internal.Compiler;
import org.engram.snn.network.Realization;

/**
 * Advances all neurons step by step on a fixed grid.
 *
 * <p>Each thread owns a contiguous range of neurons with their synapses; all walk the spikes of a step in the same order, so
 * the result does not depend on the number of threads. Delays, spike times and recording intervals must lie on the grid.
 */
public final class ClockDrivenEngine implements Engine {

    @Override
    public Session start(Realization realization, Settings settings) {
        return new ClockDrivenSession(realization, settings, new Compiler(realization, settings).partitions());
    }
}
