package org.engram.snn.json;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

/** Plasticity with eligibility and modulators: to add a way of consolidation, add its kind here. */
final class ThreeFactorCodec {

    private ThreeFactorCodec() {}

    static Part<ThreeFactorSynapse> synapse() {
        var eligibility = Field.of("eligibility", "What the eligibility trace is made of.", eligibility())
                .in(ThreeFactorSynapse::eligibility);
        var consolidation = Field.of("consolidation", "When it becomes weight.", consolidation())
                .in(ThreeFactorSynapse::consolidation);
        var bounds = Field.of("weights", "Bounds of the weights.", new ObjectCodec<>(WeightRuleCodec.additive()))
                .in(ThreeFactorSynapse::bounds);
        var modulators = Field.of(
                        "modulators", "Names of modulators, whose values multiply.", Simple.list(Simple.text()))
                .orElse(List.of())
                .in(ThreeFactorSynapse::modulators);
        var delay = SynapseCodec.delayPart().in(ThreeFactorSynapse::delay);
        return Struct.of(
                o -> new ThreeFactorSynapse(
                        eligibility.read(o), consolidation.read(o), bounds.read(o), modulators.read(o), delay.read(o)),
                eligibility,
                consolidation,
                bounds,
                modulators,
                delay);
    }

    private static Codec<Eligibility> eligibility() {
        var timing =
                Field.of("timing", "What spikes add to it.", TimingCodec.TIMING).in(Eligibility::rule);
        var tau = Field.of("tau", "Decay time of the trace, ms.", Simple.number(Bounds.POSITIVE, "ms"))
                .in(Eligibility::tau);
        return new ObjectCodec<>(Struct.of(o -> new Eligibility(timing.read(o), tau.read(o)), timing, tau));
    }

    private static Codec<Consolidation> consolidation() {
        return new ObjectCodec<>(Kinds.<Consolidation>of(
                "when",
                new Kinds.Kind<>("online", Consolidation.Online.class, online()),
                new Kinds.Kind<>("periodic", Consolidation.Periodic.class, periodic()),
                new Kinds.Kind<>("on_command", Consolidation.OnCommand.class, onCommand())));
    }

    private static Part<Consolidation.Online> online() {
        var rate = number("rate", "Weight per eligibility, modulator and ms.").in(Consolidation.Online::rate);
        return Struct.of(o -> new Consolidation.Online(rate.read(o)), rate);
    }

    private static Part<Consolidation.Periodic> periodic() {
        var interval = Field.of("interval", "Time between consolidations, ms.", Simple.number(Bounds.POSITIVE, "ms"))
                .in(Consolidation.Periodic::interval);
        var gain = number("gain", "Weight per eligibility and modulator.").in(Consolidation.Periodic::gain);
        var drift = number("drift", "Weight added each time.").orElse(0.0).in(Consolidation.Periodic::drift);
        return Struct.of(
                o -> new Consolidation.Periodic(interval.read(o), gain.read(o), drift.read(o)), interval, gain, drift);
    }

    private static Part<Consolidation.OnCommand> onCommand() {
        var gain = number("gain", "Weight per eligibility and modulator.").in(Consolidation.OnCommand::gain);
        return Struct.of(o -> new Consolidation.OnCommand(gain.read(o)), gain);
    }

    private static Field<Double> number(String name, String text) {
        return Field.of(name, text, Simple.number(Bounds.FINITE, ""));
    }
}
