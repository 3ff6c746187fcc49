package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.engram.core.Bounds;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.WeightRule;

/** Synapses: to add a type, a timing rule or a weight rule, add its kind here. */
final class SynapseCodec {

    static final Codec<Receptor> RECEPTOR = Simple.choice("receptor", receptors());

    private static final Part<SynapseType> TYPE = Kinds.<SynapseType>of(
                    "type",
                    new Kinds.Kind<>("static", StaticSynapse.class, Struct.of(o -> new StaticSynapse())),
                    new Kinds.Kind<>("stdp", StdpSynapse.class, stdp()))
            .firstWithoutTag();

    static final Codec<Synapse> SYNAPSE = new ObjectCodec<>(synapse()).named("synapse");

    private SynapseCodec() {}

    private static Part<Synapse> synapse() {
        var receptor =
                Field.of("receptor", "Which way the synapses act.", RECEPTOR).in(Synapse::receptor);
        var weight = Field.of(
                        "weight",
                        "Magnitude: nA for current input, the cell's own unit for delta input.",
                        new ValueCodec(Bounds.NON_NEGATIVE, "(a magnitude; the receptor gives the sign)"))
                .in(Synapse::weight);
        var delay = Field.of("delay", "Delay in ms; one timestep where absent.", new ValueCodec(Bounds.POSITIVE, "ms"))
                .optional()
                .in((Synapse s) -> s.delay());
        var type = TYPE.in(Synapse::type);
        return Struct.of(
                o -> new Synapse(receptor.read(o), weight.read(o), delay.read(o), type.read(o)),
                receptor,
                weight,
                delay,
                type);
    }

    private static Map<String, Receptor> receptors() {
        Map<String, Receptor> receptors = new LinkedHashMap<>();
        for (Receptor receptor : Receptor.values()) {
            receptors.put(receptor.name().toLowerCase(Locale.ROOT), receptor);
        }
        return receptors;
    }

    private static Part<StdpSynapse> stdp() {
        var timing = Field.of(
                        "timing",
                        "How much a pair of spikes changes the weight.",
                        new ObjectCodec<>(Kinds.<SpikePair>of(
                                "rule", new Kinds.Kind<>("spike_pair", SpikePair.class, spikePair()))))
                .in(StdpSynapse::timing);
        var weights = Field.of(
                        "weights",
                        "How a change is applied and kept in bounds.",
                        new ObjectCodec<>(Kinds.<WeightRule>of(
                                "rule",
                                new Kinds.Kind<>("additive", WeightRule.Additive.class, additive()),
                                new Kinds.Kind<>("multiplicative", WeightRule.Multiplicative.class, multiplicative()))))
                .in(StdpSynapse::weights);
        return Struct.of(o -> new StdpSynapse(timing.read(o), weights.read(o)), timing, weights);
    }

    private static Part<SpikePair> spikePair() {
        var tauPlus = number("tau_plus", "Decay time of the presynaptic trace, ms.", Bounds.POSITIVE, "ms")
                .in(SpikePair::tauPlus);
        var tauMinus = number("tau_minus", "Decay time of the postsynaptic trace, ms.", Bounds.POSITIVE, "ms")
                .in(SpikePair::tauMinus);
        var aPlus = number("A_plus", "Size of potentiation.", Bounds.NON_NEGATIVE, "")
                .in(SpikePair::aPlus);
        var aMinus = number("A_minus", "Size of depression.", Bounds.NON_NEGATIVE, "")
                .in(SpikePair::aMinus);
        return Struct.of(
                o -> new SpikePair(tauPlus.read(o), tauMinus.read(o), aPlus.read(o), aMinus.read(o)),
                tauPlus,
                tauMinus,
                aPlus,
                aMinus);
    }

    private static Part<WeightRule.Additive> additive() {
        var low = lowest(WeightRule.Additive::wMin);
        var high = highest(WeightRule.Additive::wMax);
        return Struct.of(o -> new WeightRule.Additive(low.read(o), high.read(o)), low, high);
    }

    private static Part<WeightRule.Multiplicative> multiplicative() {
        var low = lowest(WeightRule.Multiplicative::wMin);
        var high = highest(WeightRule.Multiplicative::wMax);
        return Struct.of(o -> new WeightRule.Multiplicative(low.read(o), high.read(o)), low, high);
    }

    private static <R> Part.Member<R, Double> lowest(Function<R, Double> value) {
        return number("w_min", "Lowest weight.", Bounds.NON_NEGATIVE, "").in(value);
    }

    private static <R> Part.Member<R, Double> highest(Function<R, Double> value) {
        return number("w_max", "Highest weight.", Bounds.NON_NEGATIVE, "").in(value);
    }

    private static Field<Double> number(String name, String text, Bounds bounds, String unit) {
        return Field.of(name, text, Simple.number(bounds, unit));
    }
}
