package org.engram.snn.engine.internal.source;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.TimeGrid;

/** Sources that fire at random, each spike in the step that contains it; mutable. */
final class RandomSource extends SpikeSource {

    private static final int BLOCK = 64;

    private final TimeGrid grid;
    private final SpikeProcess process;
    /** The next spike of each block of sources, so that most steps need not look at each source. */
    private final double[] soonest;

    RandomSource(TimeGrid grid, SpikeProcess process) {
        this.grid = grid;
        this.process = process;
        soonest = new double[(process.size() + BLOCK - 1) / BLOCK];
    }

    @Override
    void emit(int step, IntList fired) {
        double until = grid.time(step + 1L);
        for (int block = 0; block < soonest.length; block++) {
            if (soonest[block] < until) {
                emit(block, until, fired);
            }
        }
    }

    private void emit(int block, double until, IntList fired) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = block * BLOCK; i < Math.min(process.size(), (block + 1) * BLOCK); i++) {
            while (process.next(i) < until) {
                fired.add(i);
                process.advance(i);
            }
            first = Math.min(first, process.next(i));
        }
        soonest[block] = first;
    }

    @Override
    public void save(StateWriter out) {
        process.save(out);
    }

    @Override
    public void restore(StateReader in) {
        process.restore(in);
        Arrays.fill(soonest, 0);
    }
}
