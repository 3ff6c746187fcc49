package org.engram.snn.network.connector;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.value.Listed;

/**
 * Exactly the listed connections, in the order of the list, with weights and delays of their own where given. Immutable.
 *
 * <p>The same pair may be listed more than once (multapses). Listed weights and delays go before the synapse's.
 */
public final class FromList implements Connector {

    private final int[] pre;
    private final int[] post;
    private final Optional<Listed> weights;
    private final Optional<Listed> delays;

    private FromList(int[] pre, int[] post, Optional<Listed> weights, Optional<Listed> delays) {
        this.pre = pre;
        this.post = post;
        this.weights = weights;
        this.delays = delays;
    }

    /** Connections {@code pre[k]} to {@code post[k]}; the arrays are copied. */
    public static FromList of(int[] pre, int[] post) {
        Check.that(
                pre.length == post.length,
                "FromList: pre and post must be of one length, got " + pre.length + " and " + post.length);
        for (int k = 0; k < pre.length; k++) {
            if (pre[k] < 0 || post[k] < 0) {
                Check.between("FromList.pre[" + k + "]", pre[k], 0, Integer.MAX_VALUE);
                Check.between("FromList.post[" + k + "]", post[k], 0, Integer.MAX_VALUE);
            }
        }
        return new FromList(pre.clone(), post.clone(), Optional.empty(), Optional.empty());
    }

    /** The same connections with a weight each. */
    public FromList withWeights(double... values) {
        return new FromList(pre, post, Optional.of(oneEach("weights", values)), delays);
    }

    /** The same connections with a delay in ms each. */
    public FromList withDelays(double... values) {
        return new FromList(pre, post, weights, Optional.of(oneEach("delays", values)));
    }

    private Listed oneEach(String what, double[] values) {
        Check.that(
                values.length == pre.length,
                "FromList." + what + ": one each for " + pre.length + " connections needed, got " + values.length);
        return Listed.of(values);
    }

    /** Number of connections. */
    public int size() {
        return pre.length;
    }

    /** Presynaptic index of connection {@code k}. */
    public int pre(int k) {
        return pre[k];
    }

    /** Postsynaptic index of connection {@code k}. */
    public int post(int k) {
        return post[k];
    }

    @Override
    public Optional<Listed> weights() {
        return weights;
    }

    @Override
    public Optional<Listed> delays() {
        return delays;
    }

    /** Refuses indices outside the groups. */
    @Override
    public void check(Ends ends) {
        for (int k = 0; k < pre.length; k++) {
            if (pre[k] >= ends.preSize() || post[k] >= ends.postSize()) {
                Check.index("FromList.pre[" + k + "]", pre[k], ends.preSize());
                Check.index("FromList.post[" + k + "]", post[k], ends.postSize());
            }
        }
    }

    @Override
    public int bytesWhileSorting() {
        return Integer.BYTES;
    }

    @Override
    public OptionalLong count(Ends ends) {
        return OptionalLong.of(pre.length);
    }

    @Override
    public Targets targets(Ends ends, Streams streams) {
        int[] start = new int[ends.preSize() + 1];
        for (int index : pre) {
            start[index + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        return new Sorted(start, order(start.clone()));
    }

    /** The connections by source, otherwise as listed. */
    private int[] order(int[] next) {
        int[] order = new int[pre.length];
        for (int k = 0; k < pre.length; k++) {
            order[next[pre[k]]++] = k;
        }
        return order;
    }

    /** Connections of source s are those at {@code order[start[s]] .. order[start[s + 1] - 1]} of the list. */
    private final class Sorted implements Targets {

        private final int[] start;
        private final int[] order;

        private Sorted(int[] start, int[] order) {
            this.start = start;
            this.order = order;
        }

        @Override
        public void draw(int source, Generator random, Row row) {
            for (int k = start[source]; k < start[source + 1]; k++) {
                row.add(post[order[k]]);
            }
        }

        @Override
        public int origin(int k) {
            return order[k];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FromList that
                && Arrays.equals(pre, that.pre)
                && Arrays.equals(post, that.post)
                && weights.equals(that.weights)
                && delays.equals(that.delays);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pre) * 31 + Arrays.hashCode(post);
    }

    @Override
    public String toString() {
        return "FromList[" + pre.length + " connections]";
    }
}
