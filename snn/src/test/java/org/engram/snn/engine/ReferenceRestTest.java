package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells that are integrated and to which nothing happens cost nothing and stay where they are. */
class ReferenceRestTest {

    private static final double SILENCE = 40_000;

    static List<CellType> cells() {
        return Cells.standard().stream()
                .filter(cell -> !cell.model().isSource())
                .map(cell -> (CellType) cell)
                .toList();
    }

    private static Network network(CellType cell) {
        NetworkBuilder builder = Network.named("rest");
        Population source = builder.population("source", 1, SpikeSourceArray.at(1, SILENCE + 1));
        Population target = builder.population("cell", 1, cell);
        double weight = cell.model().input().isConductance() ? 1e-4 : 0.01;
        return builder.connect(source, target, Connector.oneToOne(), Synapse.excitatory(weight))
                .build();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void silenceCostsNothingAndChangesNothing(CellType cell) {
        Network network = network(cell);
        Population target = network.population("cell");
        Recording state = Recording.of(Variable.V, target).every(0.5);
        Settings settings = Settings.of(Map.of("cell", Scheme.REFERENCE)).recording(state.from(SILENCE));
        try (EventSession session = new EventDrivenEngine().start(Realization.of(network, 0.5, 0), settings)) {
            session.advance(SILENCE / 2);
            long settled = session.events();
            session.advance(SILENCE / 2);
            assertThat(session.events()).isEqualTo(settled);
            session.advance(60);
            assertThat(session.events()).isGreaterThan(settled);
            Trace late = session.result().trace(state.from(SILENCE));
            double rest = late.value(0, 0);
            Trace expected = response(cell);
            for (int k = 0; k < 100; k++) {
                assertThat(late.value(0, k)).isCloseTo(expected.value(0, k), within(1e-8));
            }
            assertThat(Arrays.stream(late.values(0))
                            .map(v -> Math.abs(v - rest))
                            .max()
                            .orElse(0))
                    .isGreaterThan(1e-5);
        }
    }

    /** Of a neuron that never rests, for its current is never constant, however small. */
    private static Trace response(CellType cell) {
        NetworkBuilder builder = Network.named("rest");
        Population source = builder.population("source", 1, SpikeSourceArray.at(3001));
        Population target = builder.population("cell", 1, cell);
        double weight = cell.model().input().isConductance() ? 1e-4 : 0.01;
        Network network = builder.connect(source, target, Connector.oneToOne(), Synapse.excitatory(weight))
                .inject(new SineCurrent(1e-300, 1, 0, 0, 0, 1e9), target)
                .build();
        Recording state = Recording.of(Variable.V, target).every(0.5).from(3000);
        try (Simulation simulation =
                Simulation.of(network).timestep(0.5).scheme(Scheme.REFERENCE).record(state)) {
            return simulation.run(3060).trace(state);
        }
    }
}
