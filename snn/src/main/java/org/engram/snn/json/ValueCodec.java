package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * A value: a number, a list of numbers, a distribution with PyNN's names, or a base and a slope over distance.
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
                    new Kinds.Kind<>("exponential", Distribution.Exponential.class, exponential()),
                    new Kinds.Kind<>("gamma", Distribution.Gamma.class, gamma()),
                    new Kinds.Kind<>(
                            "normal_clipped_to_boundary",
                            Distribution.NormalClippedToBoundary.class,
                            normalClippedToBoundary()),
                    new Kinds.Kind<>("poisson", Distribution.Poisson.class, poisson()),
                    new Kinds.Kind<>("binomial", Distribution.Binomial.class, binomial())))
            .named("distribution");

    private static final Codec<DistanceDependent> BY_DISTANCE =
            new ObjectCodec<>(distanceDependent()).named("distance_dependent");

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

    private static Part<Distribution.Gamma> gamma() {
        var k = number("k", "Shape.", Bounds.closed(1e-3, 1e9)).in(Distribution.Gamma::shape);
        var theta = number("theta", "Scale.", Bounds.POSITIVE).in(Distribution.Gamma::scale);
        return Struct.of(o -> new Distribution.Gamma(k.read(o), theta.read(o)), k, theta);
    }

    private static Part<Distribution.NormalClippedToBoundary> normalClippedToBoundary() {
        var mu = number("mu", "Mean before clipping.", Bounds.FINITE).in(Distribution.NormalClippedToBoundary::mean);
        var sigma = number("sigma", "Standard deviation before clipping.", Bounds.NON_NEGATIVE)
                .in(Distribution.NormalClippedToBoundary::sd);
        var low = number("low", "Lowest number.", Bounds.FINITE).in(Distribution.NormalClippedToBoundary::low);
        var high = number("high", "Highest number.", Bounds.FINITE).in(Distribution.NormalClippedToBoundary::high);
        return Struct.of(
                o -> new Distribution.NormalClippedToBoundary(mu.read(o), sigma.read(o), low.read(o), high.read(o)),
                mu,
                sigma,
                low,
                high);
    }

    private static Part<Distribution.Poisson> poisson() {
        var lambda = number("lambda", "Mean.", Bounds.closed(0, 1e9)).in(Distribution.Poisson::mean);
        return Struct.of(o -> new Distribution.Poisson(lambda.read(o)), lambda);
    }

    private static Part<Distribution.Binomial> binomial() {
        var n = Field.of("n", "Number of trials.", Simple.whole(0, Integer.MAX_VALUE))
                .in(Distribution.Binomial::trials);
        var p = number("p", "Probability of success.", Bounds.PROBABILITY).in(Distribution.Binomial::probability);
        return Struct.of(o -> new Distribution.Binomial(n.read(o), p.read(o)), n, p);
    }

    private static Part<DistanceDependent> distanceDependent() {
        var base = number("base", "Number at distance 0.", Bounds.FINITE).in(DistanceDependent::base);
        var slope = number("slope", "Change per um of distance between the neurons.", Bounds.FINITE)
                .in(DistanceDependent::slope);
        return Struct.of(o -> new DistanceDependent(base.read(o), slope.read(o)), base, slope);
    }

    @Override
    public Value read(Place place) {
        if (place.json() instanceof Json.Fields) {
            return place.optional("slope").isPresent() ? BY_DISTANCE.read(place) : DISTRIBUTION.read(place);
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
        if (value instanceof DistanceDependent dependent) {
            return BY_DISTANCE.write(dependent);
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
                        new Json.Items(List.of(
                                number,
                                Simple.listOf(number),
                                DISTRIBUTION.schema(definitions),
                                BY_DISTANCE.schema(definitions))));
    }
}
