package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the loader refuses, under a Python without PyNN: a package of that name stands in, whose back ends end the program with
 * exit code 77 when they are imported, so that a refusal that came too late would show.
 */
class LoaderRefusalTest {

    private static final int IMPORTED = 77;

    private static final Optional<Python> PYTHON = Python.running("import sys; assert sys.version_info >= (3, 9)");

    @TempDir
    Path directory;

    @BeforeEach
    void standInForPynn() throws IOException {
        if (PYTHON.isEmpty()) {
            System.out.println("LoaderRefusalTest: skipped, no Python 3.9 or newer here");
        }
        assumeTrue(PYTHON.isPresent());
        Path pynn = Files.createDirectory(directory.resolve("pyNN"));
        Files.writeString(pynn.resolve("__init__.py"), "");
        for (String backend : new String[] {"brian2", "brian", "neuron", "nest", "mock", "spiNNaker"}) {
            Files.writeString(pynn.resolve(backend + ".py"), "import os\nos._exit(" + IMPORTED + ")\n");
        }
    }

    private Python.Result load(Network network, String... arguments) {
        Path bundle = directory.resolve("bundle");
        SpinnakerExport.of(network).timestep(1).duration(10).write(bundle);
        return load(bundle, arguments);
    }

    private Python.Result load(Path bundle, String... arguments) {
        String[] line = new String[arguments.length + 2];
        line[0] = "-c";
        // As with "python3 run_on_spinnaker.py", but with the stand-in on the path.
        line[1] = "import runpy, sys; sys.path.insert(0, r'" + directory + "'); sys.argv[0] = r'"
                + bundle.resolve("run_on_spinnaker.py") + "'; runpy.run_path(sys.argv[0], run_name='__main__')";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        return PYTHON.orElseThrow().runIn(directory, line);
    }

    private static Network izhikevich() {
        var network = Network.named("izhikevich");
        network.population("cells", 1, Izhikevich.standard());
        return network.build();
    }

    private static Network simple() {
        var network = Network.named("simple");
        network.population("cells", 1, IfCurrExp.standard().withTauRefrac(1));
        return network.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brian2", "brian", "neuron", "nest", "mock"})
    void izhikevichCellsMeanSomethingElseOnOtherBackEnds(String backend) {
        Python.Result result = load(izhikevich(), "--backend", backend);
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output())
                .contains("population 'cells': Izhikevich on " + backend + " has no synaptic currents");
    }

    @Test
    void plasticityMeansSomethingElseOnOtherBackEnds() {
        Python.Result result = load(Networks.tiny(), "--backend", "brian2");
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output())
                .contains("projection 'input->cells': STDP on brian2 multiplies A_plus and A_minus by w_max");
    }

    @Test
    void theBoardTakesBothAndOthersTakeTheRest() {
        assertThat(load(izhikevich()).exitCode()).isEqualTo(IMPORTED);
        assertThat(load(directory.resolve("bundle"), "--backend", "spiNNaker").exitCode())
                .isEqualTo(IMPORTED);
    }

    @Test
    void staticNetworksOfIntegrateAndFireCellsRunEverywhere() {
        assertThat(load(simple(), "--backend", "nest").exitCode()).isEqualTo(IMPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\": 1|\"version\": 2",
                "engram-spinnaker|other",
                "}|,",
                "IF_curr_exp|HH_cond_exp",
                "core|extra"
            })
    void foreignDocumentsAreRefused(String change) throws IOException {
        load(simple());
        Path document = directory.resolve("bundle/network.json");
        int bar = change.indexOf('|');
        String text = Files.readString(document).replace(change.substring(0, bar), change.substring(bar + 1));
        Files.writeString(document, text);
        Python.Result result = load(directory.resolve("bundle"));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).startsWith("run_on_spinnaker.py: ").hasLineCount(1);
    }

    @Test
    void foreignSynapsesAndFilesAreRefused() throws IOException {
        load(Networks.tiny());
        Path document = directory.resolve("bundle/network.json");
        String text = Files.readString(document);
        Files.writeString(document, text.replace("StaticSynapse", "Neuromodulation"));
        Python.Result result = load(directory.resolve("bundle"));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("unknown synapse type Neuromodulation");
        Files.writeString(
                document,
                text.replaceFirst("\"connections\": \\[", "\"connections_file\": \"../secret.txt\", \"c\": ["));
        result = load(directory.resolve("bundle"));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("must stay inside the bundle");
        Files.writeString(
                document,
                text.replaceFirst("\"connections\": \\[", "\"connections_file\": \"connections/none.txt\", \"c\": ["));
        Files.writeString(directory.resolve("pyNN/spiNNaker.py"), "def setup(**options): pass\n");
        result = load(withoutPopulations(document));
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("none.txt").hasLineCount(1);
    }

    /** The bundle of a document whose cells need no back end to be made. */
    private static Path withoutPopulations(Path document) throws IOException {
        String text = Files.readString(document);
        Files.writeString(document, text.replaceFirst("(?s)\"populations\": \\[.*?\\n  \\],", "\"populations\": [],"));
        return document.resolveSibling("");
    }

    @Test
    void unknownBackEndsAndMissingBundlesAreRefused() {
        Python.Result result = load(simple(), "--backend", "loihi");
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("invalid choice: 'loihi'");
        result = load(directory.resolve("bundle"), directory.resolve("nowhere").toString());
        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("network.json");
    }
}
