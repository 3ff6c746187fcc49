package org.engram.snn.engine.internal;

import java.util.List;

/**
 * Static synapses as one table a projection; mutable.
 *
 * <p>One block of targets after the other, so that its ring stays in the cache. What is added to one place comes in order of
 * projection, then source, then as connected: the same whatever the blocks and partitions.
 */
final class StaticTables implements StaticSynapses {

    private final StaticTable[] tables;
    private final FloatRing ring;
    private final int[] from;
    private final int[] to;

    StaticTables(List<StaticTable> tables, FloatRing ring) {
        this.tables = tables.toArray(StaticTable[]::new);
        this.ring = ring;
        from = new int[this.tables.length];
        to = new int[this.tables.length];
    }

    @Override
    public void deliver(int step, IntList spikes) {
        if (spikes.size() == 0) {
            return;
        }
        for (int t = 0; t < tables.length; t++) {
            from[t] = spikes.countBelow(tables[t].firstSource());
            to[t] = spikes.countBelow(tables[t].firstSource() + tables[t].sources());
        }
        for (int block = 0; block < ring.blocks().count(); block++) {
            for (int t = 0; t < tables.length; t++) {
                tables[t].deliver(block, step, ring, spikes.array(), from[t], to[t]);
            }
        }
    }
}
