package org.engram.snn.network.synapse;

import java.util.List;
import java.util.Optional;
import org.engram.core.Bounds;

/** What makes the effect of a synapse change. */
public sealed interface SynapseType permits StaticSynapse, StdpSynapse, ThreeFactorSynapse, ShortTermSynapse {

    /** Whether the weight can change during a run. */
    default boolean isPlastic() {
        return rule().isPresent();
    }

    /** The weight rule, of those whose weight can change. */
    default Optional<WeightRule> rule() {
        if (this instanceof StdpSynapse stdp) {
            return Optional.of(stdp.weights());
        }
        return this instanceof ThreeFactorSynapse three ? Optional.of(three.bounds()) : Optional.empty();
    }

    /** Names of the state variables of its synapses: traces, eligibility, use and resources. */
    default List<String> states() {
        if (this instanceof ThreeFactorSynapse) {
            return List.of("pre_trace", "post_trace", "eligibility");
        }
        if (this instanceof ShortTermSynapse) {
            return List.of("u", "x");
        }
        return isPlastic() ? List.of("pre_trace", "post_trace") : List.of();
    }

    /** The weights it allows: those of its rule, or all magnitudes. */
    default Bounds weightBounds() {
        return rule().map(rule -> Bounds.closed(rule.wMin(), rule.wMax())).orElse(Bounds.NON_NEGATIVE);
    }
}
