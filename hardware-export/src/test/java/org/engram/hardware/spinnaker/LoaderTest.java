package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.engram.core.io.CsvReader;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the loader of a bundle under a real PyNN back end, where one is installed. */
@Tag("slow")
class LoaderTest {

    private static final double DURATION = 400;

    @TempDir
    Path directory;

    private static Network network() {
        var network = Network.named("static");
        var input = network.population("input", 3, SpikeSourceArray.of(new double[][] {
            {10, 20, 30, 40, 50, 150, 250}, {15.5, 100.2, 100.9, 101.3, 300}, {}
        }));
        var exc = network.population(
                "exc",
                6,
                IfCurrExp.standard()
                        .withTauRefrac(2)
                        .with("i_offset", Value.of(0.7, 0.8, 0.9, 1, 1.1, 0))
                        .with("v", Value.of(-65, -62, -60, -58, -55, -65)));
        var inh = network.population(
                "inh", 3, IfCurrExp.standard().withTauRefrac(2).withIOffset(0.6));
        network.connect(
                        input,
                        exc,
                        Connector.allToAll(),
                        Synapse.excitatory(1.2).delay(1.5))
                .connect(
                        exc,
                        inh,
                        Connector.fixedProbability(0.5),
                        Synapse.excitatory(0.8).delay(1))
                .connect(
                        inh,
                        exc.first(4),
                        Connector.allToAll(),
                        Synapse.inhibitory(0.6).delay(2))
                .inject(StepCurrent.from(200, 0.9), exc.last(1));
        return network.build();
    }

    private static int[][] simulated(Network network) {
        try (Simulation simulation =
                Simulation.of(network).timestep(0.1).seed(6).scheme(Scheme.EXACT)) {
            simulation.record(Variable.SPIKES, network.populations().toArray(Population[]::new));
            var run = simulation.run(DURATION);
            return network.populations().stream()
                    .map(p -> {
                        int[] counts = new int[p.size()];
                        for (int i = 0; i < counts.length; i++) {
                            counts[i] = run.spikes(p).timesOf(i).length;
                        }
                        return counts;
                    })
                    .toArray(int[][]::new);
        }
    }

    @Test
    void aPynnBackEndGivesTheSpikeCountsOfTheExactScheme() throws IOException {
        Optional<Python> python = Python.running(
                "from importlib.util import find_spec as find; assert find('brian2') and find('pyNN.brian2')");
        if (python.isEmpty()) {
            System.out.println("LoaderTest: skipped, no Python with pyNN.brian2 here");
        }
        assumeTrue(python.isPresent());
        Network network = network();
        Path bundle = directory.resolve("bundle");
        SpinnakerExport.of(network)
                .timestep(0.1)
                .duration(DURATION)
                .seed(6)
                .record(Variable.SPIKES, network.populations().toArray(Population[]::new))
                .record(Variable.V, network.population("exc").first(2))
                .write(bundle);
        Path out = directory.resolve("out");
        Files.writeString(directory.resolve("brian_preferences"), "codegen.target = 'numpy'\n");
        var result = python.orElseThrow()
                .runIn(
                        directory,
                        bundle.resolve("run_on_spinnaker.py").toString(),
                        "--backend",
                        "brian2",
                        "--out",
                        out.toString());
        assertThat(result.exitCode()).as(result.output()).isZero();
        int[][] expected = simulated(network);
        assertThat(expected[1]).as("every neuron fires").doesNotContain(0);
        assertThat(counts(network, out.resolve("spikes.csv"))).isDeepEqualTo(expected);
    }

    private static int[][] counts(Network network, Path spikes) {
        int[][] counts =
                network.populations().stream().map(p -> new int[p.size()]).toArray(int[][]::new);
        try (CsvReader reader = CsvReader.open(spikes)) {
            while (reader.next()) {
                Population population = network.population(reader.text(0));
                counts[network.populations().indexOf(population)][(int) reader.number(2)]++;
            }
        }
        return counts;
    }
}
