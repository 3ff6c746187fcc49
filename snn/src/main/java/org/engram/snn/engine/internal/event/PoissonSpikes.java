package org.engram.snn.engine.internal.event;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;

/** Poisson sources that fire at the times at which the clock-driven engine's do, before it puts them on its grid; mutable. */
final class PoissonSpikes extends SourceGroup {

    private final Generator[] random;
    private final double[] meanInterval;
    private final double[] end;
    private final double[] next;

    PoissonSpikes(Realization realization, Population population) {
        meanInterval = realization.values(population, "rate");
        next = realization.values(population, "start");
        end = realization.values(population, "duration");
        random = new Generator[next.length];
        Streams streams = realization.streams("population", population.id()).child("spikes");
        for (int i = 0; i < next.length; i++) {
            meanInterval[i] = 1000 / meanInterval[i];
            random[i] = streams.child(i).generator();
            end[i] += next[i];
            draw(i);
        }
    }

    private void draw(int i) {
        next[i] += meanInterval[i] * random[i].nextExponential();
        if (!(next[i] < end[i])) {
            next[i] = Double.POSITIVE_INFINITY;
        }
    }

    @Override
    public double next(int i) {
        return next[i];
    }

    @Override
    public int settle(int i, double time) {
        int count = 0;
        while (next[i] == time) {
            count++;
            draw(i);
        }
        return count;
    }

    @Override
    public void save(StateWriter out) {
        out.write(next);
        for (Generator generator : random) {
            out.write(generator.state().toArray());
        }
    }

    @Override
    public void restore(StateReader in) {
        in.read(next);
        for (int i = 0; i < random.length; i++) {
            long[] words = random[i].state().toArray();
            in.read(words);
            random[i] = Generator.restore(Generator.State.of(words));
        }
    }
}
