package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Pair rule with the symmetric nearest-neighbour scheme: each spike pairs only with the last spike of the other neuron.
 *
 * <p>As {@link SpikePair}, but a spike sets its trace to 1 instead of adding 1: figure 7A of Morrison, Diesmann and Gerstner
 * (Biological Cybernetics 98:459, 2008), sPyNNaker's {@code SpikeNearestPairRule}, NEST's {@code stdp_nn_symm_synapse}. The
 * presynaptic-centred and restricted schemes are not offered.
 *
 * @param tauPlus decay time of the presynaptic trace, ms, above 0
 * @param tauMinus decay time of the postsynaptic trace, ms, above 0
 * @param aPlus size of potentiation, not negative
 * @param aMinus size of depression, not negative
 */
public record NearestSpikePair(double tauPlus, double tauMinus, double aPlus, double aMinus) implements TimingRule {

    /** Requires positive time constants and sizes that are not negative. */
    public NearestSpikePair {
        Check.positive("NearestSpikePair.tau_plus", tauPlus, "ms");
        Check.positive("NearestSpikePair.tau_minus", tauMinus, "ms");
        Check.inside("NearestSpikePair.A_plus", aPlus, Bounds.NON_NEGATIVE, "");
        Check.inside("NearestSpikePair.A_minus", aMinus, Bounds.NON_NEGATIVE, "");
    }
}
