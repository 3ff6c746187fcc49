package org.engram.snn.engine.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.value.Distribution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The current that a group takes in beside its synapses. */
class DriveTest {

    private static final double ALPHA = 1e-4;
    private static final Population CELLS =
            new Population("cells", 200, Izhikevich.standard().with("i_offset", new Distribution.Uniform(-1, 1)));

    @RepeatedTest(20)
    void functionsOfTimeAddUpAsIfEvaluatedEachStep(RepetitionInfo repetition) {
        Generator random = Streams.of(repetition.getCurrentRepetition()).generator();
        double timestep = List.of(0.1, 0.25, 1.0).get(random.nextInt(3));
        List<Supplier<DeterministicCurrent>> kinds = List.of(
                () -> StepCurrent.of(times(random), random.doubles(3).toArray()),
                () -> PiecewiseLinearCurrent.of(times(random), random.doubles(3).toArray()),
                () -> new RampCurrent(random.nextInt(20), 20 + 10 * random.nextDouble(), 1, random.nextGaussian()),
                () -> SineCurrent.of(random.nextGaussian(), 50 * random.nextDouble())
                        .withPhase(90)
                        .withOffset(1)
                        .during(10 * random.nextDouble(), 30));
        List<Injection> injections = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Injection(
                        kinds.get(random.nextInt(kinds.size())).get(), CELLS.slice(random.nextInt(50), 60, 3)))
                .toList();
        Realization realization = realization(timestep, injections);
        double[] offset = realization.values(CELLS, "i_offset");
        Drive drive = new Drive(new Slice(realization, CELLS, 20, 130));
        for (int step = 0; step < 40 / timestep; step++) {
            double[] expected = Arrays.copyOfRange(offset, 20, 130);
            for (Injection injection : injections) {
                for (int i = 0; i < expected.length; i++) {
                    if (injection.target().contains(20 + i)) {
                        double time = realization.grid().time(step);
                        expected[i] += ((DeterministicCurrent) injection.current()).at(time);
                    }
                }
            }
            assertThat(drive.at(step)).containsExactly(expected);
        }
    }

    private static double[] times(Generator random) {
        return new double[] {random.nextInt(10), 10 + random.nextDouble(), 15 + 15 * random.nextDouble()};
    }

    @Test
    void normalNoiseIsNormal() {
        isDistributedAs(NoisyCurrent.normal(0.5, 2), new NormalDistribution(null, 0.5, 2));
    }

    @Test
    void uniformNoiseIsUniform() {
        isDistributedAs(NoisyCurrent.uniform(-6.5, 6.5), new UniformRealDistribution(null, -6.5, 6.5));
    }

    private static void isDistributedAs(CurrentSource noise, RealDistribution law) {
        double[][] byStep = noise(0.1, noise, 1000);
        double[] all = Arrays.stream(byStep).flatMapToDouble(Arrays::stream).toArray();
        double sd = Math.sqrt(law.getNumericalVariance());
        assertThat(Math.abs(StatUtils.mean(all) - law.getNumericalMean())).isLessThan(4 * sd / Math.sqrt(all.length));
        assertThat(StatUtils.variance(all) / (sd * sd)).isBetween(0.98, 1.02);
        long[] counts = new long[50];
        double[] expected = new double[50];
        Arrays.fill(expected, 1);
        Arrays.stream(all).forEach(x -> counts[(int) Math.min(49, 50 * law.cumulativeProbability(x))]++);
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }

    @Test
    void neuronsAndStepsAreUncorrelated() {
        double[][] byStep = noise(1, NoisyCurrent.normal(0, 1), 4000);
        double bound = 4.5 / Math.sqrt(byStep.length);
        for (int[] pair : new int[][] {{0, 1}, {0, 63}, {63, 64}, {10, 74}, {127, 191}}) {
            double[] one = of(byStep, pair[0]);
            double[] other = of(byStep, pair[1]);
            assertThat(Math.abs(new PearsonsCorrelation().correlation(one, other)))
                    .isLessThan(bound);
            double[] later = Arrays.copyOfRange(one, 1, one.length);
            double[] earlier = Arrays.copyOf(one, one.length - 1);
            assertThat(Math.abs(new PearsonsCorrelation().correlation(earlier, later)))
                    .isLessThan(bound);
        }
    }

    private static double[] of(double[][] byStep, int neuron) {
        return Arrays.stream(byStep).mapToDouble(values -> values[neuron]).toArray();
    }

    @Test
    void noiseStaysForItsIntervalAndWithinItsTime() {
        double[][] byStep = noise(0.1, NoisyCurrent.normal(5, 1).every(0.3).during(0.25, 2), 30);
        for (int step = 0; step < byStep.length; step++) {
            if (step < 3 || step >= 20) {
                assertThat(byStep[step]).containsOnly(0);
            } else if ((step - 3) % 3 == 0) {
                assertThat(byStep[step]).doesNotContain(byStep[step - 1]);
            } else {
                assertThat(byStep[step]).containsExactly(byStep[step - 1]);
            }
        }
    }

    @Test
    void aFinerTimestepSeesTheSameNumbers() {
        double[][] coarse = noise(1, NoisyCurrent.uniform(0, 1).every(1), 20);
        double[][] fine = noise(0.25, NoisyCurrent.uniform(0, 1).every(1), 80);
        for (int step = 0; step < 80; step++) {
            assertThat(fine[step]).containsExactly(coarse[step / 4]);
        }
        assertThat(noise(1, NoisyCurrent.uniform(0, 1), 20)).isEqualTo(coarse);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 64, 77, 199})
    void theCutOfAPopulationDoesNotMatter(int cut) {
        Realization realization = realization(
                1,
                List.of(
                        new Injection(NoisyCurrent.normal(0, 1), CELLS.slice(3, 190, 2)),
                        new Injection(StepCurrent.from(0, 1), CELLS),
                        new Injection(NoisyCurrent.uniform(0, 1).every(2), CELLS)));
        Drive whole = new Drive(new Slice(realization, CELLS, 0, 200));
        Drive left = new Drive(new Slice(realization, CELLS, 0, cut));
        Drive right = new Drive(new Slice(realization, CELLS, cut, 200));
        for (int step = 0; step < 10; step++) {
            double[] all = whole.at(step);
            assertThat(left.at(step)).containsExactly(Arrays.copyOf(all, cut));
            assertThat(right.at(step)).containsExactly(Arrays.copyOfRange(all, cut, 200));
        }
    }

    @Test
    void otherPartsOfTheNetworkDoNotMatter() {
        Population silent = new Population("cells", 200, Izhikevich.standard());
        Population fewer = new Population("cells", 70, Izhikevich.standard());
        Population other = new Population("other", 5, Izhikevich.standard());
        NoisyCurrent noise = NoisyCurrent.normal(0, 1);
        double[][] alone =
                run(new Network("net", List.of(silent), List.of(), List.of(new Injection(noise, silent))), 0);
        List<Injection> more = List.of(
                new Injection(noise, other),
                new Injection(StepCurrent.from(100, 1), fewer),
                new Injection(noise, fewer));
        double[][] among = run(new Network("other", List.of(other, fewer), List.of(), more), 1);
        for (int step = 0; step < 10; step++) {
            assertThat(among[step]).containsExactly(Arrays.copyOf(alone[step], 70));
        }
        double[][] second = run(new Network("n", List.of(other), List.of(), List.of(more.get(0), more.get(0))), 0);
        double[][] first = run(new Network("n", List.of(other), List.of(), List.of(more.get(0))), 0);
        for (int i = 0; i < 5; i++) {
            assertThat(second[0][i]).isNotEqualTo(2 * first[0][i]);
        }
    }

    private static double[][] run(Network network, int population) {
        Population cells = network.populations().get(population);
        return run(new Drive(new Slice(Realization.of(network, 1, 3), cells, 0, cells.size())), 0, 10);
    }

    @Test
    void goesOnFromASavedState() {
        Realization realization = realization(
                1,
                List.of(
                        new Injection(NoisyCurrent.normal(0, 1).every(5), CELLS),
                        new Injection(StepCurrent.of(new double[] {3, 12}, new double[] {1, 2}), CELLS.first(9)),
                        new Injection(NoisyCurrent.uniform(0, 1), CELLS.slice(10, 20))));
        Slice slice = new Slice(realization, CELLS, 7, 150);
        Drive drive = new Drive(slice);
        run(drive, 0, 8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        drive.save(new StateWriter(bytes));
        double[][] expected = run(drive, 8, 20);
        Drive restored = new Drive(slice);
        restored.restore(new StateReader(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(run(restored, 8, 20)).isEqualTo(expected);
    }

    @Test
    void nothingIsCopiedWhereNothingChanges() {
        Realization realization = realization(1, List.of(new Injection(StepCurrent.from(5, 1), CELLS)));
        Drive drive = new Drive(new Slice(realization, CELLS, 0, 200));
        double[] current = drive.at(0);
        current[0] = 42;
        assertThat(drive.at(4)[0]).isEqualTo(42);
        assertThat(drive.at(5)[0]).isEqualTo(realization.values(CELLS, "i_offset")[0] + 1);
    }

    @Test
    void theIntervalIsAWholeNumberOfSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise(0.2, NoisyCurrent.normal(0, 1).every(0.3), 1))
                .withMessage(
                        "population 'cells': interval of noisy current: must be a multiple of the timestep 0.2 ms, "
                                + "got 0.3 ms; change it or the timestep");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise(0.2, NoisyCurrent.normal(0, 1).every(1e-12), 1))
                .withMessage("population 'cells': interval of noisy current: must be at least a timestep");
    }

    private static Realization realization(double timestep, List<Injection> injections) {
        return Realization.of(new Network("net", List.of(CELLS), List.of(), injections), timestep, 3);
    }

    /** What a noise alone brings to each neuron by step. */
    private static double[][] noise(double timestep, CurrentSource noise, int steps) {
        Population silent = new Population("cells", 200, Izhikevich.standard());
        Network network = new Network("net", List.of(silent), List.of(), List.of(new Injection(noise, silent)));
        return run(new Drive(new Slice(Realization.of(network, timestep, 3), silent, 0, 200)), 0, steps);
    }

    private static double[][] run(Drive drive, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(step -> drive.at(step).clone())
                .toArray(double[][]::new);
    }
}
