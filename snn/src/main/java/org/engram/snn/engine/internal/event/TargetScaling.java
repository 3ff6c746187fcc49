package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.synapse.SynapticScaling;

/** Homeostatic scaling of the weights onto each target by an estimate of its rate; mutable. */
final class TargetScaling implements Stateful, Upkeep {

    private static final double PER_SECOND = 1e-3;

    private final SynapticScaling rule;
    private final SynapticWeights weights;
    private final int[] posts;
    private final double[] counts;
    private final double[] since;

    TargetScaling(SynapticScaling rule, SynapticWeights weights, int[] posts, int postSize) {
        this.rule = rule;
        this.weights = weights;
        this.posts = posts;
        counts = new double[postSize];
        since = new double[postSize];
    }

    /** A target fired. */
    void postSpike(int target, double time) {
        counts[target] = 1 + count(target, time);
        since[target] = time;
    }

    /** Low-passed number of spikes. */
    private double count(int target, double time) {
        double count = counts[target];
        return count == 0 ? 0 : count * StrictMath.exp((since[target] - time) / rule.tau());
    }

    @Override
    public double interval() {
        return rule.interval();
    }

    @Override
    public boolean isBeforeSpikes() {
        return true;
    }

    @Override
    public void keepUp(double time) {
        if (weights.isFrozen()) {
            return;
        }
        double perCount = 1 / (rule.tau() * PER_SECOND * rule.targetRate());
        double[] factors = new double[counts.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Math.max(0, 1 + rule.strength() * (1 - perCount * count(i, time)));
        }
        for (int k = 0; k < posts.length; k++) {
            weights.scale(k, factors[posts[k]]);
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(counts);
        out.write(since);
    }

    @Override
    public void restore(StateReader in) {
        in.read(counts);
        in.read(since);
    }
}
