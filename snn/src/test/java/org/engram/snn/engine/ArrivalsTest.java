package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.engram.snn.recording.Variable.V;

import java.util.List;
import java.util.Map;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivalsTest {

    private static final Population CELL = new Population("cell", 4, IfCurrExp.standard());

    /** Arrivals at t and a source that fires one delay earlier are the same to the neuron. */
    @ParameterizedTest
    @EnumSource
    void equalSpikesThroughASynapse(Receptor receptor) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 1, SpikeSourceArray.at(0, 3, 3));
        Population cell = builder.population("cell", 4, CELL.cell());
        Synapse synapse = receptor == Receptor.EXCITATORY ? Synapse.excitatory(0.2) : Synapse.inhibitory(0.2);
        builder.connect(in, cell.slice(1, 4, 2), Connector.allToAll(), synapse.delay(2));
        double[][] expected = values(Simulation.of(builder.build()));
        Network bare = new Network("net", List.of(CELL), List.of(), List.of());
        Arrivals arrivals = Arrivals.at(CELL.slice(1, 4, 2), receptor, 0.2, 2, 5, 5);
        assertThat(values(Simulation.of(bare).arrivals(arrivals))).isDeepEqualTo(expected);
        assertThat(values(Simulation.of(bare).threads(3).arrivals(arrivals))).isDeepEqualTo(expected);
        assertThat(expected[1][100]).isNotEqualTo(expected[0][100]);
    }

    @Test
    void theyCanArriveAtTheBeginning() {
        Network bare = new Network("net", List.of(CELL), List.of(), List.of());
        double[][] v = values(Simulation.of(bare).arrivals(Arrivals.at(CELL, Receptor.EXCITATORY, 1, 0)));
        assertThat(v[0][0]).isEqualTo(-65);
        assertThat(v[0][1]).isGreaterThan(-65);
    }

    @Test
    void areValues() {
        double[] times = {1, 2};
        Arrivals arrivals = Arrivals.at(CELL, Receptor.INHIBITORY, 3, times);
        times[0] = 0;
        arrivals.times()[1] = 0;
        assertThat(arrivals.times()).containsExactly(1, 2);
        assertThat(arrivals.neurons()).isEqualTo(CELL);
        assertThat(arrivals.receptor()).isEqualTo(Receptor.INHIBITORY);
        assertThat(arrivals.weight()).isEqualTo(3);
        assertThat(arrivals)
                .isEqualTo(Arrivals.at(CELL, Receptor.INHIBITORY, 3, 1, 2))
                .hasSameHashCodeAs(Arrivals.at(CELL, Receptor.INHIBITORY, 3, 1, 2))
                .isNotEqualTo(Arrivals.at(CELL, Receptor.EXCITATORY, 3, 1, 2))
                .isNotEqualTo(Arrivals.at(CELL, Receptor.INHIBITORY, 4, 1, 2))
                .isNotEqualTo(Arrivals.at(CELL.first(1), Receptor.INHIBITORY, 3, 1, 2))
                .hasToString("Arrivals[2 at cell]");
    }

    @Test
    void nonsenseIsRefused() {
        Population source = new Population("in", 1, SpikeSourceArray.at(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrivals.at(source, Receptor.EXCITATORY, 1, 1))
                .withMessage("arrivals: 'in' is a spike source and takes no input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrivals.at(CELL, Receptor.INHIBITORY, -1, 1))
                .withMessage("arrivals: weight: must be >= 0 (a magnitude; the receptor gives the sign), got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrivals.at(CELL, Receptor.EXCITATORY, 1, 1, -1))
                .withMessage("arrivals: times[1]: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrivals.at(CELL, Receptor.EXCITATORY, 1, 2, 1))
                .withMessage("arrivals: times[1]: times must not decrease");
        Network bare = new Network("net", List.of(CELL), List.of(), List.of());
        try (Simulation simulation = Simulation.of(bare).arrivals(Arrivals.at(CELL, Receptor.EXCITATORY, 1, 0.25))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessageStartingWith("arrivals at 'cell': must be a multiple of the timestep 0.1 ms, got 0.25");
        }
    }

    @Test
    void strangersReceiveNothing() {
        Population stranger = new Population("other", 4, IfCurrExp.standard());
        Arrivals arrivals = Arrivals.at(stranger, Receptor.EXCITATORY, 1, 1);
        Network bare = new Network("net", List.of(CELL), List.of(), List.of());
        try (Simulation simulation = Simulation.of(bare)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.arrivals(arrivals))
                    .withMessage("arrivals: population 'other' does not belong to this network");
        }
        Settings settings = Settings.of(Map.of("cell", Scheme.EXACT)).arriving(arrivals);
        Realization realization = Realization.of(bare, 0.1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockDrivenEngine().start(realization, settings))
                .withMessage("arrivals: population 'other' does not belong to this network");
    }

    private static double[][] values(Simulation prepared) {
        try (Simulation simulation = prepared.record(V, CELL)) {
            Run run = simulation.run(20);
            double[][] values = new double[4][];
            for (int c = 0; c < 4; c++) {
                values[c] = run.trace(V, CELL).values(c);
            }
            return values;
        }
    }
}
