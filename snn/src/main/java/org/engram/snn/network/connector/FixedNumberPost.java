package org.engram.snn.network.connector;

import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Streams;

/**
 * Each presynaptic neuron sends exactly {@code n} connections to postsynaptic neurons chosen at random.
 *
 * @param n connections a neuron, at least 0
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 * @param withReplacement whether the same neuron may be chosen more than once (multapses)
 */
public record FixedNumberPost(int n, boolean allowSelf, boolean withReplacement) implements Connector {

    /** Requires a count that is not negative. */
    public FixedNumberPost {
        Check.between("FixedNumberPost.n", n, 0, Integer.MAX_VALUE);
    }

    /** The same without self-connections. */
    public FixedNumberPost withoutSelf() {
        return new FixedNumberPost(n, false, withReplacement);
    }

    /** The same with neurons that may be chosen more than once. */
    public FixedNumberPost withMultapses() {
        return new FixedNumberPost(n, allowSelf, true);
    }

    @Override
    public void check(Ends ends) {
        if (ends.preSize() > 0) {
            boolean leavesOut = !allowSelf && ends.twins() > 0;
            Choice.check("FixedNumberPost.n", n, ends.postSize() - (leavesOut ? 1 : 0), withReplacement);
        }
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.of((long) n * ends.preSize());
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        Choice choice = new Choice(ends.postSize(), withReplacement);
        return (pre, random, row) -> choice.draw(n, ends.excluded(pre, allowSelf), random, row);
    }
}
