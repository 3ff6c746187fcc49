package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the loader of a bundle under a real PyNN back end, where one is installed.
 *
 * <p>In Brian 2 a neuron is refractory for one step less, since the step of the spike counts, and a spike arrives one step
 * later, since synapses come after the membranes within a step. With these conventions all spikes are the same.
 */
@Tag("slow")
class LoaderTest {

    private static final double TIMESTEP = 0.1;
    private static final double DURATION = 400;

    @TempDir
    Path directory;

    /** A network whose delays are longer and whose refractory periods are shorter by so many ms. */
    private static Network network(double shift) {
        var network = Network.named("static");
        var input = network.population("input", 3, SpikeSourceArray.of(new double[][] {
            {10, 20, 30, 40, 50, 150, 250}, {15.5, 100.2, 100.9, 101.3, 300}, {}
        }));
        var exc = network.population(
                "exc",
                6,
                IfCurrExp.standard()
                        .withTauRefrac(2 - shift)
                        .with("i_offset", Value.of(0.7, 0.8, 0.9, 1, 1.1, 0))
                        .with("v", Value.of(-65, -62, -60, -58, -55, -65)));
        var inh = network.population(
                "inh", 3, IfCurrExp.standard().withTauRefrac(2 - shift).withIOffset(0.6));
        network.connect(
                        input,
                        exc,
                        Connector.allToAll(),
                        Synapse.excitatory(1.2).delay(1.5 + shift))
                .connect(
                        exc,
                        inh,
                        Connector.fixedProbability(0.5),
                        Synapse.excitatory(0.8).delay(1 + shift))
                .connect(
                        inh,
                        exc.first(4),
                        Connector.allToAll(),
                        Synapse.inhibitory(0.6).delay(2 + shift))
                .inject(StepCurrent.from(200, 0.9), exc.last(1));
        return network.build();
    }

    /** Neuron by neuron the steps of the spikes. */
    private static List<List<Long>> simulated(Network network, long seed) {
        try (Simulation simulation =
                Simulation.of(network).timestep(TIMESTEP).seed(seed).scheme(Scheme.EXACT)) {
            simulation.record(Variable.SPIKES, network.populations().toArray(Population[]::new));
            var run = simulation.run(DURATION);
            List<List<Long>> steps = new ArrayList<>();
            for (Population population : network.populations()) {
                for (int i = 0; i < population.size(); i++) {
                    steps.add(Arrays.stream(run.spikes(population).timesOf(i))
                            .mapToObj(LoaderTest::step)
                            .toList());
                }
            }
            return steps;
        }
    }

    private static long step(double time) {
        return Math.round(time / TIMESTEP);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aPynnBackEndGivesTheSpikesOfTheExactScheme(long seed) throws IOException {
        Optional<Python> python = Python.running(
                "from importlib.util import find_spec as find; assert find('brian2') and find('pyNN.brian2')");
        if (python.isEmpty()) {
            System.out.println("LoaderTest: skipped, no Python with pyNN.brian2 here");
        }
        assumeTrue(python.isPresent());
        Network network = network(0);
        Path bundle = directory.resolve("bundle");
        SpinnakerExport.of(network)
                .timestep(TIMESTEP)
                .duration(DURATION)
                .seed(seed)
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
        List<List<Long>> expected = simulated(network(TIMESTEP), seed);
        assertThat(expected.subList(3, expected.size()))
                .as("every neuron fires")
                .doesNotContain(List.of());
        assertThat(steps(network, out.resolve("spikes.csv"))).isEqualTo(expected);
    }

    private static List<List<Long>> steps(Network network, Path spikes) {
        Map<String, List<Long>> steps = new LinkedHashMap<>();
        for (Population population : network.populations()) {
            for (int i = 0; i < population.size(); i++) {
                steps.put(population.id() + " " + i, new ArrayList<>());
            }
        }
        try (CsvReader reader = CsvReader.open(spikes)) {
            while (reader.next()) {
                String neuron = reader.text(0) + " " + (int) reader.number(2);
                steps.computeIfAbsent(neuron, any -> new ArrayList<>()).add(step(reader.number(1)));
            }
        }
        steps.values().forEach(Collections::sort);
        return List.copyOf(steps.values());
    }
}
