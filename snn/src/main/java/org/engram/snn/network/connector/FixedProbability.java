package org.engram.snn.network.connector;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Every pair is connected with the same probability, independently.
 *
 * <p>Pairs are visited in order of pre, then post; gaps between connections are geometric, so the cost grows with the
 * connections made, not with the pairs looked at.
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
    public double expected(Ends ends) {
        return probability * ends.preSize() * ends.postSize();
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        if (probability == 0) {
            return;
        }
        long pairs = (long) ends.preSize() * ends.postSize();
        for (long pair = gap(random); pair < pairs; pair += 1 + gap(random)) {
            int pre = (int) (pair / ends.postSize());
            int post = (int) (pair % ends.postSize());
            if (allowSelf || !ends.isSelf(pre, post)) {
                sink.connect(pre, post);
            }
        }
    }

    private long gap(Generator random) {
        return probability == 1 ? 0 : random.nextGeometric(probability);
    }
}
