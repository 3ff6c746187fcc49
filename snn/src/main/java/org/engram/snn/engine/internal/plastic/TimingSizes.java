package org.engram.snn.engine.internal.plastic;

import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.PresynapticSpikes;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;

/**
 * Any timing rule as that of triplets: a postsynaptic spike changes a weight by {@code r1 (a2Plus + a3Plus o2)}, a presynaptic
 * one by {@code constant - o1 (a2Minus + a3Minus r2)}.
 *
 * @param tauPlus decay time of r1, ms
 * @param tauMinus decay time of o1, ms
 * @param tauX decay time of r2, ms
 * @param tauY decay time of o2, ms
 * @param a2Plus size of potentiation by pairs
 * @param a2Minus size of depression by pairs; negative where presynaptic spikes potentiate
 * @param a3Plus size of potentiation by triplets
 * @param a3Minus size of depression by triplets
 * @param constant what a presynaptic spike does alone
 * @param isNearest whether spikes set their traces to 1
 */
public record TimingSizes(
        double tauPlus,
        double tauMinus,
        double tauX,
        double tauY,
        double a2Plus,
        double a2Minus,
        double a3Plus,
        double a3Minus,
        double constant,
        boolean isNearest) {

    /** The numbers of a rule. */
    public static TimingSizes of(TimingRule rule) {
        if (rule instanceof SpikePair pair) {
            return pair(pair.tauPlus(), pair.tauMinus(), pair.aPlus(), pair.aMinus(), 0, false);
        }
        if (rule instanceof NearestSpikePair pair) {
            return pair(pair.tauPlus(), pair.tauMinus(), pair.aPlus(), pair.aMinus(), 0, true);
        }
        if (rule instanceof Vogels2011 vogels) {
            double eta = vogels.eta();
            return pair(vogels.tau(), vogels.tau(), eta, -eta, -eta * vogels.alpha(), false);
        }
        if (rule instanceof PresynapticSpikes spikes) {
            return pair(1, 1, 0, 0, spikes.size(), false);
        }
        SpikeTriplet t = (SpikeTriplet) rule;
        return new TimingSizes(
                t.tauPlus(),
                t.tauMinus(),
                t.tauX(),
                t.tauY(),
                t.a2Plus(),
                t.a2Minus(),
                t.a3Plus(),
                t.a3Minus(),
                0,
                t.isNearest());
    }

    private static TimingSizes pair(
            double tauPlus, double tauMinus, double aPlus, double aMinus, double constant, boolean isNearest) {
        return new TimingSizes(tauPlus, tauMinus, 1, 1, aPlus, aMinus, 0, 0, constant, isNearest);
    }
}
