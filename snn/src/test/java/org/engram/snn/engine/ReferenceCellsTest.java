package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.List;
import java.util.stream.Stream;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.EifCondExpIsfaIsta;
import org.engram.snn.network.cell.HHCondExp;
import org.engram.snn.network.cell.IfCondAlpha;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.IfCurrAlpha;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Scheme.REFERENCE} serves every cell of the toolkit: closed forms, and Runge-Kutta in small steps. */
class ReferenceCellsTest {

    private static Run run(
            StandardCell<?> cell, Scheme scheme, double timestep, double duration, List<CurrentSource> currents) {
        NetworkBuilder network = Network.named("one");
        Population population = network.population("cell", 1, cell);
        currents.forEach(current -> network.inject(current, population));
        try (Simulation simulation =
                Simulation.of(network.build()).timestep(timestep).scheme(scheme)) {
            return simulation
                    .arrivals(Arrivals.at(population, Receptor.EXCITATORY, weight(cell), 5, 8.5, 9, 20, 33))
                    .arrivals(Arrivals.at(population, Receptor.INHIBITORY, weight(cell) / 2, 7, 21))
                    .record(SPIKES, population)
                    .record(Recording.of(V, population).every(1))
                    .run(duration);
        }
    }

    private static double weight(StandardCell<?> cell) {
        return cell.model().input().isConductance() ? 0.02 : 0.5;
    }

    private static Population cell(Run run) {
        return run.realization().network().population("cell");
    }

    static Stream<StandardCell<?>> cells() {
        return Cells.variants().stream().filter(cell -> !cell.model().isSource());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void potentialsBeforeTheFirstSpikeAreThoseOfRungeKuttaInSmallSteps(StandardCell<?> cell) {
        Run events = run(cell, Scheme.REFERENCE, 0.0078125, 40, List.of());
        Run clock = run(cell, Scheme.RUNGE_KUTTA_4, 0.0078125, 40, List.of());
        double[] spikes = events.spikes(cell(events)).times();
        double until = spikes.length == 0 ? 40 : spikes[0] - 0.1;
        Trace small = clock.trace(V, cell(clock));
        assertThat(until).isGreaterThan(8);
        for (int k = 0; small.time(k) < until && k < 39; k++) {
            assertThat(events.trace(V, cell(events)).value(0, k))
                    .as("%s at %s ms", cell.model().name(), small.time(k))
                    .isCloseTo(small.value(0, k), within(1e-6));
        }
    }

    static Stream<StandardCell<?>> firing() {
        return Stream.of(
                IfCurrExp.standard().withIOffset(1),
                IfCurrAlpha.standard().with("i_offset", 1),
                IfCurrDelta.standard().with("i_offset", 1),
                IfCondExp.standard().with("i_offset", 1),
                IfCondAlpha.standard().with("i_offset", 1),
                EifCondExpIsfaIsta.standard().with("i_offset", 0.8),
                HHCondExp.standard().with("i_offset", 0.5));
    }

    @ParameterizedTest
    @MethodSource("firing")
    void spikesAreThoseOfRungeKuttaInSmallStepsToTheStep(StandardCell<?> cell) {
        double timestep = 1.0 / 512;
        Run events = run(cell, Scheme.REFERENCE, timestep, 80, List.of());
        Run clock = run(cell, Scheme.RUNGE_KUTTA_4, timestep, 80, List.of());
        double[] exact = events.spikes(cell(events)).times();
        double[] gridded = clock.spikes(cell(clock)).times();
        assertThat(exact.length).isGreaterThan(1);
        assertThat(gridded).as(cell.model().name()).hasSameSizeAs(exact);
        for (int k = 0; k < exact.length; k++) {
            assertThat(exact[k]).isCloseTo(gridded[k], within((4 + 2 * k) * timestep));
        }
    }

    @Test
    void alphaPotentialsCrossWhereTheirClosedFormDoes() {
        NetworkBuilder network = Network.named("alpha");
        Population population = network.population(
                "cell", 1, IfCurrAlpha.standard().withTauSyn(5).with("cm", 1));
        try (Simulation simulation = Simulation.of(network.build()).scheme(Scheme.REFERENCE)) {
            double time = simulation
                    .arrivals(Arrivals.at(population, Receptor.EXCITATORY, 8, 3.21))
                    .record(SPIKES, population)
                    .run(60)
                    .spikes(population)
                    .time(0);
            double s = time - 3.21;
            double k = 1 / 5.0 - 1 / 20.0;
            double response = StrictMath.exp(-s / 20) * (1 - (1 + k * s) * StrictMath.exp(-k * s)) / (k * k);
            assertThat(8 * StrictMath.E / 5 * response).isCloseTo(15, within(1e-11));
        }
    }

    @Test
    void sinesAreFollowedExactly() {
        IfCurrExp cell = IfCurrExp.standard().withVThresh(0);
        Run run = run(
                cell.with("isyn_exc", 0),
                Scheme.REFERENCE,
                0.5,
                60,
                List.of(SineCurrent.of(1, 50).during(1.25, 31.7)));
        Run silent = run(cell, Scheme.REFERENCE, 0.5, 60, List.of());
        double omega = 2 * Math.PI * 0.05;
        double s = 30 - 1.25;
        // The response of a leak of 20 ms to sin(omega s).
        double expected =
                (StrictMath.sin(omega * s) / 20 - omega * StrictMath.cos(omega * s) + omega * StrictMath.exp(-s / 20))
                        / (1 / 400.0 + omega * omega);
        double found = run.trace(V, cell(run)).value(0, 30)
                - silent.trace(V, cell(silent)).value(0, 30);
        assertThat(found).isCloseTo(expected, within(1e-9));
    }

    @Test
    void noiseIsThatOfTheClockDrivenEngine() {
        IfCurrExp cell = IfCurrExp.standard().withVThresh(0);
        List<CurrentSource> noise = List.of(
                NoisyCurrent.normal(0.2, 1).every(1.5).during(2, 30),
                NoisyCurrent.uniform(-1, 1),
                StepCurrent.pulse(4, 9, 1));
        Run events = run(cell, Scheme.REFERENCE, 0.5, 40, noise);
        Run clock = run(cell, Scheme.EXACT, 0.5, 40, noise);
        for (int k = 0; k < 40; k++) {
            assertThat(events.trace(V, cell(events)).value(0, k))
                    .isCloseTo(clock.trace(V, cell(clock)).value(0, k), within(1e-11));
        }
    }
}
