package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.engram.core.data.Raster;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution.Uniform;
import org.engram.snn.network.value.Distribution.UniformInteger;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM without the module of the Vector API gives the same spikes as this one, which has it. */
@Timeout(120)
class PlainJvmTest {

    private static final String MODULE = "jdk.incubator.vector";

    /** Prints the spikes of a run. */
    public static void main(String[] precisions) {
        for (String precision : precisions) {
            System.out.println(spikes(Precision.valueOf(precision)));
        }
    }

    @Test
    void spikesAreTheSame() throws IOException, InterruptedException {
        assertThat(ModuleLayer.boot().findModule(MODULE)).isPresent();
        String expected = spikes(Precision.SINGLE) + "\n" + spikes(Precision.PACKED) + "\n";
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PlainJvmTest.class.getName(),
                        "SINGLE",
                        "PACKED")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(printed).isEqualTo(expected);
    }

    private static String spikes(Precision precision) {
        var network = Network.named("plain");
        Izhikevich cell = Izhikevich.of(0.02, 0.2, -65, 8).with("i_offset", new Uniform(0, 10));
        Population delta = network.population("delta", 333, cell.withDeltaInput());
        Population decaying = network.population("decaying", 101, cell);
        Population leaky = network.population(
                "leaky", 205, IfCurrExp.standard().withTauRefrac(3).with("i_offset", new Uniform(0, 2)));
        var delays = new UniformInteger(1, 9);
        for (Population pre : new Population[] {delta, decaying, leaky}) {
            for (Population post : new Population[] {delta, decaying, leaky}) {
                network.connect(
                        pre,
                        post,
                        Connector.fixedProbability(0.1),
                        Synapse.excitatory(new Uniform(0, 0.1)).delay(delays));
            }
        }
        StringBuilder text = new StringBuilder();
        try (Simulation simulation =
                Simulation.of(network.build()).timestep(1).seed(3).precision(precision)) {
            Run run = simulation.record(Variable.SPIKES, delta, decaying, leaky).run(500);
            for (Raster spikes : run.spikes()) {
                assertThat(spikes.size()).isGreaterThan(100);
                for (int k = 0; k < spikes.size(); k++) {
                    text.append(spikes.neuron(k))
                            .append('@')
                            .append((long) spikes.time(k))
                            .append(' ');
                }
            }
        }
        return text.toString();
    }
}
