package org.engram.snn.engine.internal.source;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Realization;

/**
 * When sources that fire at random do so, in continuous time, whatever the engine; mutable.
 *
 * <p>Each source has a random stream of its own, so that its spikes do not depend on the other sources or on threads.
 */
public abstract class SpikeProcess implements Stateful {

    private final Generator[] random;
    private final double[] next;

    /**
     * A process whose sources, some of a population, have not fired.
     *
     * @param from first source, by its index within the population
     * @param start times in ms at which they begin, one for each of them
     */
    SpikeProcess(Realization realization, String population, int from, double[] start) {
        Streams streams = realization.streams("population", population).child("spikes");
        random = new Generator[start.length];
        Arrays.setAll(random, i -> streams.child(from + i).generator());
        next = start.clone();
    }

    /** The spike that follows one at a time in ms, or the first after the start; infinite for none. */
    abstract double following(int source, double time, Generator own);

    /** Time in ms of the next spike of a source, or infinity. */
    public final double next(int source) {
        return next[source];
    }

    /** Goes on to the spike after the next one. */
    public final void advance(int source) {
        next[source] = following(source, next[source], random[source]);
    }

    /** Number of sources. */
    public final int size() {
        return next.length;
    }

    @Override
    public final void save(StateWriter out) {
        out.write(next);
        out.write(random);
    }

    @Override
    public final void restore(StateReader in) {
        in.read(next);
        in.read(random);
    }
}
