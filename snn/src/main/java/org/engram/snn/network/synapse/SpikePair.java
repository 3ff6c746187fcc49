package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Pair rule with all-to-all traces: each spike raises its side's trace by 1, which decays with tau.
 *
 * <p>A postsynaptic spike changes the weight by {@code +a_plus} times the presynaptic trace, a presynaptic spike by
 * {@code -a_minus} times the postsynaptic trace; spikes that reach the synapse at the same time do not pair for
 * potentiation and do for depression.
 *
 * @param tauPlus decay time of the presynaptic trace, ms, above 0
 * @param tauMinus decay time of the postsynaptic trace, ms, above 0
 * @param aPlus size of potentiation, in weight units under the additive rule, not negative
 * @param aMinus size of depression, in weight units under the additive rule, not negative
 */
public record SpikePair(double tauPlus, double tauMinus, double aPlus, double aMinus) implements TimingRule {

    /** Requires positive time constants and sizes that are not negative. */
    public SpikePair {
        Check.positive("SpikePair.tau_plus", tauPlus, "ms");
        Check.positive("SpikePair.tau_minus", tauMinus, "ms");
        Check.inside("SpikePair.A_plus", aPlus, Bounds.NON_NEGATIVE, "");
        Check.inside("SpikePair.A_minus", aMinus, Bounds.NON_NEGATIVE, "");
    }
}
