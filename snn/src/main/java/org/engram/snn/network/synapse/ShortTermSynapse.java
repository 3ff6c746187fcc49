package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Short-term plasticity of Tsodyks and Markram: what a spike sends is the weight times {@code u x}.
 *
 * <p>Per presynaptic neuron, at each spike first {@code u += U (1 - u)}, then {@code w u x} is sent, then {@code x -= u x}; in
 * between u decays to 0 with tau_facil and x recovers to 1 with tau_rec, exactly (Markram, Wang and Tsodyks, PNAS 95:5323, 1998;
 * parameters of PyNN's {@code TsodyksMarkramSynapse}, recurrence of NEST's {@code tsodyks2_synapse}). The first spike sends
 * {@code w U}. Weights themselves do not change, and {@code plasticity(false)} leaves u and x going.
 *
 * @param use U, part of the resources that a spike after a long rest uses, from above 0 to 1
 * @param tauRec recovery time of the resources, ms, above 0
 * @param tauFacil decay time of facilitation, ms, not negative; 0 for none
 */
public record ShortTermSynapse(double use, double tauRec, double tauFacil) implements SynapseType {

    /** Requires a use in (0, 1] and times that make sense. */
    public ShortTermSynapse {
        Check.inside("ShortTermSynapse.U", use, new Bounds(0, 1, true, false), "");
        Check.positive("ShortTermSynapse.tau_rec", tauRec, "ms");
        Check.inside("ShortTermSynapse.tau_facil", tauFacil, Bounds.NON_NEGATIVE, "ms");
    }
}
