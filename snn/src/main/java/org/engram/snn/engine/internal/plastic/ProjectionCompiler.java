package org.engram.snn.engine.internal.plastic;

import java.util.Optional;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.internal.transport.SynapseList;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.TimingRule;

/**
 * Lays out the projections of a network that change with time, for one partition.
 *
 * @param realization explicit numbers
 * @param precision numbers to compute with
 * @param modulators the partition's modulators
 */
public record ProjectionCompiler(Realization realization, Precision precision, Modulators modulators) {

    /** The synapses of a projection onto so many targets of the partition. */
    public DynamicProjection compile(Projection projection, SynapseList synapses, Attachment attachment) {
        SynapseType type = projection.synapse().type();
        int sources = projection.pre().population().size();
        Wiring wiring = new Wiring(
                synapses,
                sources,
                attachment.firstTarget(),
                attachment.among().size(),
                delayPart(type),
                realization.connections(projection).size());
        PlasticWeights weights = PlasticWeights.of(
                precision,
                wiring,
                realization.connections(projection).weights(),
                type.rule().map(Law::of).orElse(Law.MAGNITUDES),
                type instanceof ThreeFactorSynapse);
        if (type instanceof ShortTermSynapse shortTerm) {
            return new ShortTermProjection(
                    attachment, weights, new ShortTerm(shortTerm, sources, realization.timestep()));
        }
        return new PlasticProjection(
                attachment,
                weights,
                new Timing(TimingSizes.of(timing(type)), sources, wiring.targets, realization.timestep()),
                consolidator(type, attachment, weights),
                scaling(type, attachment, weights));
    }

    private static DelayPart delayPart(SynapseType type) {
        if (type instanceof StdpSynapse stdp) {
            return stdp.delay();
        }
        return type instanceof ThreeFactorSynapse three ? three.delay() : DelayPart.TRANSMISSION;
    }

    private static TimingRule timing(SynapseType type) {
        return type instanceof ThreeFactorSynapse three ? three.eligibility().rule() : ((StdpSynapse) type).timing();
    }

    private Optional<Consolidator> consolidator(SynapseType type, Attachment attachment, PlasticWeights weights) {
        return type instanceof ThreeFactorSynapse three
                ? Optional.of(new Consolidator(three, attachment, weights, modulators, realization.grid()))
                : Optional.empty();
    }

    private Optional<RateScaling> scaling(SynapseType type, Attachment attachment, PlasticWeights weights) {
        return type instanceof StdpSynapse stdp
                ? stdp.scaling().map(s -> new RateScaling(s, attachment.place(), weights, realization.grid()))
                : Optional.empty();
    }
}
