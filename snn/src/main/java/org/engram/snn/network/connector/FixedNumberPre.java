package org.engram.snn.network.connector;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Each postsynaptic neuron receives exactly {@code n} connections from presynaptic neurons chosen at random.
 *
 * @param n connections a neuron, at least 0
 * @param allowSelf whether a neuron that is in both groups may connect to itself
 * @param withReplacement whether the same neuron may be chosen more than once (multapses)
 */
public record FixedNumberPre(int n, boolean allowSelf, boolean withReplacement) implements Connector {

    /** Requires a count that is not negative. */
    public FixedNumberPre {
        Check.between("FixedNumberPre.n", n, 0, Integer.MAX_VALUE);
    }

    /** The same without self-connections. */
    public FixedNumberPre withoutSelf() {
        return new FixedNumberPre(n, false, withReplacement);
    }

    /** The same with neurons that may be chosen more than once. */
    public FixedNumberPre withMultapses() {
        return new FixedNumberPre(n, allowSelf, true);
    }

    @Override
    public double expected(Ends ends) {
        return (double) n * ends.postSize();
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        Choice choice = new Choice("FixedNumberPre.n", n, ends.preSize(), withReplacement);
        int[] self = presynapticTwins(ends);
        for (int own = 0; own < ends.postSize(); own++) {
            int target = own;
            choice.draw(allowSelf ? -1 : self[own], random, chosen -> sink.connect(chosen, target));
        }
    }

    /** For each postsynaptic neuron the presynaptic index of the same neuron, or -1. */
    private static int[] presynapticTwins(Ends ends) {
        int[] twins = new int[ends.postSize()];
        Arrays.fill(twins, -1);
        for (int pre = 0; pre < ends.preSize(); pre++) {
            int post = ends.twin().applyAsInt(pre);
            if (post >= 0) {
                twins[post] = pre;
            }
        }
        return twins;
    }
}
