package org.engram.snn.network.connector;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/** Neuron {@code i} to neuron {@code i}; the groups must be of one size. */
public record OneToOne() implements Connector {

    @Override
    public double expected(Ends ends) {
        return ends.preSize();
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        Check.that(
                ends.preSize() == ends.postSize(),
                "OneToOne: both groups must be of one size, got " + ends.preSize() + " and " + ends.postSize());
        for (int i = 0; i < ends.preSize(); i++) {
            sink.connect(i, i);
        }
    }
}
