package org.engram.snn.json;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.engram.core.Bounds;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.DistanceDependentProbability;
import org.engram.snn.network.connector.DistanceKernel;
import org.engram.snn.network.connector.FixedNumberPost;
import org.engram.snn.network.connector.FixedNumberPre;
import org.engram.snn.network.connector.FixedProbability;
import org.engram.snn.network.connector.FixedTotalNumber;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.connector.OneToOne;
import org.engram.snn.network.connector.SmallWorld;

/** Connectors: to add one, add its kind here. */
final class ConnectorCodec {

    private static final Part<DistanceKernel> KERNEL = Kinds.of(
            "function",
            new Kinds.Kind<>(
                    "gaussian",
                    DistanceKernel.Gaussian.class,
                    kernel(
                            "sigma",
                            "Standard deviation, um.",
                            DistanceKernel.Gaussian::sigma,
                            DistanceKernel.Gaussian::new)),
            new Kinds.Kind<>(
                    "exponential",
                    DistanceKernel.Exponential.class,
                    kernel(
                            "lambda",
                            "Space constant, um.",
                            DistanceKernel.Exponential::lambda,
                            DistanceKernel.Exponential::new)),
            new Kinds.Kind<>(
                    "disc",
                    DistanceKernel.Disc.class,
                    kernel("radius", "Largest distance, um.", DistanceKernel.Disc::radius, DistanceKernel.Disc::new)),
            new Kinds.Kind<>(
                    "linear",
                    DistanceKernel.Linear.class,
                    kernel(
                            "radius",
                            "Distance at which the probability gets 0, um.",
                            DistanceKernel.Linear::radius,
                            DistanceKernel.Linear::new)));

    static final Codec<Connector> CONNECTOR = new ObjectCodec<>(Kinds.<Connector>of(
                    "type",
                    new Kinds.Kind<>("one_to_one", OneToOne.class, Struct.of(o -> new OneToOne())),
                    new Kinds.Kind<>("all_to_all", AllToAll.class, allToAll()),
                    new Kinds.Kind<>("fixed_probability", FixedProbability.class, fixedProbability()),
                    new Kinds.Kind<>("fixed_number_pre", FixedNumberPre.class, fixedNumberPre()),
                    new Kinds.Kind<>("fixed_number_post", FixedNumberPost.class, fixedNumberPost()),
                    new Kinds.Kind<>("fixed_total_number", FixedTotalNumber.class, fixedTotalNumber()),
                    new Kinds.Kind<>(
                            "distance_dependent_probability", DistanceDependentProbability.class, distanceDependent()),
                    new Kinds.Kind<>("small_world", SmallWorld.class, smallWorld()),
                    new Kinds.Kind<>("from_list", FromList.class, new FromListPart()),
                    new Kinds.Kind<>("from_file", FromList.class, new FromFilePart())))
            .named("connector");

    private ConnectorCodec() {}

    private static Field<Boolean> allowSelf() {
        return Field.of(
                        "allow_self_connections",
                        "Whether a neuron that is in both groups may connect to itself.",
                        Simple.flag())
                .orElse(true);
    }

    private static Field<Boolean> withReplacement() {
        return Field.of(
                        "with_replacement",
                        "Whether the same neuron may be chosen more than once (multapses).",
                        Simple.flag())
                .orElse(false);
    }

    private static Field<Integer> count(String text) {
        return Field.of("n", text, Simple.whole(0, Integer.MAX_VALUE));
    }

    private static Part<AllToAll> allToAll() {
        var self = allowSelf().in(AllToAll::allowSelf);
        return Struct.of(o -> new AllToAll(self.read(o)), self);
    }

    private static Part<FixedProbability> fixedProbability() {
        var probability = Field.of("p_connect", "Probability of a connection.", Simple.number(Bounds.PROBABILITY, ""))
                .in(FixedProbability::probability);
        var self = allowSelf().in(FixedProbability::allowSelf);
        return Struct.of(o -> new FixedProbability(probability.read(o), self.read(o)), probability, self);
    }

    private static Part<FixedNumberPre> fixedNumberPre() {
        var n = count("Connections that each postsynaptic neuron receives.").in(FixedNumberPre::n);
        var self = allowSelf().in(FixedNumberPre::allowSelf);
        var again = withReplacement().in(FixedNumberPre::withReplacement);
        return Struct.of(o -> new FixedNumberPre(n.read(o), self.read(o), again.read(o)), n, self, again);
    }

    private static Part<FixedNumberPost> fixedNumberPost() {
        var n = count("Connections that each presynaptic neuron sends.").in(FixedNumberPost::n);
        var self = allowSelf().in(FixedNumberPost::allowSelf);
        var again = withReplacement().in(FixedNumberPost::withReplacement);
        return Struct.of(o -> new FixedNumberPost(n.read(o), self.read(o), again.read(o)), n, self, again);
    }

    private static Part<FixedTotalNumber> fixedTotalNumber() {
        var n = count("Connections in all.").in(FixedTotalNumber::n);
        var self = allowSelf().in(FixedTotalNumber::allowSelf);
        var again = withReplacement().in(FixedTotalNumber::withReplacement);
        return Struct.of(o -> new FixedTotalNumber(n.read(o), self.read(o), again.read(o)), n, self, again);
    }

    private static Part<SmallWorld> smallWorld() {
        var degree = Field.of(
                        "degree",
                        "How many places away on the ring the neighbours are, on either side.",
                        Simple.whole(0, Integer.MAX_VALUE))
                .in(SmallWorld::degree);
        var rewiring = Field.of(
                        "rewiring", "Probability that a connection is rewired.", Simple.number(Bounds.PROBABILITY, ""))
                .in(SmallWorld::rewiring);
        var self = allowSelf().in(SmallWorld::allowSelf);
        return Struct.of(o -> new SmallWorld(degree.read(o), rewiring.read(o), self.read(o)), degree, rewiring, self);
    }

    private static Part<DistanceDependentProbability> distanceDependent() {
        var kernel = Field.of("kernel", "Probability as a function of distance.", new ObjectCodec<>(KERNEL))
                .in(DistanceDependentProbability::kernel);
        var self = allowSelf().in(DistanceDependentProbability::allowSelf);
        return Struct.of(o -> new DistanceDependentProbability(kernel.read(o), self.read(o)), kernel, self);
    }

    private static <K extends DistanceKernel> Part<K> kernel(
            String width, String text, Function<K, Double> widthOf, BiFunction<Double, Double, K> make) {
        var range = Field.of(width, text, Simple.number(Bounds.POSITIVE, "um")).in(widthOf);
        var largest = Field.of("p_max", "Probability at distance 0.", Simple.number(Bounds.PROBABILITY, ""))
                .in(K::largest);
        return Struct.of(o -> make.apply(range.read(o), largest.read(o)), range, largest);
    }
}
