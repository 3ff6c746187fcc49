package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.engram.core.data.Raster;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceGamma;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.SpikeSourcePoissonRefractory;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that fire at random beyond the plain Poisson process. */
class RandomSourcesTest {

    private static final double ALPHA = 1e-4;
    private static final double FINE = 0.001;

    @ParameterizedTest
    @CsvSource({"50, 0.5", "50, 1", "100, 4", "20, 40"})
    void gammaIntervalsHaveTheirShape(double rate, double shape) {
        double[] intervals = intervals(SpikeSourceGamma.atRate(rate, shape), 50, 5000);
        fits(new GammaDistribution(null, shape, 1000 / (rate * shape)), intervals);
        assertThat(cv(intervals)).isCloseTo(1 / Math.sqrt(shape), within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "150, 6", "20, 0"})
    void refractoryIntervalsAreDeadTimeThenExponential(double rate, double dead) {
        double[] intervals = intervals(SpikeSourcePoissonRefractory.atRate(rate, dead), 50, 5000);
        assertThat(StatUtils.min(intervals)).isGreaterThanOrEqualTo(dead - FINE);
        double[] free = Arrays.stream(intervals).map(t -> t - dead).toArray();
        fits(new ExponentialDistribution(null, 1000 / rate - dead), free);
        assertThat(cv(intervals)).isCloseTo(1 - rate * dead / 1000, within(0.05));
    }

    private static double[] intervals(CellType source, int size, double duration) {
        Raster spikes = run(source, size, FINE, duration);
        return IntStream.range(0, size)
                .mapToObj(spikes::timesOf)
                .flatMapToDouble(times -> IntStream.range(1, times.length).mapToDouble(k -> times[k] - times[k - 1]))
                .toArray();
    }

    private static void fits(RealDistribution law, double[] sample) {
        int classes = 30;
        long[] counts = new long[classes];
        double[] expected = new double[classes];
        Arrays.fill(expected, 1);
        Arrays.stream(sample)
                .forEach(x -> counts[Math.min(classes - 1, (int) (classes * law.cumulativeProbability(x)))]++);
        assertThat(sample.length).isGreaterThan(3000);
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }

    private static double cv(double[] sample) {
        return Math.sqrt(StatUtils.variance(sample)) / StatUtils.mean(sample);
    }

    @Test
    void eachPieceHasThePoissonCountsOfItsRate() {
        double[] starts = {10, 40, 45, 100, 160};
        double[] rates = {100, 1500, 0, 30, 400};
        double[] durations = {30, 5, 55, 20, 10};
        int sources = 3000;
        Raster spikes = run(SpikeSourcePoissonVariable.of(starts, rates).lasting(durations), sources, 0.1, 200);
        int inside = 0;
        for (int piece = 0; piece < starts.length; piece++) {
            int[] counts = new int[sources];
            for (int k = 0; k < spikes.size(); k++) {
                double time = spikes.time(k);
                if (time >= starts[piece] && time < starts[piece] + durations[piece]) {
                    counts[spikes.neuron(k)]++;
                    inside++;
                }
            }
            arePoisson(counts, rates[piece] * durations[piece] / 1000);
        }
        assertThat(inside).isEqualTo(spikes.size());
    }

    private static void arePoisson(int[] counts, double mean) {
        if (mean == 0) {
            assertThat(counts).containsOnly(0);
            return;
        }
        PoissonDistribution law = new PoissonDistribution(mean);
        int top = law.inverseCumulativeProbability(0.998) + 1;
        long[] seen = new long[top + 1];
        double[] expected = new double[top + 1];
        Arrays.stream(counts).forEach(n -> seen[Math.min(top, n)]++);
        Arrays.setAll(expected, n -> n == top ? 1 - law.cumulativeProbability(top - 1) : law.probability(n));
        assertThat(TestUtils.chiSquareTest(expected, seen)).isGreaterThan(ALPHA);
    }

