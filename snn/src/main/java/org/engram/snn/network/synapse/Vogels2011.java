package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Inhibitory plasticity of Vogels, Sprekeler, Zenke, Clopath and Gerstner (Science 334:1569, 2011), which drives the rate of
 * each target to a given one.
 *
 * <p>Both traces have one time constant; a presynaptic spike changes the weight by {@code eta (post trace - alpha)}, a
 * postsynaptic spike by {@code eta pre trace}. The rate is steady at {@code alpha / (2 tau)}. For the additive weight rule.
 *
 * @param tau decay time of both traces, ms, above 0; 20 in the paper
 * @param eta size of a change, in weight units, not negative
 * @param alpha depression by each presynaptic spike, in units of eta, not negative
 */
public record Vogels2011(double tau, double eta, double alpha) implements TimingRule {

    private static final double PER_SECOND = 1e-3;

    /** Requires a positive time constant and sizes that are not negative. */
    public Vogels2011 {
        Check.positive("Vogels2011.tau", tau, "ms");
        Check.inside("Vogels2011.eta", eta, Bounds.NON_NEGATIVE, "");
        Check.inside("Vogels2011.alpha", alpha, Bounds.NON_NEGATIVE, "");
    }

    /** The paper's rule with tau 20 ms for targets that shall fire at a rate in Hz. */
    public static Vogels2011 towards(double rate, double eta) {
        double tau = 20;
        return new Vogels2011(tau, eta, 2 * rate * tau * PER_SECOND);
    }

    /** The rate in Hz at which the weights onto a neuron stand still. */
    public double targetRate() {
        return alpha / (2 * tau) / PER_SECOND;
    }
}
