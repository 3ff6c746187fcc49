package org.engram.snn.engine.internal;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * Poisson sources, each with a random stream of its own, so that the spikes of one do not depend on the others or on
 * threads; mutable.
 */
final class PoissonSource extends SpikeSource {

    private final Slice slice;
    private final Generator[] random;
    private final double[] meanInterval;
    private final double[] end;
    private final double[] next;

    PoissonSource(Slice slice) {
        this.slice = slice;
        meanInterval = slice.map("rate", rate -> 1000 / rate);
        next = slice.values("start");
        end = slice.values("duration");
        random = new Generator[next.length];
        Streams streams = slice.realization()
                .streams("population", slice.population().id())
                .child("spikes");
        for (int i = 0; i < next.length; i++) {
            random[i] = streams.child(slice.from() + i).generator();
            end[i] += next[i];
            next[i] += interval(i);
        }
    }

    private double interval(int i) {
        return meanInterval[i] * random[i].nextExponential();
    }

    @Override
    void emit(int step, IntList fired) {
        double until = slice.grid().time(step + 1L);
        for (int i = 0; i < next.length; i++) {
            while (next[i] < until) {
                if (next[i] < end[i]) {
                    fired.add(i);
                    next[i] += interval(i);
                } else {
                    next[i] = Double.POSITIVE_INFINITY;
                }
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(next);
        out.write(random);
    }

    @Override
    public void restore(StateReader in) {
        in.read(next);
        in.read(random);
    }
}
