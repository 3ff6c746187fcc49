package org.engram.snn.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;

/** The parts of a network: populations, and projections and currents between those known. */
final class NetworkCodec {

    private NetworkCodec() {}

    /** The populations of a network, whose names differ. */
    static Codec<List<Population>> populations() {
        return unique("population", population().named("population"), Population::id);
    }

    /** The projections between populations, whose names differ. */
    static Codec<List<Projection>> projections(List<Population> populations) {
        return unique("projection", projection(populations).named("projection"), Projection::id);
    }

    /** The currents into populations. */
    static Codec<List<Injection>> currents(List<Population> populations) {
        return Simple.list(CurrentCodec.of(NeuronsCodec.of(populations)));
    }

    /** The Poisson inputs to populations. */
    static Codec<List<PoissonInput>> poissonInputs(List<Population> populations) {
        return Simple.list(PoissonInputCodec.of(NeuronsCodec.of(populations)));
    }

    /** The modulators of plasticity, whose names differ. */
    static Codec<List<Modulator>> modulators(List<Population> populations) {
        return unique("modulator", ModulatorCodec.modulator(populations), Modulator::id);
    }

    /** The neurons that drive modulators. */
    static Codec<List<Modulation>> modulations(List<Population> populations) {
        return Simple.list(ModulatorCodec.modulation(NeuronsCodec.of(populations)));
    }

    private static Codec<Population> population() {
        var id = Field.of("id", "Name, unique within the network.", Simple.text())
                .in(Population::id);
        var size = Field.of("size", "Number of neurons.", Simple.whole(1, Integer.MAX_VALUE))
                .in(Population::size);
        var cell = new CellPart().in(Population::cell);
        var space = Field.of("space", "Where the neurons are, for what depends on distance.", SpaceCodec.SPACE)
                .optional()
                .in(Population::space);
        return new ObjectCodec<>(Struct.of(
                o -> {
                    int count = size.read(o);
                    CellType type = cell.read(o);
                    CellPart.requireOneEach(o, type, count);
                    return new Population(id.read(o), count, type, space.read(o));
                },
                id,
                size,
                cell,
                space));
    }

    private static Codec<Projection> projection(List<Population> populations) {
        var neurons = NeuronsCodec.of(populations);
        var id = Field.of("id", "Name, unique within the network.", Simple.text())
                .in(Projection::id);
        var pre = Field.of("pre", "Presynaptic neurons.", neurons).in(Projection::pre);
        var post = Field.of("post", "Postsynaptic neurons.", neurons).in(Projection::post);
        var connector = Field.of("connector", "Which connects to which.", ConnectorCodec.CONNECTOR)
                .in(NetworkCodec::writableConnector);
        var synapse = Field.of("synapse", "Receptor, weight, delay and plasticity.", SynapseCodec.SYNAPSE)
                .in(Projection::synapse);
        return new ObjectCodec<>(Struct.of(
                o -> {
                    var made =
                            new Projection(id.read(o), pre.read(o), post.read(o), connector.read(o), synapse.read(o));
                    if (made.connector() instanceof FromList list) {
                        int preSize = made.pre().size();
                        FromListPart.requireInside(
                                o.required("connector"),
                                list,
                                preSize,
                                made.post().size());
                    }
                    return made;
                },
                id,
                pre,
                post,
                connector,
                synapse));
    }

    /** Lets a list check its own indices, so that no file is written that cannot be read. */
    private static Connector writableConnector(Projection projection) {
        if (projection.connector() instanceof FromList list) {
            list.check(projection.ends());
        }
        return projection.connector();
    }

    private static <T> Codec<List<T>> unique(String kind, Codec<T> codec, Function<T, String> id) {
        Codec<List<T>> list = Simple.list(codec);
        return new Simple<>(place -> read(place, kind, codec, id), list::write, list::schema);
    }

    private static <T> List<T> read(Place list, String kind, Codec<T> codec, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        return list.elements().stream()
                .map(place -> {
                    T read = codec.read(place);
                    if (!seen.add(id.apply(read))) {
                        throw place.required("id")
                                .error("there is already a " + kind + " '" + Json.Text.shown(id.apply(read)) + "'");
                    }
                    return read;
                })
                .toList();
    }
}
