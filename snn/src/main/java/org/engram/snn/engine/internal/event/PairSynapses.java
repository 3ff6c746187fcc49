package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.WeightRule;

/**
 * Synapses of one projection under the pair rule, at exact times; mutable.
 *
 * <p>As in the clock-driven engine: a presynaptic spike at T applies the potentiation by the postsynaptic spikes p with
 * {@code T0 < p + d <= T} (T0 the previous presynaptic spike, d the dendritic delay), then the depression by the postsynaptic
 * trace at T, and sends the new weight. Times less than 1e-9 ms apart count as one, so that rounding of {@code p + d} does
 * not decide which spikes are simultaneous.
 */
final class PairSynapses implements Stateful {

    private static final double SIMULTANEOUS = 1e-9;
    private static final int SPIKES_KEPT = 64;

    private final SpikePair rule;
    private final boolean isAdditive;
    private final double wMin;
    private final double wMax;
    private final int[] rowStart;
    private final int[] origins;
    private final int[] targets;
    private final int[] posts;
    private final double[] delays;
    private final double[] weights;
    private final double longestDelay;
    private final double[] lastPre;
    private final double[] preTrace;
    private final SpikeHistory post;
    private double appliedUntil = Double.NEGATIVE_INFINITY;
    private boolean isFrozen;
    private long historyLimit;

    /**
     * Synapses in the order of their connections.
     *
     * @param synapses sources by index within the presynaptic population, targets packed
     * @param posts targets by index within the postsynaptic population
     */
    PairSynapses(SpikePair rule, WeightRule bounds, SynapseTable synapses, int[] posts, int preSize, int postSize) {
        this.rule = rule;
        isAdditive = bounds instanceof WeightRule.Additive;
        wMin = bounds.wMin();
        wMax = bounds.wMax();
        int size = synapses.size();
        rowStart = new int[preSize + 1];
        for (int k = 0; k < size; k++) {
            rowStart[synapses.source(k) + 1]++;
        }
        Arrays.parallelPrefix(rowStart, Integer::sum);
        origins = new int[size];
        int[] next = Arrays.copyOf(rowStart, preSize);
        for (int k = 0; k < size; k++) {
            origins[next[synapses.source(k)]++] = k;
        }
        targets = Arrays.stream(origins).map(synapses::target).toArray();
        this.posts = Arrays.stream(origins).map(k -> posts[k]).toArray();
        delays = Arrays.stream(origins).mapToDouble(synapses::delay).toArray();
        weights = Arrays.stream(origins).mapToDouble(synapses::weight).toArray();
        longestDelay = Arrays.stream(delays).max().orElse(0);
        lastPre = new double[preSize];
        Arrays.fill(lastPre, Double.NEGATIVE_INFINITY);
        preTrace = new double[preSize];
        post = new SpikeHistory(postSize, rule.tauMinus());
        historyLimit = (long) SPIKES_KEPT * (postSize + 1);
    }

    int size() {
        return targets.length;
    }

    int start(int source) {
        return rowStart[source];
    }

    int end(int source) {
        return rowStart[source + 1];
    }

    /** Packed target of a synapse. */
    int target(int k) {
        return targets[k];
    }

    double delay(int k) {
        return delays[k];
    }

    double weight(int k) {
        return weights[k];
    }

    /** Notes a spike of a postsynaptic neuron. */
    void postSpike(int neuron, double time) {
        if (post.total() > historyLimit) {
            bringUpToDate(time);
            historyLimit = Math.max(historyLimit, 2 * post.total());
        }
        post.add(neuron, time);
    }

    /** Changes the weights of a source that fires; they are then what it sends. */
    void preSpike(int source, double time) {
        for (int k = rowStart[source]; k < rowStart[source + 1] && !isFrozen; k++) {
            potentiate(k, source, time);
            depress(k, time);
        }
        preTrace[source] = 1 + preTrace(source, time);
        lastPre[source] = time;
    }

    private double preTrace(int source, double time) {
        double trace = preTrace[source];
        return trace == 0 ? 0 : trace * StrictMath.exp((lastPre[source] - time) / rule.tauPlus());
    }

    private void potentiate(int k, int source, double time) {
        if (preTrace[source] == 0) {
            return;
        }
        double after = Math.max(lastPre[source], appliedUntil) + SIMULTANEOUS;
        int target = posts[k];
        int count = post.count(target);
        int first = count;
        while (first > 0 && post.time(target, first - 1) + delays[k] > after) {
            first--;
        }
        for (int s = first; s < count && post.time(target, s) + delays[k] <= time + SIMULTANEOUS; s++) {
            double trace = preTrace(source, post.time(target, s) + delays[k]);
            double room = isAdditive ? 1 : wMax - weights[k];
            weights[k] = Math.min(weights[k] + rule.aPlus() * trace * room, wMax);
        }
    }

    private void depress(int k, double time) {
        int target = posts[k];
        int latest = post.count(target) - 1;
        while (latest >= 0 && post.time(target, latest) + delays[k] > time + SIMULTANEOUS) {
            latest--;
        }
        if (latest >= 0) {
            double trace = post.trace(target, latest, time - delays[k]);
            double room = isAdditive ? 1 : weights[k] - wMin;
            weights[k] = Math.max(weights[k] - rule.aMinus() * trace * room, wMin);
        }
    }

    /** Applies what postsynaptic spikes that reached their synapses by this time have earned. */
    void bringUpToDate(double time) {
        for (int source = 0; source < lastPre.length && !isFrozen; source++) {
            for (int k = rowStart[source]; k < rowStart[source + 1]; k++) {
                potentiate(k, source, time);
            }
        }
        appliedUntil = time;
        post.forgetBefore(time - longestDelay);
    }

    /** Freezes the weights after bringing them up to date, or lets them change again. */
    void plasticity(boolean on, double time) {
        bringUpToDate(time);
        isFrozen = !on;
    }

    /** The weights in the order of the connections. */
    double[] byConnection() {
        double[] ordered = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            ordered[origins[k]] = weights[k];
        }
        return ordered;
    }

    @Override
    public void save(StateWriter out) {
        out.write(weights);
        out.write(lastPre);
        out.write(preTrace);
        post.save(out);
        out.write(appliedUntil);
        out.write(isFrozen);
        out.write(historyLimit);
    }

    @Override
    public void restore(StateReader in) {
        in.read(weights);
        in.read(lastPre);
        in.read(preTrace);
        post.restore(in);
        appliedUntil = in.readDouble();
        isFrozen = in.readBoolean();
        historyLimit = in.readLong();
    }
}
