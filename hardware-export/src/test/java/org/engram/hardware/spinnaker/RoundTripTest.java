package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private static final double DURATION = 200;

    @TempDir
    Path directory;

    private static List<Raster> spikes(Network network, double timestep, long seed) {
        try (Simulation simulation =
                Simulation.of(network).timestep(timestep).seed(seed).scheme(Scheme.SPINNAKER)) {
            simulation.record(Variable.SPIKES, network.populations().toArray(Population[]::new));
            return simulation.run(DURATION).spikes();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -13, Long.MAX_VALUE})
    void aBundleReadBackGivesTheSameSpikes(long seed) {
        Network network = Networks.random(seed);
        Path bundle = directory.resolve("bundle");
        SpinnakerExport.of(network).timestep(1).duration(DURATION).seed(seed).write(bundle);
        SpinnakerBundle read = SpinnakerBundle.read(bundle);
        assertThat(read.seed()).isEqualTo(seed);
        assertThat(read.timestep()).isEqualTo(1);
        assertThat(read.duration()).isEqualTo(DURATION);
        List<Raster> original = spikes(network, 1, seed);
        assertThat(original.stream().mapToInt(Raster::size).sum()).isPositive();
        assertThat(spikes(read.network(), read.timestep(), read.seed())).isEqualTo(original);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBundleReadBackIsWrittenTheSame(long seed) throws IOException {
        Network network = Networks.random(seed);
        Path bundle = directory.resolve("bundle");
        Path again = directory.resolve("again");
        SpinnakerExport.of(network)
                .timestep(0.5)
                .duration(DURATION)
                .seed(seed)
                .boards(2)
                .timeScaleFactor(4)
                .neuronsPerCore(64)
                .maxExpectedSummedWeight("first", 100, 99.5)
                .neuronsPerCore("array \u00e9", 3)
                .record(Variable.SPIKES, network.population("first").first(2), network.population("poisson"))
                .record(Variable.V, network.population("second"))
                .write(bundle);
        SpinnakerBundle.read(bundle.resolve("network.json")).export().write(again);
        assertThat(again.resolve("network.json")).hasSameTextualContentAs(bundle.resolve("network.json"));
        assertThat(Files.readString(bundle.resolve("network.json"))).contains("\"neurons_per_core\": 3,");
    }

    @Test
    @Tag("slow")
    void aLargeProjectionGoesToAFileAndComesBack() throws IOException {
        var builder = Network.named("large");
        var input = builder.population("input/../ of 1000", 1000, SpikeSourceArray.at(1, 7, 100));
        var cells = builder.population("cells", 1000, IfCurrExp.standard());
        builder.connect(
                input,
                cells,
                Connector.fixedProbability(0.3),
                Synapse.excitatory(new Distribution.Uniform(0, 0.1)).delay(new Distribution.Uniform(1, 16)));
        builder.connect(cells, cells, Connector.fixedNumberPre(10), Synapse.inhibitory(0.1));
        Network network = builder.build();
        Path bundle = directory.resolve("bundle");
        SpinnakerExport.of(network).timestep(1).duration(DURATION).seed(3).write(bundle);
        Path table = bundle.resolve("connections/001-input-of-1000-cells.txt");
        assertThat(table).exists();
        assertThat(Files.size(bundle.resolve("network.json"))).isLessThan(1 << 20);
        assertThat(bundle.resolve("connections").toFile().list()).hasSize(1);
        assertThat(spikes(SpinnakerBundle.read(bundle).network(), 1, 3)).isEqualTo(spikes(network, 1, 3));
    }
}
