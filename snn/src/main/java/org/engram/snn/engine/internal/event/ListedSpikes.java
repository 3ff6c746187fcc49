package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.cell.SpikeSourceArray;

/** Sources that fire at listed times; mutable. */
final class ListedSpikes extends SourceGroup {

    private final double[][] times;
    private final int[] next;

    ListedSpikes(SpikeSourceArray cell, int size) {
        times = new double[size][];
        for (int i = 0; i < size; i++) {
            times[i] = cell.lists() == 1 && i > 0 ? times[0] : cell.times(i);
        }
        next = new int[size];
    }

    @Override
    public double next(int i) {
        return next[i] < times[i].length ? times[i][next[i]] : Double.POSITIVE_INFINITY;
    }

    @Override
    public int settle(int i, double time) {
        int count = 0;
        while (next(i) == time) {
            next[i]++;
            count++;
        }
        return count;
    }

    @Override
    public void save(StateWriter out) {
        out.write(next);
    }

    @Override
    public void restore(StateReader in) {
        in.read(next);
    }
}
