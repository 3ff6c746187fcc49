package org.engram.snn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.engram.core.data.Raster;
import org.engram.core.io.FormatException;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkJsonTest {

    @TempDir
    Path directory;

    private static NetworkDocument example() {
        NetworkBuilder network = Network.named("example");
        Population input =
                network.population("input", 4, SpikeSourceArray.of(new double[][] {{1, 5}, {2}, {}, {3, 3}}));
        Population noise =
                network.population("noise", 10, SpikeSourcePoisson.atRate(20).during(5, 100));
        Population exc = network.population(
                "exc",
                10,
                IfCurrExp.standard()
                        .withTauRefrac(5)
                        .with("tau_m", Listed.of(10, 11, 12, 13, 14, 15, 16, 17, 18, 19.5))
                        .with("v", new Distribution.Uniform(-65, -55)));
        Population inh =
                network.population("inh", 3, Izhikevich.of(0.1, 0.2, -65, 2).withDeltaInput());
        network.connect(input, exc, Connector.fixedProbability(0.5).withoutSelf(), Synapse.excitatory(0.5))
                .connect(
                        noise,
                        exc,
                        Connector.oneToOne(),
                        Synapse.excitatory(new Distribution.NormalClipped(0.5, 0.1, 0, 1))
                                .delay(1.5))
                .connect(
                        exc.slice(0, 10, 2),
                        exc,
                        FromList.of(new int[] {0, 1, 2}, new int[] {1, 2, 3})
                                .withWeights(0.5, 0.25, 0.1)
                                .withDelays(1, 2, 0.1),
                        Synapse.excitatory(0).stdp(new SpikePair(20, 20, 0.01, 0.012), new WeightRule.Additive(0, 1)))
                .connect(exc, inh, Connector.fixedNumberPre(3), Synapse.inhibitory(2))
                .inject(StepCurrent.pulse(10, 20, 0.5), exc.first(5))
                .inject(new RampCurrent(0, 10, 0, 1e-7), inh);
        Network built = network.build();
        return NetworkDocument.of(built)
                .simulated(SimulationSettings.lasting(100)
                        .withSeed(42)
                        .recording(new Recording.Spikes(exc))
                        .recording(new Recording.State(Variable.V, exc.first(3), 0.1))
                        .recording(new Recording.Weights(built.projection("exc->exc"), 10)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NetworkJsonTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The text is pinned: it must not change with JDK, locale or version. */
    @Test
    void writesTheExampleByteForByte() throws IOException {
        assertThat(NetworkJson.toText(example())).isEqualTo(resource("example.json"));
        Path file = directory.resolve("example.json");
        NetworkJson.write(example(), file);
        assertThat(Files.readString(file)).isEqualTo(resource("example.json"));
        assertThat(NetworkJson.read(file)).isEqualTo(example());
    }

    @Test
    void absentFieldsAreDefaults() {
        NetworkDocument document = NetworkJson.read("""
                {"version": 1.0, "populations": [{"cell": {"type": "Izhikevich"}, "size": 2e0, "id": "a"}],
                 "name": "n", "simulation": {"duration": 5}, "format": "engram-network",
                 "projections": [{"id": "p", "pre": "a", "post": {"population": "a"},
                   "connector": {"type": "all_to_all"}, "synapse": {"weight": 1, "receptor": "inhibitory"}}]}
                """, "n.json");
        NetworkBuilder builder = Network.named("n");
        Population a = builder.population("a", 2, Izhikevich.standard());
        builder.connect("p", a, a.slice(0, 2), Connector.allToAll(), Synapse.inhibitory(1));
        assertThat(document).isEqualTo(NetworkDocument.of(builder.build()).simulated(SimulationSettings.lasting(5)));
    }

    @Test
    void spikeTimesAreOneListForAllOrOneEach() {
        String each = "\"spike_times\": [[1, 2], [], [3]]";
        assertThat(cell(Documents.BASE)).isEqualTo(SpikeSourceArray.of(new double[][] {{1, 2}, {}, {3}}));
        assertThat(cell(Documents.with(each, "\"spike_times\": [1, 1.5]"))).isEqualTo(SpikeSourceArray.at(1, 1.5));
        assertThat(cell(Documents.with(each, "\"spike_times\": [[1, 1.5]]"))).isEqualTo(SpikeSourceArray.at(1, 1.5));
        assertThat(cell(Documents.with(each, "\"spike_times\": []"))).isEqualTo(SpikeSourceArray.at());
    }

    private static CellType cell(String text) {
        return NetworkJson.read(text, "net.json").network().population("in").cell();
    }

    @Test
    void numbersKeepEveryBit() {
        for (double value : new double[] {-0.0, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE, 1e15, Math.PI * 1e20}) {
            var network = Network.named("n");
            network.population("a", 1, IfCurrExp.standard().with("v_rest", value));
            network.population("b", 2, IfCurrExp.standard().with("v", Listed.of(value, 2e-7)));
            NetworkDocument document = NetworkDocument.of(network.build())
                    .simulated(SimulationSettings.lasting(1).withSeed(Long.MIN_VALUE + 1));
            assertThat(NetworkJson.read(NetworkJson.toText(document), "n.json")).isEqualTo(document);
        }
    }

    @Test
    void aConstantAndAListOfOneAreDifferent() {
        for (Value value : new Value[] {new Constant(10), Listed.of(10)}) {
            var network = Network.named("n");
            network.population("a", 1, IfCurrExp.standard().with("tau_m", value));
            NetworkDocument document = NetworkDocument.of(network.build());
            NetworkDocument again = NetworkJson.read(NetworkJson.toText(document), "n.json");
            assertThat(again.network().population("a").cell().value("tau_m")).isEqualTo(value);
        }
    }

    @Test
    void settingsMakeASimulation() {
        NetworkDocument document =
                NetworkJson.read(Documents.with("\"tau_m\": 20", "\"tau_m\": 20, \"i_offset\": 3"), "net.json");
        SimulationSettings settings = document.simulation().orElseThrow();
        Network network = document.network();
        Population exc = network.population("exc");
        try (Simulation prepared = settings.prepare(network);
                Simulation byHand = Simulation.of(network)
                        .timestep(0.1)
                        .seed(7)
                        .record(Variable.SPIKES, exc)
                        .record(Recording.of(Variable.V, exc.first(2)).every(0.5))
                        .recordWeights(5, "random")) {
            var run = prepared.run(settings.duration());
            var expected = byHand.run(10);
            Raster spikes = run.spikes(exc);
            assertThat(spikes).isEqualTo(expected.spikes(exc));
            assertThat(spikes.size()).isPositive();
            assertThat(run.trace(Variable.V, exc.first(2))).isEqualTo(expected.trace(Variable.V, exc.first(2)));
            assertThat(run.weightTrace("random")).isEqualTo(expected.weightTrace("random"));
        }
    }

    @Test
    void optionsGoBeforeTheFile() {
        SimulationSettings settings = SimulationSettings.lasting(10)
                .withTimestep(0.5)
                .withDuration(20)
                .withSeed(3)
                .withScheme(Scheme.SPINNAKER);
        assertThat(settings.timestep()).isEqualTo(0.5);
        assertThat(settings.duration()).isEqualTo(20);
        assertThat(settings.seed()).isEqualTo(3);
        assertThat(settings.scheme()).contains(Scheme.SPINNAKER);
        assertThatThrownBy(() -> settings.withTimestep(0)).hasMessage("timestep: must be > 0 ms, got 0");
        assertThatThrownBy(() -> SimulationSettings.lasting(-1)).hasMessage("duration: must be > 0 ms, got -1");
    }

    @Test
    void theSchemeIsReadAndWritten() {
        NetworkDocument document =
                NetworkJson.read(Documents.with("\"seed\": 7", "\"scheme\": \"SPINNAKER\""), "net.json");
        assertThat(document.simulation().orElseThrow().scheme()).contains(Scheme.SPINNAKER);
        assertThat(NetworkJson.read(NetworkJson.toText(document), "again")).isEqualTo(document);
    }

    @Test
    void recordingsMustBelongToTheNetwork() {
        Network network = example().network();
        var other = Network.named("other");
        Population stranger = other.population("stranger", 1, IfCurrExp.standard());
        other.connect("loop", stranger, stranger, Connector.oneToOne(), Synapse.excitatory(1));
        Stream.of(
                        new Recording.Spikes(stranger),
                        new Recording.State(Variable.V, stranger, 1),
                        new Recording.Weights(other.build().projection("loop"), 1))
                .map(recording -> SimulationSettings.lasting(1).recording(recording))
                .forEach(settings -> assertThatThrownBy(
                                () -> NetworkDocument.of(network).simulated(settings))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageEndingWith("does not belong to this network"));
    }

    /** A cell that only its author knows. */
    private static final class OwnCell extends StandardCell<OwnCell> {

        OwnCell(Map<String, Value> changed) {
            super(IfCurrExp.MODEL, changed);
        }

        @Override
        protected OwnCell copy(Map<String, Value> changed) {
            return new OwnCell(changed);
        }
    }

    /** A cell that is no standard cell. */
    private record BareCell(CellModel model) implements CellType {

        @Override
        public Value value(String setting) {
            return new Constant(0);
        }
    }

    @Test
    void cellsOutsideTheRegistryCannotBeWritten() {
        Path file = directory.resolve("net.json");
        for (CellType cell : new CellType[] {new OwnCell(Map.of()), new BareCell(Izhikevich.DELTA)}) {
            var network = Network.named("n");
            network.population("a", 1, cell);
            assertThatThrownBy(() -> NetworkJson.write(NetworkDocument.of(network.build()), file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cell type " + cell.model().name() + " ("
                            + cell.getClass().getName()
                            + ") is not in the registry, so a network file cannot hold it (one of "
                            + String.join(", ", Cells.names()) + ")");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void listsThatCouldNotBeReadAreNotWritten() {
        assertThatThrownBy(() -> write(FromList.of(new int[] {0}, new int[] {2})))
                .hasMessage("FromList.post[0]: must be in [0, 1] (size 2), got 2");
        assertThatThrownBy(() -> write(FromList.of(new int[] {0}, new int[] {0}).withWeights(-1)))
                .hasMessage("FromList.weight[0]: must be >= 0, got -1");
        assertThatThrownBy(() -> write(FromList.of(new int[] {0}, new int[] {0}).withDelays(0)))
                .hasMessage("FromList.delay[0]: must be > 0 ms, got 0");
    }

    private static String write(FromList list) {
        var network = Network.named("n");
        Population a = network.population("a", 2, IfCurrExp.standard());
        network.connect(a, a, list, Synapse.excitatory(1));
        return NetworkJson.toText(NetworkDocument.of(network.build()));
    }

    @Test
    void writingReplacesAFileAndNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("net.json"), "old");
        NetworkJson.write(example(), file);
        assertThat(NetworkJson.read(file)).isEqualTo(example());
        assertThat(directory.toFile().list()).containsExactly("net.json");
        assertThatThrownBy(() -> NetworkJson.write(example(), directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(directory + ": is a directory; name a file in it");
        assertThatThrownBy(() -> NetworkJson.write(example(), directory.resolve("no/net.json")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Tag("slow")
    void aLongListOfConnectionsComesBack() {
        int count = 200_000;
        Random random = new Random(1);
        FromList list = FromList.of(
                        random.ints(count, 0, 1000).toArray(),
                        random.ints(count, 0, 1000).toArray())
                .withWeights(random.doubles(count).toArray());
        var network = Network.named("n");
        Population a = network.population("a", 1000, IfCurrExp.standard());
        network.connect(a, a, list, Synapse.excitatory(1));
        NetworkDocument document = NetworkDocument.of(network.build());
        Path file = directory.resolve("net.json");
        NetworkJson.write(document, file);
        assertThat(NetworkJson.read(file)).isEqualTo(document);
    }

    @Test
    void connectionsMayStandInAFileNextToTheDocument() throws IOException {
        Path sub = Files.createDirectory(directory.resolve("sub"));
        Files.writeString(sub.resolve("list.csv"), "pre,post,weight,delay\n0,0,0.5,1\n2,1,0.25,1.5\n");
        String text = Documents.BASE.replaceFirst(
                "\"type\": \"from_list\"[^}]*", "\"type\": \"from_file\", \"file\": \"sub/list.csv\"");
        Path file = Files.writeString(directory.resolve("net.json"), text);
        NetworkDocument document = NetworkJson.read(file);
        assertThat(document).isEqualTo(NetworkJson.read(Documents.BASE, "net.json"));
        assertThat(NetworkJson.toText(document)).contains("from_list").doesNotContain("from_file");
        Files.writeString(sub.resolve("list.csv"), "pre,post\n0,0\n2,3\n");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> NetworkJson.read(file))
                .withMessage(file + ": /projections/0/connector/file: post must be in [0, 2] (size 3), got 3");
        Files.writeString(sub.resolve("list.csv"), "pre,post\n0,x\n");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> NetworkJson.read(file))
                .withMessage(
                        sub.resolve("list.csv") + ": line 2: post must be a whole number from 0 to 2^31 - 1, got 'x'");
    }
}
