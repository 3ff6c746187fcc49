package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * A value: a number, a list of numbers, or a distribution with PyNN's names.
 *
 * @param bounds where numbers must lie; drawn ones are checked when they are drawn
 * @param unit their unit
 */
record ValueCodec(Bounds bounds, String unit) implements Codec<Value> {

    private static final Codec<Distribution> DISTRIBUTION = new ObjectCodec<>(Kinds.<Distribution>of(
                    "distribution",
                    new Kinds.Kind<>("uniform", Distribution.Uniform.class, uniform()),
                    new Kinds.Kind<>("uniform_int", Distribution.UniformInteger.class, uniformInteger()),
                    new Kinds.Kind<>("normal", Distribution.Normal.class, normal()),
                    new Kinds.Kind<>("normal_clipped", Distribution.NormalClipped.class, normalClipped()),
                    new Kinds.Kind<>("lognormal", Distribution.Lognormal.class, lognormal()),
                    new Kinds.Kind<>("exponential", Distribution.Exponential.class, exponential())))
            .named("distribution");

    /** Names under which the schemas of the usual bounds are defined once. */
    private static final Map<Bounds, String> DEFINITIONS = Map.of(
            Bounds.FINITE, "value", Bounds.POSITIVE, "positive_value", Bounds.NON_NEGATIVE, "non_negative_value");

    private static Field<Double> number(String name, String text, Bounds bounds) {
        return Field.of(name, text, Simple.number(bounds, ""));
    }

    static Part<Distribution.Uniform> uniform() {
        var low = number("low", "Lower end, included.", Bounds.FINITE).in(Distribution.Uniform::low);
        var high = number("high", "Upper end, not included.", Bounds.FINITE).in(Distribution.Uniform::high);
        return Struct.of(o -> new Distribution.Uniform(low.read(o), high.read(o)), low, high);
    }

    private static Part<Distribution.UniformInteger> uniformInteger() {
        var low = Field.of("low", "Lowest number.", Simple.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .in(Distribution.UniformInteger::low);
        var high = Field.of("high", "Highest number.", Simple.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .in(Distribution.UniformInteger::high);
        return Struct.of(o -> new Distribution.UniformInteger(low.read(o), high.read(o)), low, high);
    }

    static Part<Distribution.Normal> normal() {
        var mu = number("mu", "Mean.", Bounds.FINITE).in(Distribution.Normal::mean);
        var sigma = number("sigma", "Standard deviation.", Bounds.NON_NEGATIVE).in(Distribution.Normal::sd);
        return Struct.of(o -> new Distribution.Normal(mu.read(o), sigma.read(o)), mu, sigma);
    }

    private static Part<Distribution.NormalClipped> normalClipped() {
        var mu = number("mu", "Mean before clipping, from low to high.", Bounds.FINITE)
                .in(Distribution.NormalClipped::mean);
        var sigma = number("sigma", "Standard deviation before clipping.", Bounds.NON_NEGATIVE)
                .in(Distribution.NormalClipped::sd);
        var low = number("low", "Lowest number.", Bounds.FINITE).in(Distribution.NormalClipped::low);
        var high = number("high", "Highest number.", Bounds.FINITE).in(Distribution.NormalClipped::high);
        return Struct.of(
                o -> new Distribution.NormalClipped(mu.read(o), sigma.read(o), low.read(o), high.read(o)),
                mu,
                sigma,
                low,
                high);
    }

    private static Part<Distribution.Lognormal> lognormal() {
        var mu = number("mu", "Mean of the logarithm.", Bounds.FINITE).in(Distribution.Lognormal::mu);
        var sigma = number("sigma", "Standard deviation of the logarithm.", Bounds.NON_NEGATIVE)
                .in(Distribution.Lognormal::sigma);
        return Struct.of(o -> new Distribution.Lognormal(mu.read(o), sigma.read(o)), mu, sigma);
    }

    private static Part<Distribution.Exponential> exponential() {
        var beta = number("beta", "Mean.", Bounds.POSITIVE).in(Distribution.Exponential::mean);
        return Struct.of(o -> new Distribution.Exponential(beta.read(o)), beta);
    }

    @Override
    public Value read(Place place) {
        if (place.json() instanceof Json.Fields) {
            return DISTRIBUTION.read(place);
        }
        if (place.json() instanceof Json.Numeral) {
            return new Constant(place.number(bounds, unit));
        }
        if (place.json() instanceof Json.Items || place.json() instanceof Rows || place.json() instanceof Numbers) {
            return Listed.of(place.numbers(bounds, unit));
        }
        throw place.error("must be a number, a list of numbers or a distribution, got "
                + place.json().described());
    }

    @Override
    public Json write(Value value) {
        if (value instanceof Constant constant) {
            return Json.Numeral.of(constant.value());
        }
        return value instanceof Listed listed
                ? new Numbers(listed.toArray())
                : DISTRIBUTION.write((Distribution) value);
    }

    @Override
    public Json.Fields schema(Definitions definitions) {
        String name = DEFINITIONS.get(bounds);
        return name == null ? anyForm(definitions) : definitions.reference(name, this::anyForm);
    }

    private Json.Fields anyForm(Definitions definitions) {
        Json.Fields number = Simple.numberSchema(bounds);
        return Json.Fields.empty()
                .with(
                        "oneOf",
                        new Json.Items(List.of(number, Simple.listOf(number), DISTRIBUTION.schema(definitions))));
    }
}
