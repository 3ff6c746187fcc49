package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.WeightRule;

/**
 * Synapses of one plastic projection onto one partition, in rows by source; mutable.
 *
 * <p>Lazy, as on SpiNNaker: a presynaptic spike at T applies, for each synapse with dendritic delay d, the potentiation by
 * the postsynaptic spikes p with {@code T0 < p + d <= T} (T0 the previous presynaptic spike), then the depression by the
 * postsynaptic trace at T, and sends the new weight. {@link #bringUpToDate} applies the potentiation earned so far at any
 * other time; since it only moves the same operations earlier, the weights stay the same to the bit.
 */
final class PlasticRows {

    private static final int NEVER = -1;
    private static final int SPIKES_KEPT = 64;

    private final int[] rowStart;
    private final int[] targets;
    private final int[] delays;
    private final int[] origins;
    private final double[] weights;
    private final int channel;
    private final int sign;
    private final int maxDelay;

    private final SpikePair rule;
    private final boolean additive;
    private final double wMin;
    private final double wMax;
    private final Decay preDecay;

    private final int[] lastPre;
    private final double[] preTrace;
    private final PostHistory post;
    private final int firstTarget;
    private final int targetCount;
    private int appliedUntil = NEVER;
    private boolean frozen;
    private long historyLimit;

    /**
     * Lays the synapses out.
     *
     * @param firstTarget index within the partition of the first neuron of the postsynaptic population
     * @param targetCount how many neurons of that population the partition holds
     * @param channel channel of the ring
     * @param sign sign of the weights in that channel
     */
    PlasticRows(
            SynapseList synapses,
            int sources,
            StdpSynapse type,
            double timestep,
            int firstTarget,
            int targetCount,
            int channel,
            int sign) {
        this.channel = channel;
        this.sign = sign;
        rule = type.timing();
        additive = type.weights() instanceof WeightRule.Additive;
        wMin = type.weights().wMin();
        wMax = type.weights().wMax();
        preDecay = new Decay(rule.tauPlus(), timestep);
        post = new PostHistory(targetCount, new Decay(rule.tauMinus(), timestep));
        this.firstTarget = firstTarget;
        this.targetCount = targetCount;
        historyLimit = (long) SPIKES_KEPT * (targetCount + 1);
        lastPre = new int[sources];
        Arrays.fill(lastPre, NEVER);
        preTrace = new double[sources];

        StableOrder order = synapses.order(sources);
        int size = order.size();
        rowStart = new int[sources + 1];
        targets = new int[size];
        delays = new int[size];
        origins = new int[size];
        weights = new double[size];
        maxDelay = synapses.maxDelay();
        for (int k = 0; k < size; k++) {
            int i = order.get(k);
            targets[k] = synapses.target(i);
            delays[k] = synapses.delay(i);
            origins[k] = synapses.origin(i);
            weights[k] = synapses.weight(i);
            rowStart[synapses.source(i) + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
    }

    /** Notes a spike of a neuron, by its index within the partition, if it is a target. */
    void postSpike(int neuron, int step) {
        int target = neuron - firstTarget;
        if (target >= 0 && target < targetCount) {
            post.add(target, step);
        }
    }

    /** Updates the row of a source that fires and sends its weights on their way. */
    void preSpike(int source, int step, Ring ring) {
        for (int k = rowStart[source]; k < rowStart[source + 1]; k++) {
            if (!frozen) {
                potentiate(k, source, step);
                depress(k, step);
            }
            ring.add(step + delays[k], channel, targets[k], sign * weights[k]);
        }
        double earlier = lastPre[source] == NEVER ? 0 : preTrace[source] * preDecay.after(step - lastPre[source]);
        preTrace[source] = 1 + earlier;
        lastPre[source] = step;
    }

    /** Applies what postsynaptic spikes that reached their synapses by this step have earned. */
    void bringUpToDate(int step) {
        if (!frozen) {
            for (int source = 0; source < lastPre.length; source++) {
                for (int k = rowStart[source]; k < rowStart[source + 1]; k++) {
                    potentiate(k, source, step);
                }
            }
        }
        appliedUntil = step;
        post.forgetBefore(step - maxDelay);
    }

    /** Keeps the history of postsynaptic spikes from growing without end. */
    void limitHistory(int step) {
        if (historySize() > historyLimit) {
            bringUpToDate(step);
            historyLimit = Math.max(historyLimit, 2 * historySize());
        }
    }

    /** Number of postsynaptic spikes kept. */
    long historySize() {
        return post.total();
    }

    /** Freezes the weights after bringing them up to date, or lets them change again. */
    void plasticity(boolean on, int step) {
        bringUpToDate(step);
        frozen = !on;
    }

    /** Writes the weights to the places of their connections. */
    void copyWeights(double[] byConnection) {
        for (int k = 0; k < weights.length; k++) {
            byConnection[origins[k]] = weights[k];
        }
    }

    private void potentiate(int k, int source, int step) {
        if (lastPre[source] == NEVER) {
            return;
        }
        int target = targets[k] - firstTarget;
        int delay = delays[k];
        int after = Math.max(lastPre[source], appliedUntil);
        int count = post.count(target);
        int first = count;
        while (first > 0 && post.step(target, first - 1) + delay > after) {
            first--;
        }
        for (int i = first; i < count && post.step(target, i) + delay <= step; i++) {
            double trace = preTrace[source] * preDecay.after(post.step(target, i) + delay - lastPre[source]);
            double room = additive ? 1 : wMax - weights[k];
            weights[k] = Math.min(weights[k] + rule.aPlus() * trace * room, wMax);
        }
    }

    private void depress(int k, int step) {
        int target = targets[k] - firstTarget;
        int latest = post.count(target) - 1;
        while (latest >= 0 && post.step(target, latest) + delays[k] > step) {
            latest--;
        }
        if (latest >= 0) {
            double trace = post.trace(target, latest, step - delays[k]);
            double room = additive ? 1 : weights[k] - wMin;
            weights[k] = Math.max(weights[k] - rule.aMinus() * trace * room, wMin);
        }
    }
}
