package org.engram.snn.json;

import org.engram.core.Bounds;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.PresynapticSpikes;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;

/** Timing rules of plasticity: to add one, add its kind here. */
final class TimingCodec {

    static final Codec<TimingRule> TIMING = new ObjectCodec<>(Kinds.<TimingRule>of(
                    "rule",
                    new Kinds.Kind<>("spike_pair", SpikePair.class, spikePair()),
                    new Kinds.Kind<>("nearest_spike_pair", NearestSpikePair.class, nearestSpikePair()),
                    new Kinds.Kind<>("spike_triplet", SpikeTriplet.class, spikeTriplet()),
                    new Kinds.Kind<>("vogels_2011", Vogels2011.class, vogels2011()),
                    new Kinds.Kind<>("presynaptic_spikes", PresynapticSpikes.class, presynapticSpikes())))
            .named("timing");

    private static final String PRE_TRACE = "Decay time of the presynaptic trace, ms.";
    private static final String POST_TRACE = "Decay time of the postsynaptic trace, ms.";

    private TimingCodec() {}

    private static Part<SpikePair> spikePair() {
        var tauPlus = tau("tau_plus", PRE_TRACE).in(SpikePair::tauPlus);
        var tauMinus = tau("tau_minus", POST_TRACE).in(SpikePair::tauMinus);
        var aPlus = size("A_plus", "Size of potentiation.").in(SpikePair::aPlus);
        var aMinus = size("A_minus", "Size of depression.").in(SpikePair::aMinus);
        return Struct.of(
                o -> new SpikePair(tauPlus.read(o), tauMinus.read(o), aPlus.read(o), aMinus.read(o)),
                tauPlus,
                tauMinus,
                aPlus,
                aMinus);
    }

    private static Part<NearestSpikePair> nearestSpikePair() {
        var tauPlus = tau("tau_plus", PRE_TRACE).in(NearestSpikePair::tauPlus);
        var tauMinus = tau("tau_minus", POST_TRACE).in(NearestSpikePair::tauMinus);
        var aPlus = size("A_plus", "Size of potentiation.").in(NearestSpikePair::aPlus);
        var aMinus = size("A_minus", "Size of depression.").in(NearestSpikePair::aMinus);
        return Struct.of(
                o -> new NearestSpikePair(tauPlus.read(o), tauMinus.read(o), aPlus.read(o), aMinus.read(o)),
                tauPlus,
                tauMinus,
                aPlus,
                aMinus);
    }

    private static Part<SpikeTriplet> spikeTriplet() {
        var tauPlus = tau("tau_plus", "Decay time of the first presynaptic trace, ms.")
                .in(SpikeTriplet::tauPlus);
        var tauMinus = tau("tau_minus", "Decay time of the first postsynaptic trace, ms.")
                .in(SpikeTriplet::tauMinus);
        var tauX =
                tau("tau_x", "Decay time of the second presynaptic trace, ms.").in(SpikeTriplet::tauX);
        var tauY =
                tau("tau_y", "Decay time of the second postsynaptic trace, ms.").in(SpikeTriplet::tauY);
        var a2Plus = size("A2_plus", "Size of potentiation by pairs.").in(SpikeTriplet::a2Plus);
        var a2Minus = size("A2_minus", "Size of depression by pairs.").in(SpikeTriplet::a2Minus);
        var a3Plus = size("A3_plus", "Size of potentiation by triplets.").in(SpikeTriplet::a3Plus);
        var a3Minus = size("A3_minus", "Size of depression by triplets.").in(SpikeTriplet::a3Minus);
        var nearest = Field.of("nearest", "Whether only the nearest spikes interact.", Simple.flag())
                .orElse(false)
                .in(SpikeTriplet::isNearest);
        return Struct.of(
                o -> new SpikeTriplet(
                        tauPlus.read(o),
                        tauMinus.read(o),
                        tauX.read(o),
                        tauY.read(o),
                        a2Plus.read(o),
                        a2Minus.read(o),
                        a3Plus.read(o),
                        a3Minus.read(o),
                        nearest.read(o)),
                tauPlus,
                tauMinus,
                tauX,
                tauY,
                a2Plus,
                a2Minus,
                a3Plus,
                a3Minus,
                nearest);
    }

    private static Part<Vogels2011> vogels2011() {
        var tau = tau("tau", "Decay time of both traces, ms.").in(Vogels2011::tau);
        var eta = size("eta", "Size of a change.").in(Vogels2011::eta);
        var alpha = size("alpha", "Depression by each presynaptic spike, in units of eta: 2 tau times the target rate.")
                .in(Vogels2011::alpha);
        return Struct.of(o -> new Vogels2011(tau.read(o), eta.read(o), alpha.read(o)), tau, eta, alpha);
    }

    private static Part<PresynapticSpikes> presynapticSpikes() {
        var size = Field.of("size", "What each presynaptic spike adds.", Simple.number(Bounds.FINITE, ""))
                .in(PresynapticSpikes::size);
        return Struct.of(o -> new PresynapticSpikes(size.read(o)), size);
    }

    private static Field<Double> tau(String name, String text) {
        return Field.of(name, text, Simple.number(Bounds.POSITIVE, "ms"));
    }

    private static Field<Double> size(String name, String text) {
        return Field.of(name, text, Simple.number(Bounds.NON_NEGATIVE, ""));
    }
}
