package org.engram.simulations.paper.izhikevich;

import java.util.Arrays;
import org.engram.core.data.Raster;

/** What a run of the task shows; mutable while it goes on. */
final class DistalRewardRun {

    private static final double LIMIT = 4;

    private final RewardTask task;
    private final int rewarded;
    private final double duration;
    private final Sequence times = new Sequence();
    private final Sequence target = new Sequence();
    private final Sequence mean = new Sequence();
    private double[] weights = new double[0];

    DistalRewardRun(RewardTask task, int rewarded, double duration) {
        this.task = task;
        this.rewarded = rewarded;
        this.duration = duration;
    }

    /** Notes the weights at a time in ms. */
    void sample(double time, double[] now) {
        times.add(time / 1000);
        target.add(now[rewarded]);
        mean.add(Arrays.stream(now).sum() / now.length);
        weights = now;
    }

    /** Times at which weights were noted, s. */
    double[] times() {
        return times.toArray();
    }

    /** The rewarded weight at those times. */
    double[] target() {
        return target.toArray();
    }

    /** The mean of all plastic weights at those times. */
    double[] mean() {
        return mean.toArray();
    }

    /** The rewarded weight at the end. */
    double finalTarget() {
        return target.get(target.size() - 1);
    }

    /** The mean of all plastic weights at the end. */
    double finalMean() {
        return mean.get(mean.size() - 1);
    }

    /** All plastic weights at the end. */
    double[] weights() {
        return weights.clone();
    }

    /** Share of the plastic weights above 95 % of the limit at the end. */
    double strong() {
        return share(0.95 * LIMIT, Double.POSITIVE_INFINITY);
    }

    /** Share of the plastic weights below 5 % of the limit at the end. */
    double weak() {
        return share(Double.NEGATIVE_INFINITY, 0.05 * LIMIT);
    }

    private double share(double low, double high) {
        return (double) Arrays.stream(weights).filter(w -> w > low && w < high).count() / weights.length;
    }

    /** First time at which the rewarded weight was noted at 3.9 or above, s; not a number if never. */
    double learned() {
        for (int k = 0; k < times.size(); k++) {
            if (target.get(k) >= 0.975 * LIMIT) {
                return times.get(k);
            }
        }
        return Double.NaN;
    }

    /** Mean rate of the excitatory neurons, Hz. */
    double excitatoryRate() {
        return task.rate(0, DistalReward.EXCITATORY, duration);
    }

    /** Mean rate of the inhibitory neurons, Hz. */
    double inhibitoryRate() {
        return task.rate(DistalReward.EXCITATORY, DistalReward.NEURONS, duration);
    }

    /** Times of the rewards that the pairs earned, ms. */
    double[] rewards() {
        return task.rewards().toArray();
    }

    /** Times of the pairs, ms. */
    double[] pairs() {
        return task.pairs().toArray();
    }

    /** The last spikes of the run. */
    Raster[] spikes() {
        return new Raster[] {
            task.shown("excitatory", 0, DistalReward.EXCITATORY),
            task.shown("inhibitory", DistalReward.EXCITATORY, DistalReward.NEURONS)
        };
    }
}
