package org.engram.snn.network;

/**
 * The explicit connections of one projection, in the connector's order. Immutable.
 *
 * <p>{@code pre} and {@code post} are indices within the populations (not within views); weights are magnitudes; delays
 * are in ms.
 */
public final class Connections {

    private final int[] pre;
    private final int[] post;
    private final double[] weights;
    private final double[] delays;

    /** Takes the arrays over without copying. */
    Connections(int[] pre, int[] post, double[] weights, double[] delays) {
        this.pre = pre;
        this.post = post;
        this.weights = weights;
        this.delays = delays;
    }

    /** Number of connections. */
    public int size() {
        return pre.length;
    }

    /** Presynaptic neuron of connection {@code k}. */
    public int pre(int k) {
        return pre[k];
    }

    /** Postsynaptic neuron of connection {@code k}. */
    public int post(int k) {
        return post[k];
    }

    /** Initial weight of connection {@code k}. */
    public double weight(int k) {
        return weights[k];
    }

    /** Initial weights of all connections, a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** Delay of connection {@code k} in ms. */
    public double delay(int k) {
        return delays[k];
    }
}
