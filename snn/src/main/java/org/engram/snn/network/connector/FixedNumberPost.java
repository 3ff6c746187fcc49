package org.engram.snn.network.connector;

import org.engram.core.Check;
import org.engram.core.random.Generator;

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
    public double expected(Ends ends) {
        return (double) n * ends.preSize();
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        Choice choice = new Choice("FixedNumberPost.n", n, ends.postSize(), withReplacement);
        for (int own = 0; own < ends.preSize(); own++) {
            int target = own;
            choice.draw(allowSelf ? -1 : ends.twin().applyAsInt(own), random, chosen -> sink.connect(target, chosen));
        }
    }
}
