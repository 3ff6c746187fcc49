package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Streams;

/**
 * Every pair is connected with the same probability, independently.
 *
 * <p>Gaps between the connections of a source are geometric, so the cost grows with the connections made, not with the
 * pairs looked at.
 *
 * @param probability probability of a connection, in [0, 1]
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 */
public record FixedProbability(double probability, boolean allowSelf) implements Connector {

    /** Requires a probability. */
    public FixedProbability {
        Check.probability("FixedProbability.probability", probability);
    }

    /** The same without self-connections. */
    public FixedProbability withoutSelf() {
        return new FixedProbability(probability, false);
    }

    @Override
    public OptionalLong count(Ends ends) {
        return probability > 0 && probability < 1
                ? OptionalLong.empty()
                : OptionalLong.of(probability == 0 ? 0 : ends.pairs(allowSelf));
    }

    @Override
    public double expected(Ends ends) {
        return probability * ends.pairs(allowSelf);
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        Trials trials = new Trials(probability);
        return (pre, random, row) -> {
            int excluded = ends.excluded(pre, allowSelf);
            for (long post = trials.next(-1, random); post < ends.postSize(); post = trials.next(post, random)) {
                if (post != excluded) {
                    row.add((int) post);
                }
            }
        };
    }
}
