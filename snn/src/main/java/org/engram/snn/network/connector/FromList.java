package org.engram.snn.network.connector;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.random.Generator;
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

    /** The weight of each connection, where listed. */
    public Optional<Listed> weights() {
        return weights;
    }

    /** The delay of each connection in ms, where listed. */
    public Optional<Listed> delays() {
        return delays;
    }

    @Override
    public double expected(Ends ends) {
        return pre.length;
    }

    @Override
    public void connect(Ends ends, Generator random, Sink sink) {
        for (int k = 0; k < pre.length; k++) {
            if (pre[k] >= ends.preSize() || post[k] >= ends.postSize()) {
                Check.index("FromList.pre[" + k + "]", pre[k], ends.preSize());
                Check.index("FromList.post[" + k + "]", post[k], ends.postSize());
            }
            sink.connect(pre[k], post[k]);
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
