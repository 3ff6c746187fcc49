package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell under every clock-driven scheme, with every kind of input, goes on from a checkpoint on other threads. */
@Timeout(60)
class EveryCellCheckpointTest {

    @TempDir
    private Path directory;

    /**
     * A cell under a scheme.
     *
     * @param cell the cell
     * @param scheme the scheme
     * @param precision the numbers
     */
    record Case(StandardCell<?> cell, Scheme scheme, Precision precision) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (StandardCell<?> cell : Cells.variants()) {
            for (Scheme scheme : Scheme.values()) {
                if (!cell.model().isSource() && scheme != Scheme.REFERENCE && scheme.serves(cell.model())) {
                    Arrays.stream(Precision.values()).forEach(p -> cases.add(new Case(cell, scheme, p)));
                }
            }
        }
        return cases.stream();
    }

    private static Network network(StandardCell<?> cell) {
        NetworkBuilder builder = Network.named("net");
        double weight = weight(cell.model());
        Population in = builder.population("in", 30, SpikeSourcePoisson.atRate(80));
        Population cells = builder.population("cells", 140, cell);
        builder.connect(in, cells, Connector.fixedProbability(0.1), synapse(weight));
        for (DelayPart part : DelayPart.values()) {
            StdpSynapse plastic = new StdpSynapse(
                            new SpikePair(20, 20, weight / 50, weight / 40), new WeightRule.Additive(0, 2 * weight))
                    .withDelay(part);
            Synapse synapse = synapse(weight);
            builder.connect(
                    part.name(),
                    part == DelayPart.DENDRITIC ? cells.slice(3, 90) : in,
                    cells.slice(5, 120, 2),
                    Connector.fixedProbability(0.1),
                    new Synapse(Receptor.EXCITATORY, synapse.weight(), synapse.delay(), plastic));
        }
        builder.inject(NoisyCurrent.normal(0.3, 0.2).every(1.5), cells.slice(60, 70));
        builder.inject(NoisyCurrent.uniform(0, 0.2).during(5, 40), cells);
        builder.stimulate(PoissonInput.excitatory(cells.slice(10, 130, 3), 300, weight));
        return builder.build();
    }

    /** Strong enough for spikes. */
    private static double weight(CellModel model) {
        if (model.name().equals("HHCondExp")) {
            return 0.003;
        }
        if (model.input() == InputShape.CURRENT_DELTA) {
            return 200;
        }
        if (model.input() == InputShape.VOLTAGE_DELTA) {
            return 15;
        }
        return model.input().isConductance() ? 0.03 : 2;
    }

    private static Synapse synapse(double weight) {
        return Synapse.excitatory(new Distribution.Uniform(0, weight)).delay(new Distribution.Uniform(0.5, 9));
    }

    private static Simulation simulation(Case each, int threads) {
        Network network = network(each.cell());
        Population cells = network.population("cells");
        Simulation simulation = Simulation.of(network)
                .timestep(each.cell().model().name().equals("HHCondExp") ? 0.02 : 0.1)
                .seed(7)
                .scheme(each.scheme())
                .precision(each.precision())
                .threads(threads)
                .record(Variable.SPIKES, cells, network.population("in"));
        for (Parameter state : each.cell().model().states()) {
            simulation.record(new Variable(state.name()), cells.slice(0, 140, 35));
        }
        return simulation;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resumedRunsAreUninterruptedRuns(Case each) {
        Outcome whole;
        try (Simulation simulation = simulation(each, 1)) {
            whole = Outcome.of(simulation.run(50));
            assertThat(whole.spikes().get(0).size()).isGreaterThan(20);
        }
        Path file = directory.resolve("run");
        try (Simulation first = simulation(each, 3)) {
            first.advance(22.3).save(file);
        }
        for (int threads : new int[] {1, 2, 5}) {
            try (Simulation second = simulation(each, threads)) {
                assertThat(Outcome.of(second.resume(file).run(27.7)))
                        .as("%s, %d threads", each, threads)
                        .isEqualTo(whole);
            }
        }
    }
}
