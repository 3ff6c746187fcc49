package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.ISYN_INH;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.junit.jupiter.api.Test;

class PoissonInputTest {

    private static final double WEIGHT = 0.02;

    /** Campbell's theorem on the grid: the current at the beginning of a step is a sum of weights times powers of the decay. */
    @Test
    void synapticCurrentHasTheMeanAndVarianceOfShotNoise() {
        double rate = 20_000;
        Trace current = current(PoissonInput.excitatory(cells(200), rate, WEIGHT), 200);
        double[] values = values(current, 100);
        double decay = Math.exp(-0.1 / 5);
        double spikes = rate * 0.1 / 1000;
        assertThat(StatUtils.mean(values)).isCloseTo(WEIGHT * spikes * decay / (1 - decay), within(0.01));
        double variance = WEIGHT * WEIGHT * spikes * decay * decay / (1 - decay * decay);
        assertThat(StatUtils.variance(values) / variance).isCloseTo(1, within(0.06));
    }

    @Test
    void nothingArrivesOutsideItsTime() {
        Trace current =
                current(PoissonInput.inhibitory(cells(50), 30_000, WEIGHT).during(10, 20), 30);
        double decay = Math.exp(-0.1 / 5);
        for (int i = 0; i < 50; i++) {
            assertThat(Arrays.copyOf(current.values(i), 101)).containsOnly(0);
            assertThat(current.value(i, 102)).isNotZero();
            for (int k = 202; k < current.size(); k++) {
                assertThat(current.value(i, k)).isCloseTo(current.value(i, k - 1) * decay, within(1e-12));
            }
        }
    }

    private static Population cells(int size) {
        return new Population("cells", size, IfCurrExp.standard().withVThresh(1e9));
    }

    private static Trace current(PoissonInput input, double duration) {
        Population cells = input.target().population();
        Network network = new Network("net", List.of(cells), List.of(), List.of(), List.of(input));
        var variable = input.equals(PoissonInput.excitatory(cells, input.rate(), input.weight())) ? ISYN_EXC : ISYN_INH;
        try (Simulation simulation = Simulation.of(network).record(variable, cells)) {
            return simulation.run(duration).trace(variable, cells);
        }
    }

    /** Values from a time in ms on, every 10 ms. */
    private static double[] values(Trace trace, double from) {
        return IntStream.range(0, trace.channelCount())
                .mapToObj(trace::values)
                .flatMapToDouble(values ->
                        IntStream.range((int) from, values.length / 10).mapToDouble(k -> values[10 * k]))
                .toArray();
    }

    @Test
    void threadsDoNotMatter() {
        Run expected = run(1);
        assertThat(expected.spikes()).allMatch(raster -> raster.size() > 100);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(run(threads).spikes()).isEqualTo(expected.spikes());
        }
    }

    private static Run run(int threads) {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 150, Izhikevich.standard().withDeltaInput());
        Population b = builder.population("b", 90, IfCurrExp.standard());
        builder.stimulate(PoissonInput.excitatory(a, 2000, 8));
        builder.stimulate(PoissonInput.inhibitory(a.slice(10, 100), 300, 4));
        builder.stimulate(PoissonInput.excitatory(b.slice(1, 90, 2), 5000, 0.05).during(10, 150));
        try (Simulation simulation = Simulation.of(builder.build())
                .timestep(0.5)
                .seed(5)
                .threads(threads)
                .record(SPIKES, a, b)) {
            return simulation.run(200);
        }
    }

    @Test
    void itsNumbersMustMakeSense() {
        Population cells = cells(3);
        Population source = new Population("source", 3, SpikeSourcePoisson.atRate(1));
        PoissonInput good = PoissonInput.excitatory(cells, 10, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInput.excitatory(source, 1, 1))
                .withMessage("PoissonInput.target: 'source' is a spike source and takes no input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInput.excitatory(cells, -1, 1))
                .withMessage("PoissonInput.rate: must be in [0, 1000000000] Hz, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonInput.inhibitory(cells, 1, -0.5))
                .withMessage("PoissonInput.weight: must be >= 0 (a magnitude; the receptor gives the sign), got -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.during(-1, 2))
                .withMessage("PoissonInput.start: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> good.during(2, 2))
                .withMessage("PoissonInput.stop: must be > 2 ms, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.named("net").stimulate(good).build())
                .withMessage("Poisson input: population 'cells' does not belong to this network");
    }
}
