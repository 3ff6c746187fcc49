package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.ISYN_INH;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Poisson input under {@code Scheme.REFERENCE}: trains in continuous time. */
class EventPoissonInputTest {

    private static final double WEIGHT = 0.02;

    private static Simulation simulation(Population cells, PoissonInput... inputs) {
        Network network = new Network("net", List.of(cells), List.of(), List.of(), List.of(inputs));
        return Simulation.of(network).seed(3).scheme(Scheme.REFERENCE);
    }

    private static Trace current(Variable variable, double duration, PoissonInput input) {
        Population cells = input.target().population();
        try (Simulation simulation = simulation(cells, input).record(variable, cells)) {
            return simulation.run(duration).trace(variable, cells);
        }
    }

    private static Population cells(int size) {
        return new Population("cells", size, IfCurrExp.standard().withVThresh(1e9));
    }

    /** Campbell's theorem in continuous time. */
    @Test
    void synapticCurrentHasTheMeanAndVarianceOfShotNoise() {
        double rate = 2000;
        Trace current = current(ISYN_EXC, 300, PoissonInput.excitatory(cells(200), rate, WEIGHT));
        double[] values = IntStream.range(0, 200)
                .mapToObj(current::values)
                .flatMapToDouble(each -> IntStream.range(10, 30).mapToDouble(k -> each[100 * k]))
                .toArray();
        assertThat(StatUtils.mean(values)).isCloseTo(WEIGHT * 2 * 5, within(0.003));
        assertThat(StatUtils.variance(values) / (WEIGHT * WEIGHT * 2 * 2.5)).isCloseTo(1, within(0.08));
    }

    /** A neuron that fires at every spike tells the times. */
    @Test
    void intervalsAreExponentialAndOffTheGrid() {
        Population cells = new Population("cells", 40, IfCurrDelta.standard().withTauRefrac(1e-12));
        try (Simulation simulation =
                simulation(cells, PoissonInput.excitatory(cells, 50, 1e9)).record(SPIKES, cells)) {
            var raster = simulation.run(5000).spikes(cells);
            double[] intervals = IntStream.range(0, 40)
                    .mapToObj(raster::timesOf)
                    .flatMapToDouble(
                            times -> IntStream.range(1, times.length).mapToDouble(k -> times[k] - times[k - 1]))
                    .toArray();
            double expected = 40 * 50 * 5;
            assertThat((double) raster.size()).isCloseTo(expected, within(4 * Math.sqrt(expected)));
            assertThat(new KolmogorovSmirnovTest()
                            .kolmogorovSmirnovTest(new ExponentialDistribution(null, 20), intervals))
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void nothingArrivesOutsideItsTime() {
        Population cells = cells(50);
        Trace current = current(
                ISYN_INH, 30, PoissonInput.inhibitory(cells, 30_000, WEIGHT).during(10, 20));
        double decay = Math.exp(-0.1 / 5);
        for (int i = 0; i < 50; i++) {
            assertThat(Arrays.copyOf(current.values(i), 101)).containsOnly(0);
            assertThat(current.value(i, 104)).isPositive();
            for (int k = 202; k < current.size(); k++) {
                assertThat(current.value(i, k)).isCloseTo(current.value(i, k - 1) * decay, within(1e-12));
            }
        }
    }

    @Test
    void noRateNoSpikes() {
        Population cells = cells(3);
        assertThat(current(ISYN_EXC, 30, PoissonInput.excitatory(cells, 0, WEIGHT))
                        .values(2))
                .containsOnly(0);
    }

    /** Whoever else is there, a neuron has its own numbers. */
    @Test
    void theNumbersOfANeuronAreItsOwn() {
        Population cells = cells(9);
        Trace all = current(ISYN_EXC, 50, PoissonInput.excitatory(cells, 500, WEIGHT));
        Trace some = current(ISYN_EXC, 50, PoissonInput.excitatory(cells.slice(4, 9, 2), 500, WEIGHT));
        assertThat(some.values(6)).isEqualTo(all.values(6)).isNotEqualTo(all.values(4));
        assertThat(some.values(5)).containsOnly(0);
    }

    /** The clock-driven engine puts its spikes at the beginnings of steps; with the steps the difference goes. */
    @Test
    void theClockDrivenEngineHasTheSameRateOfFiring() {
        NetworkBuilder builder = Network.named("driven");
        Population cells = builder.population("cells", 400, IfCurrExp.standard().withTauRefrac(2));
        builder.stimulate(PoissonInput.excitatory(cells, 4000, 0.2));
        Network network = builder.build();
        double[] rates = new double[2];
        for (int engine = 0; engine < 2; engine++) {
            Simulation simulation = Simulation.of(network).timestep(0.05).seed(7);
            try (Simulation chosen = engine == 0 ? simulation : simulation.scheme(Scheme.REFERENCE)) {
                rates[engine] =
                        chosen.record(SPIKES, cells).run(500).spikes(cells).size();
            }
        }
        assertThat(rates[0]).isGreaterThan(5000);
        assertThat(rates[1] / rates[0]).isCloseTo(1, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereARunIsCutChangesNoBit(long seed) {
        Population cells = new Population("cells", 12, IfCurrExp.standard());
        EventCuts.assertHarmless(() -> simulation(
                        cells,
                        PoissonInput.excitatory(cells, 3000, 0.2),
                        PoissonInput.inhibitory(cells.slice(2, 9), 500, 0.1).during(5, 100))
                .seed(seed)
                .record(SPIKES, cells)
                .record(V, cells));
    }
}
