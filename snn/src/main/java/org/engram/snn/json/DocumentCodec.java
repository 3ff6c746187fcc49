package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;

/** The whole document: format and version first, then each part by those before it. */
final class DocumentCodec implements Part<NetworkDocument> {

    static final String FORMAT = "engram-network";
    static final int VERSION = 1;

    /** Documents of the SpiNNaker export begin so; they need another reader. */
    private static final String EXPORT_PREFIX = "engram-spinnaker";

    private static final String SUPPORTED =
            "this toolkit reads \"format\": \"" + FORMAT + "\", \"version\": " + VERSION;

    private final Part<String> name = Field.of("name", "Name of the network.", Simple.text());
    private final Part<List<Population>> populations =
            Field.of("populations", "Neurons and sources.", NetworkCodec.populations());

    private static Part<List<Projection>> projections(List<Population> populations) {
        return Field.of("projections", "Synapses between populations.", NetworkCodec.projections(populations))
                .orElse(List.of());
    }

    private static Part<List<Injection>> currents(List<Population> populations) {
        return Field.of("currents", "Currents injected into neurons.", NetworkCodec.currents(populations))
                .orElse(List.of());
    }

    private static Part<List<PoissonInput>> poissonInputs(List<Population> populations) {
        return Field.of("poisson_inputs", "Poisson spikes from outside.", NetworkCodec.poissonInputs(populations))
                .orElse(List.of());
    }

    private static Part<List<Modulator>> modulators(List<Population> populations) {
        return Field.of("modulators", "Third factors of plasticity.", NetworkCodec.modulators(populations))
                .orElse(List.of());
    }

    private static Part<List<Modulation>> modulations(List<Population> populations) {
        return Field.of("modulations", "Neurons that drive modulators.", NetworkCodec.modulations(populations))
                .orElse(List.of());
    }

    private static Part<Optional<SimulationSettings>> simulation(Network network) {
        return Field.of("simulation", "How to simulate the network.", SimulationCodec.of(network))
                .optional();
    }

    @Override
    public List<String> names(Place document) {
        requireFormat(document);
        return List.of(
                "format",
                "version",
                "name",
                "populations",
                "projections",
                "currents",
                "poisson_inputs",
                "modulators",
                "modulations",
                "simulation");
    }

    private static void requireFormat(Place document) {
        Place format = document.optional("format")
                .orElseThrow(() -> document.error("field 'format' is missing; " + SUPPORTED));
        if (format.text().startsWith(EXPORT_PREFIX)) {
            throw format.error("this is an export bundle, format '" + Json.Text.shown(format.text())
                    + "', not a network file; " + SUPPORTED);
        }
        if (!format.text().equals(FORMAT)) {
            throw format.error("unknown format '" + Json.Text.shown(format.text()) + "'; " + SUPPORTED);
        }
        Place version = document.required("version");
        if (version.whole(1, Integer.MAX_VALUE) != VERSION) {
            throw version.error("version " + version.json().described() + " is not supported; " + SUPPORTED);
        }
    }

    @Override
    public NetworkDocument read(Place document) {
        List<Population> known = populations.read(document);
        Network network = document.make(() -> new Network(
                name.read(document),
                known,
                projections(known).read(document),
                currents(known).read(document),
                poissonInputs(known).read(document),
                modulators(known).read(document),
                modulations(known).read(document)));
        return new NetworkDocument(network, simulation(network).read(document));
    }

    @Override
    public void write(NetworkDocument document, Map<String, Json> object) {
        Network network = document.network();
        object.put("format", new Json.Text(FORMAT));
        object.put("version", Json.Numeral.of(VERSION));
        name.write(network.name(), object);
        populations.write(network.populations(), object);
        projections(network.populations()).write(network.projections(), object);
        currents(network.populations()).write(network.injections(), object);
        poissonInputs(network.populations()).write(network.poissonInputs(), object);
        modulators(network.populations()).write(network.modulators(), object);
        modulations(network.populations()).write(network.modulations(), object);
        simulation(network).write(document.simulation(), object);
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        List<Population> none = List.of();
        Network empty = Network.named("none").build();
        return List.of(
                        List.of(Shape.of("format", Json.Fields.empty().with("const", FORMAT), true)),
                        List.of(Shape.of("version", Json.Fields.empty().with("const", Json.Numeral.of(VERSION)), true)),
                        name.shapes(definitions),
                        populations.shapes(definitions),
                        projections(none).shapes(definitions),
                        currents(none).shapes(definitions),
                        poissonInputs(none).shapes(definitions),
                        modulators(none).shapes(definitions),
                        modulations(none).shapes(definitions),
                        simulation(empty).shapes(definitions))
                .stream()
                .reduce(List.of(Shape.EMPTY), Shape::product);
    }
}
