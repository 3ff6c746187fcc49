package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.random.Streams;

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
    public OptionalLong count(Ends ends) {
        return OptionalLong.of(ends.pairs(allowSelf));
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        return (pre, random, row) -> {
            int skipped = ends.excluded(pre, allowSelf);
            row.addRange(0, skipped >= 0 ? skipped : ends.postSize());
            if (skipped >= 0) {
                row.addRange(skipped + 1, ends.postSize());
            }
        };
    }
}
