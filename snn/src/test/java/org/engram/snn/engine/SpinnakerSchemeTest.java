package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.U;
import static org.engram.snn.recording.Variable.V;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.synapse.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scheme SPINNAKER against traces of the board's fixed-point arithmetic and closed forms. */
class SpinnakerSchemeTest {

    private static final double RAW = 1 / 32768.0;
    private static final Izhikevich RS =
            Izhikevich.of(0.02, 0.2, -65, 8).startingAt(-70, -14).withIOffset(10);

    /** One tick of a board's trace. */
    private record Tick(double vStart, double vEnd, double uEnd, boolean spike) {}

    @Test
    void integrateAndFireFollowsTheBoard() throws IOException {
        List<Tick> board = ticks("if_curr_exp_I1_dt1.csv");
        IfCurrExp cell = IfCurrExp.standard().withTauRefrac(2).withIOffset(1);
        Population population = new Population("cell", 1, cell);
        Run run = run(population, board.size());
        Trace v = run.trace(V, population);
        for (int k = 0; k < board.size(); k++) {
            assertThat(v.value(0, k))
                    .as("v at tick %d", k)
                    .isCloseTo(board.get(k).vStart(), within(0.02));
        }
        double[] fired = IntStream.range(0, board.size())
                .filter(k -> board.get(k).spike())
                .asDoubleStream()
                .toArray();
        assertThat(run.spikes(population).times()).isEqualTo(fired);
        assertThat(fired).startsWith(27, 57, 87).hasSize(33);
    }

    @Test
    void izhikevichStartsAsTheBoard() throws IOException {
        List<Tick> board = ticks("izhikevich_rs_I10_dt1.csv");
        Population population = new Population("cell", 1, RS);
        Run run = run(population, 60);
        Trace v = run.trace(V, population);
        Trace u = run.trace(U, population);
        for (int k = 0; k < 18; k++) {
            assertThat(v.value(0, k + 1))
                    .as("v after tick %d", k)
                    .isCloseTo(board.get(k).vEnd(), within(0.05));
            assertThat(u.value(0, k + 1))
                    .as("u after tick %d", k)
                    .isCloseTo(board.get(k).uEnd(), within(0.01));
        }
        assertThat(run.spikes(population).times()).containsExactly(3, 21);
    }

    @Test
    void regularSpikingInDoublePrecision() {
        Population population = new Population("cell", 1, RS);
        double[] times = run(population, 1000).spikes(population).times();
        assertThat(times).hasSize(23).startsWith(3, 21).endsWith(980);
    }

    /** Where the input stands still for a step, the sum of the membrane's deflection is its resistance times the charge. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1})
    void aSpikeBringsItsWeightTimesTau(double timestep) {
        double weight = 2;
        double tau = 3;
        Population population =
                new Population("cell", 1, IfCurrExp.standard().withTauSyn(tau).withVThresh(1e6));
        try (Simulation simulation = Simulation.of(network(population))
                .timestep(timestep)
                .scheme(Scheme.SPINNAKER)
                .arrivals(Arrivals.at(population, Receptor.EXCITATORY, weight, 0))
                .record(V, population)
                .record(ISYN_EXC, population)) {
            Run run = simulation.run(900);
            Trace v = run.trace(V, population);
            Trace current = run.trace(ISYN_EXC, population);
            double deflection = 0;
            double charge = 0;
            for (int k = 0; k < v.size(); k++) {
                deflection += timestep * (v.value(0, k) + 65);
                // A sample is the current of the step before it, decayed once.
                charge += timestep * current.value(0, k) * Math.exp(timestep / tau);
            }
            assertThat(charge).isCloseTo(weight * tau, within(1e-11));
            assertThat(deflection).isCloseTo(20 * weight * tau, within(1e-9));
        }
    }

    @Test
    void builtInCoefficientsMayNotBeChanged() {
        for (Izhikevich cell : List.of(RS.withQuadratic(0.04, 4.1, 108), RS.withAccommodation(-65))) {
            Population population = new Population("cell", 1, cell);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> run(population, 1))
                    .withMessage(
                            "population 'cell': scheme SPINNAKER has 0.04 v^2 + 5 v + 140 - u and a (b v - u) built"
                                    + " in; neuron 0 has other coefficients; use IZHIKEVICH_2003 or IZHIKEVICH_2004");
        }
    }

    private static Run run(Population population, double duration) {
        try (Simulation simulation = Simulation.of(network(population))
                .timestep(1)
                .scheme(Scheme.SPINNAKER)
                .record(SPIKES, population)
                .record(V, population)) {
            CellType cell = population.cell();
            if (cell instanceof Izhikevich) {
                simulation.record(U, population);
            }
            return simulation.run(duration);
        }
    }

    private static Network network(Population population) {
        NetworkBuilder builder = Network.named("net");
        builder.population(population.id(), population.size(), population.cell());
        return builder.build();
    }

    private static List<Tick> ticks(String name) throws IOException {
        InputStream stream = Objects.requireNonNull(SpinnakerSchemeTest.class.getResourceAsStream(name));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Tick(
                            Integer.parseInt(f[2]) * RAW,
                            Integer.parseInt(f[3]) * RAW,
                            Integer.parseInt(f[4]) * RAW,
                            f[6].equals("1")))
                    .toList();
        }
    }
}
