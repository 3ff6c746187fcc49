package org.engram.snn.engine;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.WeightRule;

/**
 * One plastic synapse, event by event and step by step, written from the rule's definition and not from the engine.
 *
 * <p>Traces decay by one factor every step. In each step first the postsynaptic spikes that arrive, one delay old,
 * potentiate by the presynaptic trace and raise their own; then each presynaptic spike depresses by the postsynaptic trace
 * and raises its own.
 */
final class OnlineStdp {

    private final SpikePair rule;
    private final WeightRule bounds;
    private final double timestep;
    private final int delay;

    OnlineStdp(SpikePair rule, WeightRule bounds, double timestep, int delay) {
        this.rule = rule;
        this.bounds = bounds;
        this.timestep = timestep;
        this.delay = delay;
    }

    /**
     * The weight as it stands at the beginning of each step, with all postsynaptic spikes that have arrived by then.
     *
     * @param pre number of presynaptic spikes of each step
     * @param post number of postsynaptic spikes of each step
     * @param plasticArrivals steps whose arriving postsynaptic spikes may change the weight
     * @param plasticSpikes steps whose presynaptic spikes may change the weight
     */
    double[] weights(double initial, int[] pre, int[] post, IntPredicate plasticArrivals, IntPredicate plasticSpikes) {
        double[] weights = new double[pre.length];
        double weight = initial;
        double preTrace = 0;
        double postTrace = 0;
        for (int step = 0; step < pre.length; step++) {
            preTrace *= Math.exp(-timestep / rule.tauPlus());
            postTrace *= Math.exp(-timestep / rule.tauMinus());
            for (int n = 0; step >= delay && n < post[step - delay]; n++) {
                weight = plasticArrivals.test(step) ? up(weight, rule.aPlus() * preTrace) : weight;
                postTrace++;
            }
            weights[step] = weight;
            for (int n = 0; n < pre[step]; n++) {
                weight = plasticSpikes.test(step) ? down(weight, rule.aMinus() * postTrace) : weight;
                preTrace++;
            }
        }
        return weights;
    }

    private double up(double weight, double change) {
        DoubleUnaryOperator additive = w -> Math.min(bounds.wMax(), w + change);
        DoubleUnaryOperator multiplicative = w -> Math.min(bounds.wMax(), w + change * (bounds.wMax() - w));
        return (bounds instanceof WeightRule.Additive ? additive : multiplicative).applyAsDouble(weight);
    }

    private double down(double weight, double change) {
        DoubleUnaryOperator additive = w -> Math.max(bounds.wMin(), w - change);
        DoubleUnaryOperator multiplicative = w -> Math.max(bounds.wMin(), w - change * (w - bounds.wMin()));
        return (bounds instanceof WeightRule.Additive ? additive : multiplicative).applyAsDouble(weight);
    }

    /** Spikes per step from times on a grid. */
    static int[] perStep(double[] times, double timestep, int steps) {
        int[] counts = new int[steps];
        Arrays.stream(times).forEach(t -> counts[(int) Math.rint(t / timestep)]++);
        return counts;
    }
}
