package org.engram.snn.engine.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Network;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonCountsTest {

    private static final double ALPHA = 1e-4;
    private static final Population CELLS = new Population("cells", 200, IfCurrExp.standard());
    private static final PoissonInput INPUT = PoissonInput.excitatory(CELLS, 20_000, 0.1);

    @ParameterizedTest
    @ValueSource(doubles = {100, 20_000, 250_000})
    void countsFollowThePoissonLaw(double rate) {
        int[][] byStep = run(counts(PoissonInput.excitatory(CELLS, rate, 1), 0, 0, 200), 0, 200, 500);
        PoissonDistribution law = new PoissonDistribution(rate * 0.1 / 1000);
        int lowest = Math.max(0, law.inverseCumulativeProbability(0.001));
        int highest = Math.max(lowest + 2, law.inverseCumulativeProbability(0.999));
        long[] seen = new long[highest - lowest + 1];
        double[] expected = new double[seen.length];
        Arrays.stream(byStep)
                .flatMapToInt(Arrays::stream)
                .forEach(n -> seen[Math.min(highest, Math.max(lowest, n)) - lowest]++);
        Arrays.setAll(expected, i -> law.probability(lowest + i));
        expected[0] = law.cumulativeProbability(lowest);
        expected[expected.length - 1] = 1 - law.cumulativeProbability(highest - 1);
        assertThat(TestUtils.chiSquareTest(expected, seen)).isGreaterThan(ALPHA);
    }

    @Test
    void neuronsStepsAndInputsAreUncorrelated() {
        int steps = 4000;
        int[][] one = run(counts(INPUT, 0, 0, 200), 0, 200, steps);
        int[][] other = run(counts(INPUT, 1, 0, 200), 0, 200, steps);
        double bound = 4.5 / Math.sqrt(steps);
        assertThat(Math.abs(correlation(of(one, 0), of(one, 63)))).isLessThan(bound);
        assertThat(Math.abs(correlation(of(one, 3), of(one, 67)))).isLessThan(bound);
        assertThat(Math.abs(correlation(of(one, 3), of(other, 3)))).isLessThan(bound);
        double[] now = Arrays.copyOf(of(one, 9), steps - 1);
        assertThat(Math.abs(correlation(now, Arrays.copyOfRange(of(one, 9), 1, steps))))
                .isLessThan(bound);
    }

    private static double correlation(double[] a, double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }

    private static double[] of(int[][] byStep, int neuron) {
        return Arrays.stream(byStep).mapToDouble(counts -> counts[neuron]).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 100, 199})
    void theCutOfAPopulationDoesNotMatter(int cut) {
        int[][] whole = run(counts(INPUT, 0, 0, 200), 0, 200, 20);
        int[][] left = run(counts(INPUT, 0, 0, cut), 0, cut, 20);
        int[][] right = run(counts(INPUT, 0, cut, 200), cut, 200, 20);
        for (int step = 0; step < 20; step++) {
            assertThat(left[step]).containsExactly(Arrays.copyOf(whole[step], cut));
            assertThat(right[step]).containsExactly(Arrays.copyOfRange(whole[step], cut, 200));
        }
    }

    @Test
    void aViewHasTheNumbersOfThePopulation() {
        int[][] whole = run(counts(INPUT, 0, 0, 200), 0, 200, 20);
        PoissonInput part = PoissonInput.excitatory(CELLS.slice(70, 90), 20_000, 0.1);
        int[][] view = run(counts(part, 0, 0, 200), 0, 200, 20);
        for (int step = 0; step < 20; step++) {
            assertThat(Arrays.copyOfRange(view[step], 70, 90)).containsExactly(Arrays.copyOfRange(whole[step], 70, 90));
            // Nobody asked for the other blocks.
            assertThat(Arrays.copyOf(view[step], 64)).containsOnly(0);
        }
    }

    @Test
    void goesOnFromASavedState() {
        PoissonCounts counts = counts(INPUT, 0, 5, 150);
        run(counts, 5, 150, 7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        counts.save(new StateWriter(bytes));
        int[][] expected = run(counts, 5, 150, 7);
        PoissonCounts restored = counts(INPUT, 0, 5, 150);
        restored.restore(new StateReader(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(run(restored, 5, 150, 7)).isDeepEqualTo(expected);
    }

    private static PoissonCounts counts(PoissonInput input, int index, int from, int to) {
        Network network = new Network("net", List.of(CELLS), List.of(), List.of(), List.of(input));
        return new PoissonCounts(Realization.of(network, 0.1, 3), input, index, from, to);
    }

    private static int[][] run(PoissonCounts counts, int from, int to, int steps) {
        int[][] byStep = new int[steps][];
        for (int step = 0; step < steps; step++) {
            counts.draw();
            byStep[step] = IntStream.range(0, to - from).map(counts::get).toArray();
        }
        return byStep;
    }
}
