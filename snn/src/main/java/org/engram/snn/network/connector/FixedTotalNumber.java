package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * Exactly {@code n} connections in all, between pairs of neurons chosen at random.
 *
 * <p>How many of them each source has is drawn first: from a multinomial distribution where pairs may be chosen more than
 * once, from a multivariate hypergeometric one where not.
 *
 * @param n connections of the projection, at least 0
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 * @param withReplacement whether the same pair may be chosen more than once (multapses)
 */
public record FixedTotalNumber(int n, boolean allowSelf, boolean withReplacement) implements Connector {

    /** Requires a count that is not negative. */
    public FixedTotalNumber {
        Check.between("FixedTotalNumber.n", n, 0, Integer.MAX_VALUE);
    }

    /** The same without self-connections. */
    public FixedTotalNumber withoutSelf() {
        return new FixedTotalNumber(n, false, withReplacement);
    }

    /** The same with pairs that may be chosen more than once. */
    public FixedTotalNumber withMultapses() {
        return new FixedTotalNumber(n, allowSelf, true);
    }

    @Override
    public void check(Ends ends) {
        long pairs = ends.pairs(allowSelf);
        Check.that(
                n == 0 || (withReplacement ? pairs > 0 : n <= pairs),
                "FixedTotalNumber.n: must be at most the " + pairs + " pairs to choose from, got " + n);
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.of(n);
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        int[] counts = counts(ends, streams.generator());
        Choice choice = new Choice(ends.postSize(), withReplacement);
        return (pre, random, row) -> choice.draw(counts[pre], ends.excluded(pre, allowSelf), random, row);
    }

    /** How many connections each source has: of those left, the share of its pairs among the pairs left. */
    private int[] counts(Ends ends, Generator random) {
        int[] counts = new int[ends.preSize()];
        long pairs = ends.pairs(allowSelf);
        long left = n;
        for (int pre = 0; pre < counts.length && left > 0; pre++) {
            int own = ends.postSize() - (ends.excluded(pre, allowSelf) >= 0 ? 1 : 0);
            counts[pre] = (int)
                    (withReplacement
                            ? random.nextBinomial(left, (double) own / pairs)
                            : random.nextHypergeometric(pairs, own, left));
            left -= counts[pre];
            pairs -= own;
        }
        return counts;
    }
}