    @Test
    void countsOfDifferentPiecesAreIndependent() {
        double[] starts = {0, 50};
        Raster spikes = run(SpikeSourcePoissonVariable.of(starts, new double[] {80, 200}), 4000, 0.5, 100);
        double[][] counts = new double[2][4000];
        for (int k = 0; k < spikes.size(); k++) {
            counts[spikes.time(k) < 50 ? 0 : 1][spikes.neuron(k)]++;
        }
        double correlation =
                new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(counts[0], counts[1]);
        assertThat(Math.abs(correlation)).isLessThan(4 / Math.sqrt(4000));
    }

    /** One piece of constant rate, and intervals of shape one or without dead time, draw what a Poisson source draws. */
    @Test
    void thePoissonProcessIsASpecialCaseOfEach() {
        Raster expected = run(SpikeSourcePoisson.atRate(40).during(7, 800), 20, 0.1, 1000);
        var variable = SpikeSourcePoissonVariable.of(new double[] {7}, new double[] {40})
                .lasting(new double[] {800});
        assertThat(run(variable, 20, 0.1, 1000)).isEqualTo(expected);
        assertThat(run(SpikeSourcePoissonRefractory.atRate(40, 0).during(7, 800), 20, 0.1, 1000))
                .isEqualTo(expected);
        var pieces = SpikeSourcePoissonVariable.of(new double[] {7, 100, 101}, new double[] {40, 40, 40})
                .lasting(new double[] {93, 1, 706});
        assertThat(run(pieces, 20, 0.1, 1000)).isEqualTo(expected);
    }

    @Test
    void eachSourceHasItsOwnRates() {
        double[][] starts = {{0}, {50, 70}, {}};
        double[][] rates = {{0}, {2000, 0}, {}};
        Raster spikes = run(SpikeSourcePoissonVariable.of(starts, rates), 3, 0.5, 200);
        assertThat(spikes.timesOf(0)).isEmpty();
        assertThat(spikes.timesOf(1)).hasSizeGreaterThan(15);
        assertThat(StatUtils.min(spikes.timesOf(1))).isGreaterThanOrEqualTo(50);
        assertThat(StatUtils.max(spikes.timesOf(1))).isLessThan(70);
        assertThat(spikes.timesOf(2)).isEmpty();
    }

    static List<CellType> sources() {
        return List.of(
                SpikeSourceGamma.atRate(40, 3),
                SpikeSourcePoissonRefractory.atRate(40, 4),
                SpikeSourcePoissonVariable.of(new double[] {0, 300}, new double[] {20, 70}));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void neighboursThreadsAndTheGridDoNotMatter(CellType source) {
        Raster many = run(source, 150, 1, 1000);
        Raster few = run(source, 3, 1, 1000);
        Raster fine = run(source, 3, 0.1, 1000);
        for (int i = 0; i < 3; i++) {
            assertThat(few.timesOf(i)).isNotEmpty().isEqualTo(many.timesOf(i));
            assertThat(Arrays.stream(fine.timesOf(i)).map(Math::floor).toArray())
                    .isEqualTo(few.timesOf(i));
        }
        for (int threads = 2; threads < 5; threads++) {
            assertThat(run(source, 150, 1, 1000, threads)).isEqualTo(many);
        }
    }

    @Test
    void theDeadTimeLimitsTheRate() {
        var tooFast = SpikeSourcePoissonRefractory.atRate(1, 10).with("rate", Listed.of(50, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(tooFast, 2, 1, 10))
                .withMessage(
                        "population 'in': rate of source 1 must be below 100 Hz, which its tau_refrac of 10 ms allows,"
                                + " got 100 Hz");
    }

    @Test
    void theShapeLimitsTheRate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(SpikeSourceGamma.atRate(1, 1).with("alpha", 1e-10), 2, 1, 10))
                .withMessage("population 'in': mean rate beta / alpha of source 0: must be in [0, 1000000000] Hz,"
                        + " got 10000000000");
    }

    private static Raster run(CellType source, int size, double timestep, double duration) {
        return run(source, size, timestep, duration, 1);
    }

    private static Raster run(CellType source, int size, double timestep, double duration, int threads) {
        Population population = new Population("in", size, source);
        Network network = new Network("net", List.of(population), List.of(), List.of());
        try (Simulation simulation = Simulation.of(network)
                .timestep(timestep)
                .seed(11)
                .threads(threads)
                .record(SPIKES, population)) {
            return simulation.run(duration).spikes(population);
        }
    }
}
