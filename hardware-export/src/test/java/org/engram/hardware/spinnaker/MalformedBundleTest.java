package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.engram.core.io.FormatException;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and tables that are broken in one place each. */
class MalformedBundleTest {

    @TempDir
    Path directory;

    private String valid = "";

    @BeforeEach
    void writeBundles() throws IOException {
        SpinnakerExport.of(Networks.tiny()).timestep(1).duration(10).write(directory.resolve("tiny"));
        valid = Files.readString(directory.resolve("tiny/network.json"));
        var network = Network.named("large");
        var input = network.population("input", 150, SpikeSourceArray.at(1));
        var cells = network.population("cells", 100, IfCurrExp.standard());
        network.population("poisson", 1, SpikeSourcePoisson.atRate(10));
        network.connect(input, cells, Connector.allToAll(), Synapse.excitatory(0.5));
        SpinnakerExport.of(network.build()).timestep(1).duration(10).write(directory.resolve("large"));
    }

    private FormatException failure(String document) throws IOException {
        return failure(document.getBytes(StandardCharsets.UTF_8));
    }

    private FormatException failure(byte[] document) throws IOException {
        Path file = directory.resolve("tiny/network.json");
        Files.write(file, document);
        FormatException failure =
                catchThrowableOfType(FormatException.class, () -> SpinnakerBundle.read(directory.resolve("tiny")));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage())
                .startsWith(file.toString())
                .doesNotContain("\n")
                .hasSizeLessThan(600);
        return failure;
    }

    private static Arguments broken(String from, String to, String place, String message) {
        return Arguments.of(from, to, place, message);
    }

    static Stream<Arguments> brokenPlaces() {
        return Stream.of(
                broken("engram-spinnaker", "sonata", "/format", "must be 'engram-spinnaker', got 'sonata'"),
                broken("\"version\": 1", "\"version\": 2", "/version", "must be 1, got 2"),
                broken("\"version\": 1", "\"version\": \"1\"", "/version", "must be 1, got \"1\""),
                broken("\"name\": \"tiny\",", "", "", "required property 'name' not found"),
                broken("\"name\": \"tiny\"", "\"nam\": \"tiny\"", "", "required property 'name' not found"),
                broken("\"name\": \"tiny\"", "\"name\": \"\\n\"", "", "must not be blank"),
                broken("\"board\": \"spinn5\"", "\"board\": \"spin5\"", "/target/board", "did you mean 'spinn5'?"),
                broken(
                        "\"board\": \"spinn5\", \"boards\": 1",
                        "\"board\": \"spinn3\", \"boards\": 2",
                        "/target/boards",
                        "at most 1, got 2"),
                broken(
                        "\"timestep_ms\": 1",
                        "\"timestep_ms\": 0",
                        "/setup/timestep_ms",
                        "exclusive minimum value of 0"),
                broken(
                        "\"timestep_ms\": 1",
                        "\"timestep_ms\": \"1\"",
                        "/setup/timestep_ms",
                        "string found, number expected"),
                broken("\"timestep_ms\": 1", "\"timestep_ms\": 1e400", "/setup/timestep_ms", "number is too large"),
                broken("\"timestep_ms\": 1", "\"timestep_ms\": NaN", "line 6, column 31", "NaN"),
                broken("\"seed\": 0", "\"seed\": 9223372036854775808", "/setup/seed", "maximum"),
                broken("\"seed\": 0", "\"seed\": 0.5", "/setup/seed", "integer expected"),
                broken(
                        "\"run\": [{\"duration_ms\": 10}]",
                        "\"run\": [{\"duration_ms\": 10}, {\"duration_ms\": 1}]",
                        "/run",
                        "must last 10 ms in all"),
                broken(
                        "IF_curr_exp",
                        "IF_curr_epx",
                        "/populations/1/cellclass",
                        "unknown name 'IF_curr_epx'; did you mean 'IF_curr_exp'?"),
                broken("IF_curr_exp", "os.system", "/populations/1/cellclass", "unknown name 'os.system' (one of"),
                broken(
                        "\"namespace\": \"core\"",
                        "\"namespace\": \"extra_models\"",
                        "/populations/0/namespace",
                        "unknown name 'extra_models'"),
                broken("\"n_neurons\": 2", "\"n_neurons\": 0", "/populations/0/n_neurons", "minimum value of 1"),
                broken(
                        "\"n_neurons\": 2",
                        "\"n_neurons\": 99999999999999999999",
                        "/populations/0/n_neurons",
                        "maximum"),
                broken(
                        "\"n_neurons\": 2",
                        "\"n_neurons\": 3",
                        "/populations/0",
                        "spike_times must list one value for each of 3 neurons, got 2"),
                broken(
                        "\"id\": \"cells\"",
                        "\"id\": \"input\"",
                        "/populations/1",
                        "population 'input': the name is used twice"),
                broken("\"tau_m\": 20", "\"tau_n\": 20", "/populations/1/params", "tau_m"),
                broken(
                        "\"tau_m\": 20",
                        "\"tau_m\": 20, \"tau_n\": 20",
                        "/populations/1/params",
                        "unknown member 'tau_n'"),
                broken("\"tau_m\": 20", "\"tau_m\": -20", "/populations/1", "IfCurrExp.tau_m: must be > 0 ms, got -20"),
                broken("\"tau_m\": 20", "\"tau_m\": 20, \"tau_m\": 21", "line 23, column 62", "Duplicate"),
                broken(
                        "\"i_offset\": [0.5, 0.75]",
                        "\"i_offset\": [0.5]",
                        "/populations/1",
                        "i_offset must list one value for each of 2 neurons, got 1"),
                broken(
                        "\"i_offset\": [0.5, 0.75]",
                        "\"i_offset\": [0.5, null]",
                        "/populations/1/params/i_offset/1",
                        "null found, number expected"),
                broken("[[1, 5], []]", "[[1, 5], 7]", "/populations/0", "spike_times[1]: must be a list"),
                broken("[[1, 5], []]", "[1, [5]]", "/populations/0", "all numbers or all lists"),
                broken("[[1, 5], []]", "[[5, 1], []]", "/populations/0", "times must not decrease"),
                broken("[[1, 5], []]", "[[-1], []]", "/populations/0/params/spike_times/0/0", "minimum value of 0"),
                broken(
                        "{\"variable\": \"spikes\"}",
                        "{\"variable\": \"u\"}",
                        "/populations/0/record/0/variable",
                        "unknown name 'u'"),
                broken(
                        "{\"variable\": \"spikes\"}",
                        "{\"variable\": \"v\"}",
                        "/populations/0",
                        "recordable: unknown name 'v'"),
                broken(
                        "{\"variable\": \"spikes\"}",
                        "{\"variable\": \"spikes\", \"indices\": {\"from\": 1, \"to\": 3, \"step\": 1}}",
                        "/populations/0",
                        "to: must be in"),
                broken(
                        "\"pre\": \"input\"",
                        "\"pre\": \"imput\"",
                        "/projections/0",
                        "population: unknown name 'imput'; did you mean 'input'?"),
                broken(
                        "\"post\": \"cells\"",
                        "\"post\": \"input\"",
                        "/projections/0",
                        "'input' is a SpikeSourceArray and cannot receive synapses"),
                broken(
                        "\"receptor_type\": \"excitatory\"",
                        "\"receptor_type\": \"reward\"",
                        "/projections/0/receptor_type",
                        "unknown name 'reward' (one of excitatory, inhibitory)"),
                broken(
                        "\"StaticSynapse\"",
                        "\"Neuromodulation\"",
                        "/projections/1/synapse/type",
                        "unknown name 'Neuromodulation'"),
                broken(
                        "{\"type\": \"StaticSynapse\"}",
                        "{\"type\": \"STDPMechanism\"}",
                        "/projections/1/synapse",
                        "'timing'"),
                broken(
                        "{\"type\": \"StaticSynapse\"}",
                        "{\"type\": \"StaticSynapse\", \"backprop_delay\": true}",
                        "/projections/1/synapse/backprop_delay",
                        "false"),
                broken(
                        "SpikePairRule",
                        "SpikePairsRule",
                        "/projections/0/synapse/timing/rule",
                        "did you mean 'SpikePairRule'?"),
                broken(
                        "AdditiveWeightDependence",
                        "AdditiveWeight",
                        "/projections/0/synapse/weight/rule",
                        "unknown name 'AdditiveWeight'"),
                broken(
                        "\"w_max\": 1",
                        "\"w_max\": 0.2",
                        "/projections/0",
                        "connection 0: weight: must be in [0, 0.2] (a magnitude), got 0.3"),
                broken("\"w_min\": 0", "\"w_min\": 2", "/projections/0", "Additive.w_max: must be >= 2"),
                broken(
                        "\"backprop_delay\": true",
                        "\"backprop_delay\": false",
                        "/projections/0/synapse/backprop_delay",
                        "unknown name"),
                broken(
                        "\"n_connections\": 2",
                        "\"n_connections\": 3",
                        "/projections/0",
                        "connections: must be 3, as n_connections says, got 2"),
                broken(
                        "[0, 0, 0.3, 1]",
                        "[0, 0, -0.3, 1]",
                        "/projections/0/connections/0/2",
                        "minimum value of 0, got -0.3"),
                broken(
                        "[0, 0, 0.3, 1]",
                        "[0, 0, 1e308, 1]",
                        "/projections/0/connections/0/2",
                        "exclusive maximum value of 65536"),
                broken(
                        "[0, 0, 0.3, 1]",
                        "[2, 0, 0.3, 1]",
                        "/projections/0",
                        "connection 0: pre: must be in [0, 1] (size 2), got 2"),
                broken("[0, 0, 0.3, 1]", "[0, 0.5, 0.3, 1]", "/projections/0/connections/0/1", "integer expected"),
                broken(
                        "[0, 0, 0.3, 1]",
                        "[0, 0, 0.3, 0]",
                        "/projections/0/connections/0/3",
                        "exclusive minimum value of 0"),
                broken("[0, 0, 0.3, 1]", "[0, 0, 0.3]", "/projections/0/connections/0", "4 items"),
                broken("[0, 0, 0.3, 1]", "[0, 0, 0.3, 1, 1]", "/projections/0/connections/0", "4 items"),
                broken(
                        "\"n_connections\": 2,",
                        "\"n_connections\": 2, \"connections_file\": \"connections/a.txt\",",
                        "/projections/0",
                        "must have either connections or connections_file"),
                broken("StepCurrentSource", "DCSource", "/current_sources/0/class", "unknown name 'DCSource'"),
                broken("\"times\": [2, 4]", "\"times\": [4, 2]", "/current_sources/0", "times must increase"),
                broken("\"times\": [2, 4]", "\"times\": [2]", "/current_sources/0", "as many times as amplitudes"),
                broken(
                        "\"population\": \"cells\"",
                        "\"population\": \"input\"",
                        "/current_sources/0",
                        "takes no current"),
                broken("\"shift\": 1", "\"shift\": 99", "/expected/weights/0/shift", "maximum value of 16"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("brokenPlaces")
    void aBrokenDocumentIsToldWithItsPlace(String from, String to, String place, String message) throws IOException {
        assertThat(valid).contains(from);
        int at = valid.indexOf(from);
        FormatException failure = failure(valid.substring(0, at) + to + valid.substring(at + from.length()));
        assertThat(failure.getMessage()).contains(message);
        assertThat(failure.place()).isEqualTo(place);
    }

    @Test
    void textsThatAreNoJsonAreToldWithTheirLine() throws IOException {
        assertThat(failure("")).hasMessageContaining("network.json");
        assertThat(failure("[]").place()).isEqualTo("/format");
        assertThat(failure("null").place()).isEqualTo("/format");
        assertThat(failure(valid + "{}").place()).startsWith("line ");
        assertThat(failure(valid.substring(0, valid.length() / 2)).place()).startsWith("line ");
        assertThat(failure("[".repeat(100_000))).hasMessageContaining("depth");
        assertThat(failure("{\"format\": " + "1".repeat(10_000) + "}")).hasMessageContaining("length");
        byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
        bytes[valid.indexOf("tiny")] = (byte) 0xFF;
        assertThat(failure(bytes)).hasMessageContaining("UTF-8");
    }

    @Test
    void everyPrefixOfADocumentIsRefused() throws IOException {
        int end = valid.lastIndexOf('}');
        for (int length = 0; length <= end; length += 37) {
            failure(valid.substring(0, length));
        }
    }

    @Test
    void missingFilesAreTold() throws IOException {
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("nowhere")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no such file");
        Files.delete(directory.resolve("large/connections/001-input-cells.txt"));
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(
                        "/projections/0: connections_file: no such file 'connections/001-input-cells.txt'");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void aConnectionsFileCannotLeadOutOfTheBundle(String name) throws IOException {
        Path document = directory.resolve("large/network.json");
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Files.writeString(document, Files.readString(document).replace("connections/001-input-cells.txt", name));
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("/projections/0")
                .hasMessageContaining("connections_file");
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "../secret.txt",
                "connections/../../secret.txt",
                "/etc/passwd",
                "connections/..\\\\..\\\\secret.txt",
                "connections/a\\u0000.txt",
                "C:secret.txt",
                "connections/other.txt\\n");
    }

    @Test
    void aConnectionsFileCannotBeALinkOutOfTheBundle() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
        Path table = directory.resolve("large/connections/001-input-cells.txt");
        Files.delete(table);
        Files.createSymbolicLink(table, secret);
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("no such file");
        Files.delete(table);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("001-input-cells.txt"), "secret");
        Files.delete(directory.resolve("large/connections"));
        Files.createSymbolicLink(directory.resolve("large/connections"), elsewhere);
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must stay inside the bundle");
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                Arguments.of("# columns", "# column", "line 1: must be # columns"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 0.5\n", "line 3: must have 4 numbers with a space between, has 3"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1  0.5 1\n", "line 3: must have 4 numbers"),
                Arguments.of("\n0 1 0.5 1\n", "\n", "must hold 15000 connections, ends after 14999"),
                Arguments.of(
                        "\n0 1 0.5 1\n",
                        "\n0 1 0.5 1\n0 1 0.5 1\n",
                        "line 15002: must hold 15000 connections, has more"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 -1 0.5 1\n", "line 3: must be an index below 10^9, got '-1'"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 99999999999 0.5 1\n", "line 3: must be an index"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 NaN 1\n", "line 3: must be a finite number, got 'NaN'"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 1e999 1\n", "line 3: must be a finite number, got '1e999'"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 1-2 1\n", "line 3: must be a finite number, got '1-2'"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 -0.5 1\n", "connection 1: weight: must be >= 0"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 1 0.5 0\n", "connection 1: delay: must be > 0 ms"),
                Arguments.of("\n0 1 0.5 1\n", "\n0 100 0.5 1\n", "connection 1: post: must be in [0, 99]"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brokenTables")
    void aBrokenTableIsToldWithItsLine(String from, String to, String message) throws IOException {
        Path table = directory.resolve("large/connections/001-input-cells.txt");
        String text = Files.readString(table);
        assertThat(text).contains(from);
        Files.writeString(table, text.replace(from, to));
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFalseCountDoesNotAskForTheMemory() throws IOException {
        Path document = directory.resolve("large/network.json");
        Files.writeString(
                document,
                Files.readString(document).replace("\"n_connections\": 15000", "\"n_connections\": 2147483647"));
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must hold 2147483647 connections and is too short for them");
    }

    @Test
    void aTableThatIsNoTextIsTold() throws IOException {
        Path table = directory.resolve("large/connections/001-input-cells.txt");
        byte[] bytes = Files.readAllBytes(table);
        bytes[100] = (byte) 0xC0;
        Files.write(table, bytes);
        assertThatThrownBy(() -> SpinnakerBundle.read(directory.resolve("large")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("is not UTF-8 text");
    }
}
