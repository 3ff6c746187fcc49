package org.engram.snn.json;

import org.engram.core.Bounds;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FixedNumberPost;
import org.engram.snn.network.connector.FixedNumberPre;
import org.engram.snn.network.connector.FixedProbability;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.connector.OneToOne;

/** Connectors: to add one, add its kind here. */
final class ConnectorCodec {

    static final Codec<Connector> CONNECTOR = new ObjectCodec<>(Kinds.<Connector>of(
                    "type",
                    new Kinds.Kind<>("one_to_one", OneToOne.class, Struct.of(o -> new OneToOne())),
                    new Kinds.Kind<>("all_to_all", AllToAll.class, allToAll()),
                    new Kinds.Kind<>("fixed_probability", FixedProbability.class, fixedProbability()),
                    new Kinds.Kind<>("fixed_number_pre", FixedNumberPre.class, fixedNumberPre()),
                    new Kinds.Kind<>("fixed_number_post", FixedNumberPost.class, fixedNumberPost()),
                    new Kinds.Kind<>("from_list", FromList.class, new FromListPart())))
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
}
