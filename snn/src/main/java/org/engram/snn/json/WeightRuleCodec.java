package org.engram.snn.json;

import java.util.function.Function;
import org.engram.core.Bounds;
import org.engram.snn.network.synapse.WeightRule;

/** Weight rules of plasticity: to add one, add its kind here. */
final class WeightRuleCodec {

    static final Codec<WeightRule> RULE = new ObjectCodec<>(Kinds.<WeightRule>of(
            "rule",
            new Kinds.Kind<>("additive", WeightRule.Additive.class, additive()),
            new Kinds.Kind<>("multiplicative", WeightRule.Multiplicative.class, multiplicative()),
            new Kinds.Kind<>("power_law", WeightRule.PowerLaw.class, powerLaw())));

    private WeightRuleCodec() {}

    /** The bounds alone. */
    static Part<WeightRule.Additive> additive() {
        var low = lowest(WeightRule.Additive::wMin);
        var high = highest(WeightRule.Additive::wMax);
        return Struct.of(o -> new WeightRule.Additive(low.read(o), high.read(o)), low, high);
    }

    private static Part<WeightRule.Multiplicative> multiplicative() {
        var low = lowest(WeightRule.Multiplicative::wMin);
        var high = highest(WeightRule.Multiplicative::wMax);
        return Struct.of(o -> new WeightRule.Multiplicative(low.read(o), high.read(o)), low, high);
    }

    private static Part<WeightRule.PowerLaw> powerLaw() {
        var low = lowest(WeightRule.PowerLaw::wMin);
        var high = highest(WeightRule.PowerLaw::wMax);
        var plus = number("mu_plus", "Exponent of potentiation.").in(WeightRule.PowerLaw::muPlus);
        var minus = number("mu_minus", "Exponent of depression.").in(WeightRule.PowerLaw::muMinus);
        return Struct.of(
                o -> new WeightRule.PowerLaw(low.read(o), high.read(o), plus.read(o), minus.read(o)),
                low,
                high,
                plus,
                minus);
    }

    private static <R> Part.Member<R, Double> lowest(Function<R, Double> value) {
        return number("w_min", "Lowest weight.").in(value);
    }

    private static <R> Part.Member<R, Double> highest(Function<R, Double> value) {
        return number("w_max", "Highest weight.").in(value);
    }

    private static Field<Double> number(String name, String text) {
        return Field.of(name, text, Simple.number(Bounds.NON_NEGATIVE, ""));
    }
}
