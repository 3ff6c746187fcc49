package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.SynapticScaling;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

/** Synapses: to add a type, add its kind here. */
final class SynapseCodec {

    static final Codec<Receptor> RECEPTOR = Simple.choice("receptor", receptors());

    private static final Part<SynapseType> TYPE = Kinds.<SynapseType>of(
                    "type",
                    new Kinds.Kind<>("static", StaticSynapse.class, Struct.of(o -> new StaticSynapse())),
                    new Kinds.Kind<>("stdp", StdpSynapse.class, stdp()),
                    new Kinds.Kind<>("three_factor", ThreeFactorSynapse.class, ThreeFactorCodec.synapse()),
                    new Kinds.Kind<>("short_term", ShortTermSynapse.class, shortTerm()))
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
        var type = TYPE.in((Synapse s) -> s.type());
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
        var timing = Field.of("timing", "How much spikes change the weight.", TimingCodec.TIMING)
                .in(StdpSynapse::timing);
        var weights = Field.of("weights", "How a change is applied and kept in bounds.", WeightRuleCodec.RULE)
                .in(StdpSynapse::weights);
        var delay = delayPart().in(StdpSynapse::delay);
        var scaling = Field.of("scaling", "Homeostatic scaling of the weights onto each target.", scaling())
                .optional()
                .in((StdpSynapse s) -> s.scaling());
        return Struct.of(
                o -> new StdpSynapse(timing.read(o), weights.read(o), delay.read(o), scaling.read(o)),
                timing,
                weights,
                delay,
                scaling);
    }

    /** On which side of a plastic synapse its delay lies. */
    static Field<DelayPart> delayPart() {
        Map<String, DelayPart> parts = new LinkedHashMap<>();
        for (DelayPart part : DelayPart.values()) {
            parts.put(part.name().toLowerCase(Locale.ROOT), part);
        }
        return Field.of(
                        "delay_part",
                        "Where the delay lies: dendritic, behind the synapse; axonal, before it; transmission, such"
                                + " that spikes of both neurons reach the synapse at once.",
                        Simple.choice("delay_part", parts))
                .orElse(DelayPart.DENDRITIC);
    }

    private static Codec<SynapticScaling> scaling() {
        var rate = number("target_rate", "Rate to which it scales, Hz.", Bounds.POSITIVE, "Hz")
                .in(SynapticScaling::targetRate);
        var tau = number("tau", "Time over which the rate is estimated, ms.", Bounds.POSITIVE, "ms")
                .in(SynapticScaling::tau);
        var interval = number("interval", "Time between scalings, ms.", Bounds.POSITIVE, "ms")
                .in(SynapticScaling::interval);
        var strength = number("strength", "Relative change for a silent neuron.", Bounds.NON_NEGATIVE, "")
                .in(SynapticScaling::strength);
        return new ObjectCodec<>(Struct.of(
                o -> new SynapticScaling(rate.read(o), tau.read(o), interval.read(o), strength.read(o)),
                rate,
                tau,
                interval,
                strength));
    }

    private static Part<ShortTermSynapse> shortTerm() {
        var use = number(
                        "U",
                        "Part of the resources that a spike after a long rest uses.",
                        new Bounds(0, 1, true, false),
                        "")
                .in(ShortTermSynapse::use);
        var rec = number("tau_rec", "Recovery time of the resources, ms.", Bounds.POSITIVE, "ms")
                .in(ShortTermSynapse::tauRec);
        var facil = number("tau_facil", "Decay time of facilitation, ms; 0 for none.", Bounds.NON_NEGATIVE, "ms")
                .in(ShortTermSynapse::tauFacil);
        return Struct.of(o -> new ShortTermSynapse(use.read(o), rec.read(o), facil.read(o)), use, rec, facil);
    }

    private static Field<Double> number(String name, String text, Bounds bounds, String unit) {
        return Field.of(name, text, Simple.number(bounds, unit));
    }
}
