package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Triplet rule of Pfister and Gerstner (Journal of Neuroscience 26:9673, 2006), which explains how potentiation grows with
 * the rate of pairing.
 *
 * <p>A postsynaptic spike changes the weight by {@code r1 (A2+ + A3+ o2)}, a presynaptic spike by {@code -o1 (A2- + A3- r2)};
 * r1 and r2 are traces of presynaptic spikes with tau_plus and tau_x, o1 and o2 of postsynaptic spikes with tau_minus and
 * tau_y, and r2 and o2 are read before the spike raises them.
 *
 * @param tauPlus decay time of r1, ms, above 0
 * @param tauMinus decay time of o1, ms, above 0
 * @param tauX decay time of r2, ms, above 0
 * @param tauY decay time of o2, ms, above 0
 * @param a2Plus size of potentiation by pairs, not negative
 * @param a2Minus size of depression by pairs, not negative
 * @param a3Plus size of potentiation by triplets, not negative
 * @param a3Minus size of depression by triplets, not negative
 * @param isNearest whether spikes set their traces to 1 instead of adding 1
 */
public record SpikeTriplet(
        double tauPlus,
        double tauMinus,
        double tauX,
        double tauY,
        double a2Plus,
        double a2Minus,
        double a3Plus,
        double a3Minus,
        boolean isNearest)
        implements TimingRule {

    private static final double TAU_PLUS = 16.8;
    private static final double TAU_MINUS = 33.7;

    /** Requires positive time constants and sizes that are not negative. */
    public SpikeTriplet {
        Check.positive("SpikeTriplet.tau_plus", tauPlus, "ms");
        Check.positive("SpikeTriplet.tau_minus", tauMinus, "ms");
        Check.positive("SpikeTriplet.tau_x", tauX, "ms");
        Check.positive("SpikeTriplet.tau_y", tauY, "ms");
        Check.inside("SpikeTriplet.A2_plus", a2Plus, Bounds.NON_NEGATIVE, "");
        Check.inside("SpikeTriplet.A2_minus", a2Minus, Bounds.NON_NEGATIVE, "");
        Check.inside("SpikeTriplet.A3_plus", a3Plus, Bounds.NON_NEGATIVE, "");
        Check.inside("SpikeTriplet.A3_minus", a3Minus, Bounds.NON_NEGATIVE, "");
    }

    /** The paper's fit to visual cortex with all spikes: the full model. */
    public static SpikeTriplet visualCortex() {
        return fit(101, 125).sizes(5e-10, 7e-3, 6.2e-3, 2.3e-4);
    }

    /** The paper's fit to visual cortex with all spikes: the minimal model, without A2+ and A3-. */
    public static SpikeTriplet minimalVisualCortex() {
        return fit(101, 114).sizes(0, 7.1e-3, 6.5e-3, 0);
    }

    /** The paper's fit to visual cortex with nearest spikes: the full model. */
    public static SpikeTriplet nearestVisualCortex() {
        return fit(714, 40).sizes(8.8e-11, 6.6e-3, 5.3e-2, 3.1e-3).nearest();
    }

    /** The paper's fit to visual cortex with nearest spikes: the minimal model, without A2+ and A3-. */
    public static SpikeTriplet minimalNearestVisualCortex() {
        return fit(714, 40).sizes(0, 8e-3, 5e-2, 0).nearest();
    }

    /** The paper's fit to hippocampal cultures with all spikes: the full model. */
    public static SpikeTriplet hippocampal() {
        return fit(946, 27).sizes(6.1e-3, 1.6e-3, 6.7e-3, 1.4e-3);
    }

    /** The paper's fit to hippocampal cultures with all spikes: the minimal model, without A3-. */
    public static SpikeTriplet minimalHippocampal() {
        return fit(946, 40).sizes(5.3e-3, 3.5e-3, 8e-3, 0);
    }

    /** The paper's fit to hippocampal cultures with nearest spikes: the full model. */
    public static SpikeTriplet nearestHippocampal() {
        return fit(575, 47).sizes(4.6e-3, 3e-3, 9.1e-3, 7.5e-9).nearest();
    }

    /** The paper's fit to hippocampal cultures with nearest spikes: the minimal model, without A3-. */
    public static SpikeTriplet minimalNearestHippocampal() {
        return fit(575, 48).sizes(4.6e-3, 3e-3, 9.1e-3, 0).nearest();
    }

    private static SpikeTriplet fit(double tauX, double tauY) {
        return new SpikeTriplet(TAU_PLUS, TAU_MINUS, tauX, tauY, 0, 0, 0, 0, false);
    }

    /** The same rule with these sizes. */
    public SpikeTriplet sizes(double pairPlus, double pairMinus, double tripletPlus, double tripletMinus) {
        return new SpikeTriplet(
                tauPlus, tauMinus, tauX, tauY, pairPlus, pairMinus, tripletPlus, tripletMinus, isNearest);
    }

    /** The same rule with all sizes multiplied, as where weights are not near 1. */
    public SpikeTriplet scaled(double factor) {
        return sizes(factor * a2Plus, factor * a2Minus, factor * a3Plus, factor * a3Minus);
    }

    /** The same rule where spikes set their traces to 1: only the nearest spikes interact. */
    public SpikeTriplet nearest() {
        return new SpikeTriplet(tauPlus, tauMinus, tauX, tauY, a2Plus, a2Minus, a3Plus, a3Minus, true);
    }
}
