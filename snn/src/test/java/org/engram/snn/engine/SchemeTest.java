package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scheme with every cell of the registry: it runs, or says which cells it serves. */
class SchemeTest {

    static Stream<Object[]> pairs() {
        List<CellType> cells = new ArrayList<>(Cells.variants());
        cells.add(SpikeSourceArray.at(1, 2));
        return Arrays.stream(Scheme.values()).flatMap(s -> cells.stream().map(c -> new Object[] {s, c}));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void runsTheCellsItServes(Scheme scheme, CellType cell) {
        Population population = new Population("p", 2, cell);
        Network network = new Network("net", List.of(population), List.of(), List.of());
        try (Simulation simulation =
                Simulation.of(network).scheme(scheme).timestep(0.1).record(SPIKES, population)) {
            cell.model().states().forEach(s -> simulation.record(new Variable(s.name()), population));
            if (scheme.serves(cell.model())) {
                Run run = simulation.run(20);
                assertThat(run.spikes(population).neuronCount()).isEqualTo(2);
                for (var state : cell.model().states()) {
                    Trace trace = run.trace(new Variable(state.name()), population);
                    assertThat(trace.unit()).isEqualTo(state.unit());
                    assertThat(trace.value(1, 0)).isEqualTo(state.defaultValue());
                    assertThat(Arrays.stream(trace.values(1)).allMatch(Double::isFinite))
                            .isTrue();
                }
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> simulation.run(20))
                        .withMessageStartingWith("population 'p': scheme " + scheme + " does not serve "
                                + cell.model().name() + "; it serves " + String.join(", ", scheme.cells())
                                + "; schemes for " + cell.model().name() + ": ");
            }
        }
    }

    @Test
    void theErrorListsCellsAndSchemes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scheme.EXACT.requireServes("population 'p'", Izhikevich.DELTA))
                .withMessage(
                        "population 'p': scheme EXACT does not serve Izhikevich; it serves IfCurrExp, IfCurrAlpha, IfCurrDelta; schemes for"
                                + " Izhikevich: SPINNAKER, IZHIKEVICH_2003, IZHIKEVICH_2004, RUNGE_KUTTA_4, REFERENCE");
        assertThat(Scheme.SPINNAKER.requireServes("here", Izhikevich.DELTA)).isEqualTo(Scheme.SPINNAKER);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theStandardSchemeServes(Scheme scheme, CellType cell) {
        assertThat(Scheme.standard(cell.model()).serves(cell.model())).isTrue();
        assertThat(scheme.serves(cell.model()))
                .isEqualTo(cell.model().isSource()
                        || scheme.cells().contains(cell.model().name()));
    }

    @Test
    void unknownModelsHaveNone() {
        CellModel model =
                new CellModel("HodgkinHuxley", InputShape.CURRENT_DELTA, List.of(), List.of(), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scheme.standard(model))
                .withMessage("HodgkinHuxley: no scheme serves this cell");
        assertThat(Scheme.SPINNAKER.serves(model)).isFalse();
    }

    @Test
    void namesAreReadLeniently() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(Scheme.of(scheme.name())).isEqualTo(scheme);
        }
        assertThat(Scheme.of("izhikevich-2003")).isEqualTo(Scheme.IZHIKEVICH_2003);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scheme.of("exakt"))
                .withMessage("scheme: unknown name 'EXAKT'; did you mean 'EXACT'? (one of EXACT, SPINNAKER,"
                        + " IZHIKEVICH_2003, IZHIKEVICH_2004, EXPONENTIAL_EULER, RUNGE_KUTTA_4, REFERENCE)");
    }
}
