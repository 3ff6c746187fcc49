package org.engram.snn.engine;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;

/**
 * One plastic synapse, written from the definitions of the rules and not from the engine: there are no traces, but lists of
 * the times at which spikes reached the synapse, over which every change sums anew.
 */
final class PlasticSynapse {

    private final StdpSynapse type;
    private final double timestep;
    private final int delay;
    private final List<Double> preAt = new ArrayList<>();
    private final List<Double> postAt = new ArrayList<>();
    private double weight;

    PlasticSynapse(StdpSynapse type, double timestep, int delay) {
        this.type = type;
        this.timestep = timestep;
        this.delay = delay;
    }

    /** The weight as it stands at the beginning of each step, with what has reached the synapse by then. */
    double[] weights(double initial, int[] pre, int[] post) {
        double[] weights = new double[pre.length];
        weight = initial;
        for (int step = 0; step < pre.length; step++) {
            int earlier = step - delay;
            if (type.delay() == DelayPart.DENDRITIC && earlier >= 0) {
                post(post[earlier], step);
            }
            if (type.delay() == DelayPart.AXONAL && earlier >= 0) {
                pre(pre[earlier], step);
            }
            weights[step] = weight;
            if (type.delay() != DelayPart.DENDRITIC) {
                post(post[step], step);
            }
            if (type.delay() != DelayPart.AXONAL) {
                pre(pre[step], step);
            }
        }
        return weights;
    }

    private void post(int spikes, int step) {
        for (int n = 0; n < spikes; n++) {
            post(step * timestep);
        }
    }

    private void pre(int spikes, int step) {
        for (int n = 0; n < spikes; n++) {
            pre(step * timestep);
        }
    }

    private void post(double now) {
        change(potentiation(now));
        postAt.add(now);
    }

    private void pre(double now) {
        change(-depression(now));
        preAt.add(now);
    }

    /** The weight at a time, by spikes off any grid, none of which reach the synapse together; the delay in ms. */
    static double weight(StdpSynapse type, double initial, double[] pre, double[] post, double delay, double until) {
        PlasticSynapse synapse = new PlasticSynapse(type, Double.NaN, 0);
        synapse.weight = initial;
        double preDelay = type.delay() == DelayPart.AXONAL ? delay : 0;
        double postDelay = type.delay() == DelayPart.DENDRITIC ? delay : 0;
        int i = 0;
        int j = 0;
        while (true) {
            double nextPre = i < pre.length ? pre[i] + preDelay : Double.POSITIVE_INFINITY;
            double nextPost = j < post.length ? post[j] + postDelay : Double.POSITIVE_INFINITY;
            if (Math.min(nextPre, nextPost) > until) {
                return synapse.weight;
            }
            if (nextPre < nextPost) {
                synapse.pre(nextPre);
                i++;
            } else {
                synapse.post(nextPost);
                j++;
            }
        }
    }

    private double potentiation(double now) {
        TimingRule rule = type.timing();
        if (rule instanceof SpikePair pair) {
            return pair.aPlus() * sum(preAt, now, pair.tauPlus());
        }
        if (rule instanceof NearestSpikePair pair) {
            return pair.aPlus() * last(preAt, now, pair.tauPlus());
        }
        if (rule instanceof Vogels2011 vogels) {
            return vogels.eta() * sum(preAt, now, vogels.tau());
        }
        SpikeTriplet t = (SpikeTriplet) rule;
        return t.isNearest()
                ? last(preAt, now, t.tauPlus()) * (t.a2Plus() + t.a3Plus() * last(postAt, now, t.tauY()))
                : sum(preAt, now, t.tauPlus()) * (t.a2Plus() + t.a3Plus() * sum(postAt, now, t.tauY()));
    }

    private double depression(double now) {
        TimingRule rule = type.timing();
        if (rule instanceof SpikePair pair) {
            return pair.aMinus() * sum(postAt, now, pair.tauMinus());
        }
        if (rule instanceof NearestSpikePair pair) {
            return pair.aMinus() * last(postAt, now, pair.tauMinus());
        }
        if (rule instanceof Vogels2011 vogels) {
            return vogels.eta() * (vogels.alpha() - sum(postAt, now, vogels.tau()));
        }
        SpikeTriplet t = (SpikeTriplet) rule;
        return t.isNearest()
                ? last(postAt, now, t.tauMinus()) * (t.a2Minus() + t.a3Minus() * last(preAt, now, t.tauX()))
                : sum(postAt, now, t.tauMinus()) * (t.a2Minus() + t.a3Minus() * sum(preAt, now, t.tauX()));
    }

    private static double sum(List<Double> times, double now, double tau) {
        return times.stream().mapToDouble(t -> Math.exp(-(now - t) / tau)).sum();
    }

    private static double last(List<Double> times, double now, double tau) {
        return times.isEmpty() ? 0 : Math.exp(-(now - times.get(times.size() - 1)) / tau);
    }

    private void change(double size) {
        WeightRule rule = type.weights();
        double room = 1;
        double range = rule.wMax() - rule.wMin();
        double way = size > 0 ? rule.wMax() - weight : weight - rule.wMin();
        if (rule instanceof WeightRule.Multiplicative) {
            room = way;
        } else if (rule instanceof WeightRule.PowerLaw power) {
            room = range * Math.pow(way / range, size > 0 ? power.muPlus() : power.muMinus());
        }
        weight = Math.max(rule.wMin(), Math.min(rule.wMax(), weight + size * room));
    }
}
