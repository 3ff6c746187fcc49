package org.engram.snn.network.connector;

import org.engram.core.random.Generator;

/**
 * Every neuron to every neuron.
 *
 * @param allowSelf whether a neuron that is in both groups connects to itself
 */
public record AllToAll(boolean allowSelf) implements Connector {

    /** The same without self-connections. */
    public AllToAll withoutSelf() {
        return new AllToAll(false);
    }

    @Override
    public double expected(Ends ends) {
        return (double) ends.preSize() * ends.postSize();
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        for (int pre = 0; pre < ends.preSize(); pre++) {
            int skipped = allowSelf ? -1 : ends.twin().applyAsInt(pre);
            for (int post = 0; post < ends.postSize(); post++) {
                if (post != skipped) {
                    sink.connect(pre, post);
                }
            }
        }
    }
}
