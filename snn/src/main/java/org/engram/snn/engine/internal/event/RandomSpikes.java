package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.source.SpikeProcess;

/** Sources that fire at random, at the times at which the clock-driven engine's do before it puts them on its grid; mutable. */
final class RandomSpikes extends SourceGroup {

    private final SpikeProcess process;

    RandomSpikes(SpikeProcess process) {
        this.process = process;
    }

    @Override
    public double next(int i) {
        return process.next(i);
    }

    @Override
    public int settle(int i, double time) {
        int count = 0;
        while (process.next(i) == time) {
            process.advance(i);
            count++;
        }
        return count;
    }

    @Override
    public void save(StateWriter out) {
        process.save(out);
    }

    @Override
    public void restore(StateReader in) {
        process.restore(in);
    }
}
