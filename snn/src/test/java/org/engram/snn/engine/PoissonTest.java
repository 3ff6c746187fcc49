package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.assertj.core.api.Assertions;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonTest {

    private static final double ALPHA = 1e-4;

    @ParameterizedTest
    @CsvSource({"20, 0.1", "20, 1", "500, 1", "3000, 1", "0.5, 0.25"})
    void countsFollowTheRate(double rate, double timestep) {
        int sources = 100;
        double duration = 2000;
        double mean = sources * rate * duration / 1000;
        Raster spikes = run(SpikeSourcePoisson.atRate(rate), sources, timestep, duration);
        assertThat(Math.abs(spikes.size() - mean)).isLessThan(4 * Math.sqrt(mean));
        assertThat(IntStream.range(0, sources).filter(i -> rate >= 5 && spikes.timesOf(i).length == 0))
                .isEmpty();
    }

    /** An interval is measured between grid points, so a class that ends at K steps collects intervals to (K - 1/2) steps. */
    @Test
    void intervalsAreExponential() {
        double rate = 25;
        double timestep = 0.1;
        Raster spikes = run(SpikeSourcePoisson.atRate(rate), 100, timestep, 20_000);
        int classes = 40;
        int width = 40;
        long[] counts = new long[classes + 1];
        for (int source = 0; source < 100; source++) {
            double[] times = spikes.timesOf(source);
            for (int k = 1; k < times.length; k++) {
                int steps = (int) Math.rint((times[k] - times[k - 1]) / timestep);
                counts[Math.min(classes, steps / width)]++;
            }
        }
        double[] expected = new double[classes + 1];
        for (int c = 0; c <= classes; c++) {
            expected[c] =
                    survival(c, width, timestep, rate) - (c == classes ? 0 : survival(c + 1, width, timestep, rate));
        }
        assertThat(Arrays.stream(counts).sum()).isGreaterThan(45_000);
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }

    private static double survival(int c, int width, double timestep, double rate) {
        return c == 0 ? 1 : Math.exp(-rate / 1000 * (c * width - 0.5) * timestep);
    }

    @Test
    void aStepMayHoldSeveralSpikes() {
        int steps = 5000;
        Raster spikes = run(SpikeSourcePoisson.atRate(6000), 1, 1, steps);
        int[] perStep = OnlineStdp.perStep(spikes.times(), 1, steps);
        PoissonDistribution law = new PoissonDistribution(6);
        long[] counts = new long[15];
        double[] expected = new double[15];
        Arrays.stream(perStep).forEach(n -> counts[Math.min(14, n)]++);
        Arrays.setAll(expected, n -> n == 14 ? 1 - law.cumulativeProbability(13) : law.probability(n));
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }

    @Test
    void eachSpikeOfAStepBringsItsWeight() {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 1, SpikeSourcePoisson.atRate(5000));
        Population out = builder.population(
                "out", 1, IfCurrExp.standard().withTauSyn(1e-3).withVThresh(1e9));
        builder.connect(in, out, Connector.oneToOne(), Synapse.excitatory(0.5).delay(3));
        try (Simulation simulation =
                Simulation.of(builder.build()).timestep(1e-3).record(SPIKES, in).record(ISYN_EXC, out)) {
            Run run = simulation.run(20);
            int[] spikes = OnlineStdp.perStep(run.spikes(in).times(), 1e-3, 20_000);
            Trace current = run.trace(ISYN_EXC, out);
            double expected = 0;
            for (int k = 0; k + 3001 < current.size(); k++) {
                expected = (expected + 0.5 * spikes[k]) * Math.exp(-1);
                assertThat(current.value(0, k + 3001)).isCloseTo(expected, Assertions.within(1e-12));
            }
            assertThat(run.spikes(in).size()).isGreaterThan(50);
        }
    }

    @Test
    void sourcesFireWithinTheirTimeOnly() {
        Raster spikes = run(SpikeSourcePoisson.atRate(1000).during(30.5, 20), 50, 0.5, 100);
        double mean = 50 * 20;
        assertThat(Math.abs(spikes.size() - mean)).isLessThan(4 * Math.sqrt(mean));
        assertThat(spikes.time(0)).isEqualTo(30.5);
        assertThat(spikes.time(spikes.size() - 1)).isEqualTo(50);
    }

    @Test
    void eachSourceHasItsOwnTimes() {
        SpikeSourcePoisson source = SpikeSourcePoisson.atRate(2000)
                .with("start", Listed.of(0, 10, 20))
                .with("duration", Listed.of(5, 0, 1000))
                .with("rate", Listed.of(2000, 2000, 0));
        Raster spikes = run(source, 3, 0.1, 100);
        assertThat(spikes.timesOf(0)).isNotEmpty();
        assertThat(Arrays.stream(spikes.timesOf(0)).max().orElseThrow()).isLessThan(5);
        assertThat(spikes.timesOf(1)).isEmpty();
        assertThat(spikes.timesOf(2)).isEmpty();
    }

    @Test
    void rateZeroIsSilence() {
        assertThat(run(SpikeSourcePoisson.atRate(0), 10, 0.1, 1000).size()).isZero();
    }

    @Test
    void neighboursDoNotMatter() {
        SpikeSourcePoisson source = SpikeSourcePoisson.atRate(40);
        Raster few = run(source, 3, 1, 1000);
        Raster many = run(source, 30, 1, 1000);
        Raster faster = run(source.with("rate", Listed.of(40, 80, 40)), 3, 1, 1000);
        for (int i = 0; i < 3; i++) {
            assertThat(many.timesOf(i)).isEqualTo(few.timesOf(i));
        }
        assertThat(faster.timesOf(0)).isEqualTo(few.timesOf(0));
        assertThat(faster.timesOf(2)).isEqualTo(few.timesOf(2));
        assertThat(faster.timesOf(1)).isNotEqualTo(few.timesOf(1));
    }

    @Test
    void neighboursAreUncorrelated() {
        int bins = 20_000;
        Raster spikes = run(SpikeSourcePoisson.atRate(300), 4, 1, bins);
        double[][] counts = new double[4][];
        Arrays.setAll(
                counts,
                i -> Arrays.stream(OnlineStdp.perStep(spikes.timesOf(i), 1, bins))
                        .asDoubleStream()
                        .toArray());
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                double correlation = new PearsonsCorrelation().correlation(counts[i], counts[j]);
                assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(bins));
            }
            double[] next = Arrays.copyOfRange(counts[i], 1, bins);
            double[] now = Arrays.copyOf(counts[i], bins - 1);
            assertThat(Math.abs(new PearsonsCorrelation().correlation(now, next)))
                    .isLessThan(4 / Math.sqrt(bins));
        }
    }

    /** The same seed gives the same continuous times, so a coarser grid only rounds them down. */
    @Test
    void theGridOnlyRoundsTimesDown() {
        Raster fine = run(SpikeSourcePoisson.atRate(50), 5, 0.1, 1000);
        Raster coarse = run(SpikeSourcePoisson.atRate(50), 5, 1, 1000);
        for (int i = 0; i < 5; i++) {
            assertThat(Arrays.stream(fine.timesOf(i)).map(Math::floor))
                    .containsExactlyElementsOf(list(coarse.timesOf(i)));
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Raster run(SpikeSourcePoisson source, int size, double timestep, double duration) {
        Population population = new Population("in", size, source);
        Network network = new Network("net", List.of(population), List.of(), List.of());
        try (Simulation simulation =
                Simulation.of(network).timestep(timestep).seed(11).record(SPIKES, population)) {
            return simulation.run(duration).spikes(population);
        }
    }
}
