package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.Arrays;
import java.util.stream.Stream;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A spike in step t with delay d acts in step t + d. */
class DelayTest {

    private static final double STRONG = 5000;

    static Stream<Object[]> schemes() {
        return Stream.of(
                new Object[] {Scheme.EXACT, IfCurrExp.standard().withTauRefrac(0)},
                new Object[] {Scheme.SPINNAKER, IfCurrExp.standard().withTauRefrac(0)},
                new Object[] {Scheme.SPINNAKER, Izhikevich.standard()},
                new Object[] {Scheme.SPINNAKER, Izhikevich.standard().withDeltaInput()},
                new Object[] {Scheme.IZHIKEVICH_2003, Izhikevich.standard()},
                new Object[] {Scheme.IZHIKEVICH_2003, Izhikevich.standard().withDeltaInput()},
                new Object[] {Scheme.IZHIKEVICH_2004, Izhikevich.standard()},
                new Object[] {Scheme.IZHIKEVICH_2004, Izhikevich.standard().withDeltaInput()});
    }

    /** Source to first to second to third neuron, each by a synapse of its own delay. */
    @ParameterizedTest
    @MethodSource("schemes")
    void chainsAddUpTheirDelays(Scheme scheme, CellType cell) {
        for (double timestep : new double[] {0.1, 1}) {
            NetworkBuilder builder = Network.named("chain");
            Population in = builder.population("in", 1, SpikeSourceArray.at(3));
            Population chain = builder.population("chain", 3, cell);
            Synapse strong = Synapse.excitatory(STRONG / timestep);
            FromList links = FromList.of(new int[] {0, 1}, new int[] {1, 2}).withDelays(timestep, 17);
            Network network = builder.connect(in, chain.only(0), Connector.oneToOne(), strong.delay(5))
                    .connect(chain, chain, links, strong)
                    .build();
            try (Simulation simulation =
                    Simulation.of(network).timestep(timestep).scheme(scheme).record(SPIKES, chain)) {
                Raster spikes = simulation.run(30).spikes(chain);
                assertThat(spikes.timesOf(0)[0]).isEqualTo(8);
                assertThat(spikes.timesOf(1)[0]).isEqualTo(8 + timestep);
                assertThat(spikes.timesOf(2)[0]).isEqualTo(25 + timestep);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void theMembraneStaysUntilTheSpikeArrives(Scheme scheme, CellType cell) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 1, SpikeSourceArray.at(4));
        Population hit = builder.population("hit", 1, cell);
        Population spared = builder.population("spared", 1, cell);
        Network network = builder.connect(
                        in, hit, Connector.oneToOne(), Synapse.excitatory(0.01).delay(6))
                .build();
        try (Simulation simulation =
                Simulation.of(network).timestep(1).scheme(scheme).record(V, hit, spared)) {
            Run run = simulation.run(20);
            Trace one = run.trace(V, hit);
            Trace other = run.trace(V, spared);
            for (int k = 0; k <= 10; k++) {
                assertThat(one.value(0, k)).as("v(%d)", k).isEqualTo(other.value(0, k));
            }
            assertThat(one.value(0, 11)).isGreaterThan(other.value(0, 11));
        }
    }

    @Test
    void everyConnectionHasItsOwnDelay() {
        int size = 300;
        int[] pre = new int[size];
        int[] post = new int[size];
        double[] delays = new double[size];
        Arrays.setAll(post, k -> k);
        Arrays.setAll(delays, k -> (1 + (k * 37) % size) / 10.0);
        NetworkBuilder builder = Network.named("fan");
        Population in = builder.population("in", 1, SpikeSourceArray.at(0, 50));
        Population out = builder.population(
                "out", size, IfCurrExp.standard().withTauSyn(0.1).withTauRefrac(1));
        Network network = builder.connect(in, out, FromList.of(pre, post).withDelays(delays), Synapse.excitatory(1000))
                .build();
        try (Simulation simulation = Simulation.of(network).record(SPIKES, out)) {
            Raster spikes = simulation.run(90).spikes(out);
            for (int k = 0; k < size; k++) {
                double expected = (1 + (k * 37) % size) / 10.0;
                assertThat(spikes.timesOf(k)[0]).isEqualTo(expected);
                assertThat(spikes.between(50, 90).timesOf(k)[0]).isEqualTo((500 + 1 + (k * 37) % size) / 10.0);
            }
        }
    }

    @Test
    void delaysOffTheGridAreRefused() {
        refused(
                0.25,
                "projection 'in->out': delay of connection 0: must be a multiple of the timestep 0.1 ms, got"
                        + " 0.25 ms; change it or the timestep");
        refused(
                0.05,
                "projection 'in->out': delay of connection 0: must be a multiple of the timestep 0.1 ms, got"
                        + " 0.05 ms; change it or the timestep");
        refused(
                1e-12,
                "projection 'in->out': delay of connection 0: must be from 1 to 1048575 steps of 0.1 ms, got"
                        + " 1E-12 ms");
        refused(
                104857.6,
                "projection 'in->out': delay of connection 0: must be from 1 to 1048575 steps of 0.1 ms, got"
                        + " 104857.6 ms");
    }

    private static void refused(double delay, String message) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 1, SpikeSourceArray.at(0));
        Population out = builder.population("out", 1, IfCurrExp.standard());
        builder.connect(in, out, Connector.oneToOne(), Synapse.excitatory(1).delay(delay));
        try (Simulation simulation = Simulation.of(builder.build())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessage(message);
        }
    }
}
