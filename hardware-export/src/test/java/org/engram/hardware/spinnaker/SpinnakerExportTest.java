package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.engram.core.io.ResultDirectory;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpinnakerExportTest {

    @TempDir
    Path directory;

    private static SpinnakerExport tiny() {
        return SpinnakerExport.of(Networks.tiny()).timestep(1).duration(10).seed(42);
    }

    private static SpinnakerExport broken() {
        var network = Network.named("broken");
        network.population("cells", 1, IfCurrExp.standard().withIOffset(1e6));
        return SpinnakerExport.of(network.build()).timestep(1).duration(10);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SpinnakerExportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theBundleOfATinyNetworkIsTheGoldenOne() throws IOException {
        Network network = Networks.tiny();
        SpinnakerExport.of(network)
                .timestep(1)
                .duration(10)
                .seed(42)
                .record(Variable.SPIKES, network.population("cells"))
                .record(Variable.V, network.population("cells").last(1))
                .write(directory.resolve("bundle"));
        assertThat(directory.resolve("bundle/network.json")).hasContent(resource("tiny-network.json"));
        try (Stream<Path> files = Files.list(directory.resolve("bundle"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "network.json", "bundle-1.schema.json", "run_on_spinnaker.py", "README.md");
        }
    }

    @Test
    void theSummarySaysWhatTheBoardStoresAndWhy() throws IOException {
        assertThat(tiny().check().summary()).isEqualTo(resource("tiny-summary.txt"));
    }

    @Test
    void theReportAsJsonSaysTheSame() {
        ExportReport report = broken().check();
        JsonNode json = JsonMapper.shared().readTree(report.toJson());
        assertThat(json.path("exportable").booleanValue()).isFalse();
        assertThat(json.path("network").stringValue()).isEqualTo("broken");
        assertThat(json.path("findings").size()).isEqualTo(report.findings().size());
        JsonNode first = json.path("findings").path(0);
        assertThat(first.path("severity").stringValue()).isEqualTo("error");
        assertThat(first.path("rule").stringValue()).isEqualTo("parameter-range");
        assertThat(first.path("place").stringValue()).isEqualTo("population 'cells': i_offset");
        JsonNode weights = JsonMapper.shared().readTree(tiny().check().toJson()).path("weights");
        assertThat(weights.size()).isEqualTo(2);
        assertThat(weights.path(1).path("projection").stringValue()).isEqualTo("cells->cells");
        assertThat(weights.path(1).path("resolution").doubleValue()).isEqualTo(0x1p-15);
    }

    /** Fan-in 1, so the sum is w_max = 1 and the shift 1; inhibition sums to 0.5, shift 0. Unit 2^-14 and 2^-15. */
    @Test
    void storedWeightsAreThoseComputedByHand() {
        StoredWeights plastic = tiny().check().weights().get(0);
        assertThat(plastic.shift()).isEqualTo(1);
        assertThat(plastic.resolution()).isEqualTo(0x1p-14);
        double stored = 4915; // 0.3 * 16384 = 4915.2
        assertThat(plastic.largestRelativeError()).isEqualTo((0.3 - stored / 16384) / 0.3);
        assertThat(plastic.zeros()).isZero();
        StoredWeights inhibition = tiny().check().weights().get(1);
        assertThat(inhibition.shift()).isZero();
        assertThat(inhibition.largestRelativeError()).isZero();
        assertThat(inhibition.largest()).isEqualTo(0.25);
    }

    @Test
    void theScaleIsUnderTheUsersControl() {
        StoredWeights coarse = tiny().maxExpectedSummedWeight("cells", 7.5, 0.25)
                .check()
                .weights()
                .get(0);
        assertThat(coarse.shift()).isEqualTo(3);
        assertThat(coarse.resolution()).isEqualTo(0x1p-12);
        double stored = 1229; // 0.3 * 4096 = 1228.8
        assertThat(coarse.largestRelativeError()).isEqualTo((stored / 4096 - 0.3) / 0.3);
    }

    @Test
    void aNetworkWithErrorsIsNotWritten() {
        Path target = directory.resolve("bundle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> broken().write(target))
                .withMessageStartingWith("network 'broken' cannot be exported to SpiNNaker: error [parameter-range]");
        assertThat(target).doesNotExist();
        assertThatIllegalArgumentException().isThrownBy(() -> broken().writeInto(directory));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(directory.resolve("mine.txt"), "precious");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiny().write(directory))
                .withMessageContaining("is not empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiny().writeInto(directory))
                .withMessageContaining("is not empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiny().writeInto(directory.resolve("missing")))
                .withMessageContaining("must be a directory that exists");
        assertThat(directory.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void aBundleCanBePartOfALargerResult() throws IOException {
        Path target = directory.resolve("result");
        try (ResultDirectory result = ResultDirectory.create(target, false)) {
            Path part = Files.createDirectory(result.path("board"));
            assertThat(tiny().writeInto(part).exportable()).isTrue();
            result.commit();
        }
        assertThat(SpinnakerBundle.read(target.resolve("board")).network().name())
                .isEqualTo("tiny");
    }

    @Test
    void timestepAndDurationHaveNoDefault() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SpinnakerExport.of(Networks.tiny()).duration(1).check())
                .withMessage("SpinnakerExport: timestep is not set; call timestep(ms), 1 is usual");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SpinnakerExport.of(Networks.tiny()).timestep(1).check())
                .withMessage("SpinnakerExport: duration is not set; call duration(ms)");
    }

    @Test
    void nonsenseSettingsAreErrorsAtOnce() {
        SpinnakerExport export = tiny();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.timestep(0))
                .withMessage("timestep: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.duration(Double.NaN))
                .withMessage("duration: must be > 0 ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.timeScaleFactor(0))
                .withMessage("time_scale_factor: must be in [0.001, 1000000], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.boards(0))
                .withMessage("boards of kind spinn5: must be in [1, 1200], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.board(Board.SPINN3).boards(2))
                .withMessage("boards of kind spinn3: must be in [1, 1], got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiny().boards(2).board(Board.SPINN3))
                .withMessage("boards of kind spinn3: must be in [1, 1], got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.neuronsPerCore(0))
                .withMessage("neurons_per_core: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.maxExpectedSummedWeight("cells", 1, -1))
                .withMessage("max_expected_summed_weight: must be in [0, 65536) nA, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.neuronsPerCore("cell", 10))
                .withMessageStartingWith("population: unknown name 'cell'; did you mean 'cells'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.record(Variable.V, Networks.random(1).population("first")))
                .withMessage("recording: population 'first' does not belong to this network");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> export.record(new Variable("w"), Networks.tiny().population("cells")))
                .withMessageStartingWith("population 'cells': recordable: unknown name 'w'");
    }

    /** The description itself refuses a sign, so that no rule has to: the exporter never sees one. */
    @Test
    void aDrawnNegativeWeightIsRefusedWithItsPlace() {
        var network = Network.named("signs");
        var input = network.population("input", 20, SpikeSourceArray.at(1));
        var cells = network.population("cells", 20, IfCurrExp.standard());
        network.connect(input, cells, Connector.allToAll(), Synapse.excitatory(new Distribution.Normal(0.1, 0.1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpinnakerExport.of(network.build())
                        .timestep(1)
                        .duration(1)
                        .check())
                .withMessageMatching("projection 'input->cells': weight of connection \\d+ .*must be >= 0.*");
    }

    @Test
    void settingsChangedAfterACheckCount() {
        SpinnakerExport export = tiny();
        assertThat(export.check().exportable()).isTrue();
        assertThat(export.timestep(2).check().exportable()).isFalse();
    }

    @Test
    void coresCountSynapseCoresAndDelayExtensions() {
        var network = Network.named("cores");
        var input = network.population("input", 300, SpikeSourceArray.at(1));
        var cells = network.population("cells", 300, IfCurrExp.standard().withTauRefrac(1));
        network.connect(
                input, cells, Connector.fixedNumberPre(1), Synapse.excitatory(1).delay(32));
        SpinnakerExport export = SpinnakerExport.of(network.build()).timestep(1).duration(10);
        assertThat(export.check().cores()).isEqualTo(1 + 2);
        network.connect(
                cells, cells, Connector.fixedNumberPre(1), Synapse.excitatory(1).delay(33));
        export = SpinnakerExport.of(network.build()).timestep(1).duration(10);
        assertThat(export.check().cores()).as("two more for delays").isEqualTo(1 + 2 + 2);
        assertThat(export.neuronsPerCore(100).check().cores())
                .as("64 slots now")
                .isEqualTo(1 + 3);
    }

    @Test
    void whatTheBoardDoesNotRecordIsNoted() {
        NetworkBuilder builder = Network.named("n");
        Population cells = builder.population("cells", 2, IfCurrExp.standard());
        Network network = builder.connect(cells, cells, Connector.allToAll(), Synapse.excitatory(1))
                .build();
        Recording weights = new Recording.Weights(network.projection("cells->cells"), 10);
        ExportReport report = SpinnakerExport.of(network)
                .timestep(1)
                .duration(100)
                .record(new Recording.State(Variable.V, cells, 5))
                .record(new Recording.State(Variable.V, cells.first(1), 1))
                .record(new Recording.Spikes(cells))
                .record(weights)
                .check();
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().startsWith("record-"))
                .extracting(Finding::text)
                .containsExactly(
                        "note [record-interval] population 'cells': record v: every 5 ms; the bundle records it at every"
                                + " step of 1 ms",
                        "note [record-weights] projection 'cells->cells': record weights: every 10 ms (limit: the weights"
                                + " at the end); the loader writes the final weights of plastic projections only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> broken().record(weights))
                .withMessageStartingWith("projection: unknown name 'cells->cells'");
    }
}
