package org.engram.snn.network.synapse;

import java.util.Optional;
import org.engram.core.Check;

/**
 * Spike-timing-dependent plasticity: a timing rule says how much, a weight rule how it is applied and bounded.
 *
 * <p>In a step, arrivals come before spikes: with dendritic or transmission delays the postsynaptic spikes that reach a
 * synapse change it before the presynaptic ones of that step, with axonal delays the presynaptic spikes that arrive come
 * before the postsynaptic ones of that step. A presynaptic spike sends the weight that it has just changed.
 *
 * @param timing timing rule
 * @param weights weight rule
 * @param delay on which side of the synapse its delay lies
 * @param scaling homeostatic scaling besides
 */
public record StdpSynapse(TimingRule timing, WeightRule weights, DelayPart delay, Optional<SynapticScaling> scaling)
        implements SynapseType {

    /** Requires the additive weight rule where a presynaptic spike may do both, raise and lower. */
    public StdpSynapse {
        Check.that(
                weights instanceof WeightRule.Additive
                        || !(timing instanceof Vogels2011 || timing instanceof PresynapticSpikes),
                "StdpSynapse.weights: " + timing.getClass().getSimpleName() + " needs the additive rule");
    }

    /** A synapse whose delay is dendritic, as on SpiNNaker, without scaling. */
    public StdpSynapse(TimingRule timing, WeightRule weights) {
        this(timing, weights, DelayPart.DENDRITIC, Optional.empty());
    }

    /** The same synapse with its delay elsewhere. */
    public StdpSynapse withDelay(DelayPart part) {
        return new StdpSynapse(timing, weights, part, scaling);
    }

    /** The same synapse with homeostatic scaling. */
    public StdpSynapse withScaling(SynapticScaling value) {
        return new StdpSynapse(timing, weights, delay, Optional.of(value));
    }
}
