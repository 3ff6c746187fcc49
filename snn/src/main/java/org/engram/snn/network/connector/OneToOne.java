package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Streams;

/** Neuron {@code i} to neuron {@code i}; the groups must be of one size. */
public record OneToOne() implements Connector {

    @Override
    public void check(Ends ends) {
        Check.that(
                ends.preSize() == ends.postSize(),
                "OneToOne: both groups must be of one size, got " + ends.preSize() + " and " + ends.postSize());
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.of(ends.preSize());
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        return (pre, random, row) -> row.add(pre);
    }
}
