package org.engram.simulations.paper.polychronization;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.engram.core.Check;

/**
 * Synapses of a network in rows by presynaptic neuron, as the search for groups reads them. Immutable.
 *
 * <p>Neurons below {@link #excitatory()} are excitatory. Delays are whole ms, from 1 on; weights are signed.
 */
final class SynapseGraph {

    private final int neurons;
    private final int excitatory;
    private final int[] begin;
    private final int[] pre;
    private final int[] post;
    private final int[] delay;
    private final double[] weight;

    /**
     * The graph of a list of synapses, copied, rows in their order.
     *
     * @param excitatory number of excitatory neurons, the first ones
     */
    SynapseGraph(int neurons, int excitatory, int[] pre, int[] post, int[] delay, double[] weight) {
        Check.between("SynapseGraph.excitatory", excitatory, 0, neurons);
        Check.that(
                pre.length == post.length && pre.length == delay.length && pre.length == weight.length,
                "SynapseGraph: pre, post, delay and weight must be of one length, got " + pre.length + ", "
                        + post.length + ", " + delay.length + " and " + weight.length);
        this.neurons = neurons;
        this.excitatory = excitatory;
        this.begin = new int[neurons + 1];
        this.pre = new int[pre.length];
        this.post = new int[pre.length];
        this.delay = new int[pre.length];
        this.weight = new double[pre.length];
        for (int k = 0; k < pre.length; k++) {
            begin[Check.index("SynapseGraph.pre[" + k + "]", pre[k], neurons) + 1]++;
            Check.index("SynapseGraph.post[" + k + "]", post[k], neurons);
            Check.between("SynapseGraph.delay[" + k + "]", delay[k], 1, Cascade.LONGEST_DELAY);
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        int[] next = begin.clone();
        for (int k = 0; k < pre.length; k++) {
            int to = next[pre[k]]++;
            this.pre[to] = pre[k];
            this.post[to] = post[k];
            this.delay[to] = delay[k];
            this.weight[to] = weight[k];
        }
    }

    /** The synapses that carry groups: all inhibitory ones, and the excitatory ones above a weight. */
    SynapseGraph strong(double threshold) {
        int[] kept = IntStream.range(0, post.length)
                .filter(k -> k >= begin[excitatory] || weight[k] > threshold)
                .toArray();
        return new SynapseGraph(
                neurons,
                excitatory,
                Arrays.stream(kept).map(k -> pre[k]).toArray(),
                Arrays.stream(kept).map(k -> post[k]).toArray(),
                Arrays.stream(kept).map(k -> delay[k]).toArray(),
                Arrays.stream(kept).mapToDouble(k -> weight[k]).toArray());
    }

    /** The excitatory synapses onto a neuron, by index, in order. */
    int[] excitatoryOnto(int neuron) {
        return IntStream.range(0, begin[excitatory])
                .filter(k -> post[k] == neuron)
                .toArray();
    }

    int neurons() {
        return neurons;
    }

    int excitatory() {
        return excitatory;
    }

    boolean isExcitatory(int neuron) {
        return neuron < excitatory;
    }

    /** First synapse of a neuron; the last is the one before the first of the next neuron. */
    int begin(int neuron) {
        return begin[neuron];
    }

    /** Presynaptic neuron of a synapse. */
    int pre(int synapse) {
        return pre[synapse];
    }

    int post(int synapse) {
        return post[synapse];
    }

    int delay(int synapse) {
        return delay[synapse];
    }

    double weight(int synapse) {
        return weight[synapse];
    }
}
