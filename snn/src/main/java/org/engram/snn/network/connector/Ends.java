package org.engram.snn.network.connector;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.engram.core.Check;
import org.engram.snn.network.space.Distance;

/**
 * The two groups of neurons that a connector joins, by their indices within each group.
 *
 * @param preSize number of presynaptic neurons
 * @param postSize number of postsynaptic neurons
 * @param twin for a presynaptic neuron, the postsynaptic index of the same neuron, or -1 where it is not in both groups
 * @param distance how far the neurons are from each other, where both groups have positions
 */
public record Ends(int preSize, int postSize, IntUnaryOperator twin, Optional<Distance> distance) {

    /** Requires sizes that are not negative. */
    public Ends {
        Check.between("Ends.preSize", preSize, 0, Integer.MAX_VALUE);
        Check.between("Ends.postSize", postSize, 0, Integer.MAX_VALUE);
    }

    /** Two groups without positions. */
    public Ends(int preSize, int postSize, IntUnaryOperator twin) {
        this(preSize, postSize, twin, Optional.empty());
    }

    /** The same groups with distances. */
    public Ends withDistance(Distance value) {
        return new Ends(preSize, postSize, twin, Optional.of(value));
    }

    /** Two groups that share no neuron. */
    public static Ends disjoint(int preSize, int postSize) {
        return new Ends(preSize, postSize, pre -> -1);
    }

    /** One group connected to itself. */
    public static Ends recurrent(int size) {
        return new Ends(size, size, pre -> pre);
    }

    /** Number of pairs of a presynaptic and a postsynaptic neuron; only those of two neurons unless self is allowed. */
    long pairs(boolean allowSelf) {
        return (long) preSize * postSize - (allowSelf ? 0 : twins());
    }

    /** Number of neurons that are in both groups. */
    int twins() {
        int count = 0;
        for (int pre = 0; pre < preSize; pre++) {
            count += twin.applyAsInt(pre) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** The postsynaptic index that a presynaptic neuron must not reach, or -1. */
    int excluded(int pre, boolean allowSelf) {
        return allowSelf ? -1 : twin.applyAsInt(pre);
    }

    /** For each postsynaptic neuron the presynaptic index of the same neuron, or -1. */
    int[] presynapticTwins() {
        int[] twins = new int[postSize];
        Arrays.fill(twins, -1);
        for (int pre = 0; pre < preSize; pre++) {
            int post = twin.applyAsInt(pre);
            if (post >= 0) {
                twins[post] = pre;
            }
        }
        return twins;
    }
}
