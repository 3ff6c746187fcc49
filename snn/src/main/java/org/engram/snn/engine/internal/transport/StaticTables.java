package org.engram.snn.engine.internal.transport;

import java.util.List;
import org.engram.snn.engine.internal.slice.IntList;

/**
 * Static synapses as one table a projection; mutable.
 *
 * <p>What is added to one place comes in order of the step it was sent in, then projection, then source, then as connected: the
 * same whatever the blocks and partitions.
 */
final class StaticTables implements StaticSynapses {

    private final StaticTable[] tables;
    private final FloatRing ring;

    StaticTables(List<StaticTable> tables, FloatRing ring) {
        this.tables = tables.toArray(StaticTable[]::new);
        this.ring = ring;
    }

    @Override
    public void deliver(int step, IntList spikes) {
        if (spikes.size() == 0) {
            return;
        }
        for (int t = 0; t < tables.length; t++) {
            int from = spikes.countBelow(tables[t].firstSource());
            int to = spikes.countBelow(tables[t].firstSource() + tables[t].sources());
            tables[t].deliver(step, ring, spikes.array(), from, to);
        }
    }
}
