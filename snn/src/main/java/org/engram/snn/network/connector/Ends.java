package org.engram.snn.network.connector;

import java.util.function.IntUnaryOperator;
import org.engram.core.Check;

/**
 * The two groups of neurons that a connector joins, by their indices within each group.
 *
 * @param preSize number of presynaptic neurons
 * @param postSize number of postsynaptic neurons
 * @param twin for a presynaptic neuron, the postsynaptic index of the same neuron, or -1 where it is not in both groups
 */
public record Ends(int preSize, int postSize, IntUnaryOperator twin) {

    /** Requires sizes that are not negative. */
    public Ends {
        Check.between("Ends.preSize", preSize, 0, Integer.MAX_VALUE);
        Check.between("Ends.postSize", postSize, 0, Integer.MAX_VALUE);
    }

    /** Two groups that share no neuron. */
    public static Ends disjoint(int preSize, int postSize) {
        return new Ends(preSize, postSize, pre -> -1);
    }

    /** One group connected to itself. */
    public static Ends recurrent(int size) {
        return new Ends(size, size, pre -> pre);
    }

    /** Whether the two indices mean the same neuron. */
    public boolean isSelf(int pre, int post) {
        return twin.applyAsInt(pre) == post;
    }
}
