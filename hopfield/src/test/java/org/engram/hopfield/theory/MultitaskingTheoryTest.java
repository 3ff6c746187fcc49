package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.engram.hopfield.theory.MultitaskingTables.number;
import static org.engram.hopfield.theory.MultitaskingTables.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultitaskingTheoryTest {

    /** Points on or next to a transition (K d T), where the table's iteration was stopped on the way. */
    private static final Set<String> UNSETTLED =
            Set.of("2 0.8 0.2", "3 0.8 0.2", "3 0.6 0.2", "2 0.1 0.09", "3 0.1 0.09", "5 0.1 0.09", "2 0.9 0.01");

    static Stream<List<String>> zeroNoiseTable() {
        return MultitaskingTables.rows("multitask_amplitudes_T0.csv");
    }

    static Stream<List<String>> temperatureTable() {
        return MultitaskingTables.rows("multitask_finiteT.csv");
    }

    static Stream<List<String>> phaseTable() {
        return MultitaskingTables.rows("multitask_phase_scan.csv");
    }

    @ParameterizedTest
    @MethodSource("zeroNoiseTable")
    void zeroNoiseAmplitudesAreTheTables(List<String> row) {
        int k = Integer.parseInt(row.get(0));
        double d = number(row, 1);
        MultitaskingState end = MultitaskingTheory.amplitudes(k, d, 0, MultitaskingStart.HIERARCHICAL);
        assertThat(end.sorted()).containsExactly(numbers(row, 9), within(1e-6));
        assertThat(end.energy()).isCloseTo(number(row, 10), within(1e-8));
        assertThat(end.freeEnergy()).isEqualTo(end.energy());
        assertThat(end.isStable()).isTrue();
        assertThat(MultitaskingTheory.criticalDilution(k)).isCloseTo(number(row, 2), within(1e-6));
        assertThat(MultitaskingTheory.parallelAmplitude(k, d)).isCloseTo(number(row, 4), within(1e-8));
        double[] hierarchical = MultitaskingStart.HIERARCHICAL.amplitudes(k, d);
        assertThat(hierarchical).containsExactly(numbers(row, 3), within(1e-8));
        assertThat(MultitaskingTheory.energy(hierarchical)).isCloseTo(number(row, 5), within(1e-8));
        assertThat(d < MultitaskingTheory.criticalDilution(k)).isEqualTo("True".equals(row.get(7)));
        MultitaskingState parallel = MultitaskingTheory.amplitudes(k, d, 0, MultitaskingStart.PARALLEL);
        assertThat(parallel.amplitude(0)).isCloseTo(number(row, 4), within(1e-8));
        assertThat(parallel.energy()).isCloseTo(number(row, 6), within(1e-8));
    }

    /** Where the table has left a parallel start, rounding has led it away from a solution that is unstable. */
    @ParameterizedTest
    @MethodSource("temperatureTable")
    void amplitudesAtAnyTemperatureAreTheTables(List<String> row) {
        int k = Integer.parseInt(row.get(0));
        boolean parallel = "par".equals(row.get(5));
        double[] expected = numbers(row, 4);
        MultitaskingState end = MultitaskingTheory.amplitudes(
                k,
                number(row, 1),
                number(row, 2),
                parallel ? MultitaskingStart.PARALLEL : MultitaskingStart.HIERARCHICAL);
        if (parallel && expected[0] != expected[k - 1]) {
            assertThat(end.isStable()).isFalse();
            assertThat(end.amplitude(0)).isEqualTo(end.amplitude(k - 1));
        } else {
            boolean settled = !UNSETTLED.contains(k + " " + row.get(1) + " " + row.get(2));
            assertThat(end.sorted()).containsExactly(expected, within(settled ? 1e-7 : 2e-3));
        }
        assertThat(residual(end.amplitudes(), number(row, 1), number(row, 2))).isLessThan(1e-14);
    }

    @ParameterizedTest
    @MethodSource("phaseTable")
    void phasesAreTheTables(List<String> row) {
        int k = Integer.parseInt(row.get(0));
        double d = number(row, 1);
        double t = number(row, 3);
        MultitaskingState end = MultitaskingTheory.amplitudes(k, d, t, MultitaskingStart.HIERARCHICAL);
        boolean settled = !UNSETTLED.contains(k + " " + d + " " + t);
        assertThat(end.sorted()).containsExactly(numbers(row, 4), within(settled ? 1e-6 : 1e-3));
        assertThat(label(end)).isEqualTo(row.get(5));
        assertThat(end.isStable()).isEqualTo("True".equals(row.get(6)));
    }

    private static String label(MultitaskingState state) {
        return switch (state.phase()) {
            case HIERARCHICAL -> "hierarchical (" + state.retrieved() + " nonzero)";
            case PARALLEL -> "parallel (symmetric)";
            case PURE, PARAMAGNET -> state.phase().text();
        };
    }

    /** The equations themselves, by all 3^K columns one by one. */
    private static double[] map(double[] m, double d, double t) {
        double[] image = new double[m.length];
        for (int c = 0; c < Math.pow(3, m.length); c++) {
            double probability = 1;
            double field = 0;
            int[] entries = new int[m.length];
            int rest = c;
            for (int mu = 0; mu < m.length; mu++, rest = Math.floorDiv(rest, 3)) {
                entries[mu] = rest % 3 - 1;
                probability *= entries[mu] == 0 ? d : (1 - d) / 2;
                field += m[mu] * entries[mu];
            }
            for (int mu = 0; mu < m.length; mu++) {
                image[mu] += probability * entries[mu] * Math.tanh(field / t);
            }
        }
        return image;
    }

    private static double residual(double[] m, double d, double t) {
        return FixedPoint.distance(map(m, d, t), m);
    }

    /** Random points: the end solves the equations, and is where many plain steps lead. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void endIsThatOfThePlainIteration(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 12; trial++) {
            int k = 1 + random.nextInt(4);
            double d = random.nextDouble();
            double t = (1 - d) * (0.05 + random.nextDouble());
            double[] start = random.doubles(k).map(x -> (1 - d) * (2 * x - 1)).toArray();
            double[] plain = start.clone();
            double left = 1;
            for (int step = 0; step < 3000 && left > 1e-14; step++) {
                double[] image = map(plain, d, t);
                left = FixedPoint.distance(image, plain);
                for (int mu = 0; mu < k; mu++) {
                    plain[mu] = 0.5 * (plain[mu] + image[mu]);
                }
            }
            double slow = left > 1e-14 ? 1e-2 : 1e-9;
            MultitaskingState end = MultitaskingTheory.amplitudes(start, d, t);
            String point = "seed " + seed + " K " + k + " d " + d + " T " + t;
            assertThat(residual(end.amplitudes(), d, t)).as(point).isLessThan(1e-14);
            assertThat(end.isStable()).as(point).isTrue();
            assertThat(end.amplitudes()).as(point).containsExactly(plain, within(slow));
        }
    }

    @Test
    void signsAndOrderOfTheStartArePreserved() {
        double[] end = MultitaskingTheory.amplitudes(3, 0.4, 0.05, MultitaskingStart.HIERARCHICAL)
                .amplitudes();
        double[] turned = MultitaskingTheory.amplitudes(new double[] {0.24, -0.6, 0.144}, 0.4, 0.05)
                .amplitudes();
        assertThat(turned).containsExactly(new double[] {end[1], -end[0], end[2]}, within(1e-15));
    }

    @Test
    void onePatternIsAMagnet() {
        for (double t : new double[] {0, 0.1, 0.5, 0.9, 0.999, 1, 2}) {
            double m = MultitaskingTheory.amplitudes(1, 0, t, MultitaskingStart.PURE)
                    .amplitude(0);
            assertThat(m).isCloseTo(t == 0 ? 1 : Math.tanh(m / t), within(1e-15));
            assertThat(m > 0).isEqualTo(t < 1);
        }
        // m = tanh(m / T) near T = 1: m^2 = 3 (1 - T) to leading order.
        double near = MultitaskingTheory.amplitudes(1, 0, 1 - 1e-8, MultitaskingStart.PURE)
                .amplitude(0);
        assertThat(near).isCloseTo(Math.sqrt(3e-8), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 0.6180339887", "4, 0.5436890127", "5, 0.5187900637", "10, 0.5004931"})
    void criticalDilutionIsWhereTheFirstAmplitudeIsTheSumOfTheOthers(int k, double expected) {
        assertThat(MultitaskingTheory.criticalDilution(k)).isCloseTo(expected, within(1e-7));
    }

    @Test
    void criticalDilutionFallsToOneHalf() {
        double before = 1;
        for (int k = 3; k < 40; k++) {
            double d = MultitaskingTheory.criticalDilution(k);
            assertThat(1 - 2 * d + Math.pow(d, k)).as("K = " + k).isCloseTo(0, within(1e-15));
            assertThat(d).isLessThan(before);
            before = d;
        }
        assertThat(MultitaskingTheory.criticalDilution(1_000_000)).isEqualTo(0.5);
        assertThat(MultitaskingTheory.criticalDilution(Integer.MAX_VALUE)).isEqualTo(0.5);
    }

    @Test
    void manyPatternsAreFollowedWhereTheyCanBe() {
        double[] closed = MultitaskingStart.HIERARCHICAL.amplitudes(40, 0.45);
        assertThat(MultitaskingTheory.amplitudes(40, 0.45, 0, MultitaskingStart.HIERARCHICAL)
                        .amplitudes())
                .isEqualTo(closed);
        double[] warm = MultitaskingTheory.amplitudes(40, 0.2, 0.02, MultitaskingStart.HIERARCHICAL)
                .amplitudes();
        double[] few = MultitaskingTheory.amplitudes(6, 0.2, 0.02, MultitaskingStart.HIERARCHICAL)
                .amplitudes();
        assertThat(Arrays.copyOf(warm, 6)).containsExactly(few, within(1e-13));
        assertThat(Arrays.copyOfRange(warm, 6, 40)).containsOnly(0);
        assertThat(MultitaskingTheory.amplitudes(300, 0.9, 0.01, MultitaskingStart.PARALLEL)
                        .phase())
                .isEqualTo(RetrievalPhase.PARALLEL);
        assertThat(MultitaskingTheory.amplitudes(100_000, 0.3, 0.6, MultitaskingStart.PURE)
                        .phase())
                .isEqualTo(RetrievalPhase.PURE);
        assertThatThrownBy(() -> MultitaskingTheory.amplitudes(20, 0.7, 0, MultitaskingStart.HIERARCHICAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20 patterns in 20 groups")
                .hasMessageContaining("at most 12 patterns");
    }

    @Test
    void parallelAmplitudeOfManyPatternsIsGaussian() {
        // E|S| / K with S nearly Gaussian of variance K (1 - d).
        assertThat(MultitaskingTheory.parallelAmplitude(700, 0.5))
                .isCloseTo(Math.sqrt(2 * 0.5 / (Math.PI * 700)), within(1e-5));
    }

    @Test
    void pureStateIsStableAboveItsLineOnly() {
        for (double d : new double[] {0.05, 0.2, 0.4, 0.5, 0.6, 0.65}) {
            double line = MultitaskingTheory.pureStability(d);
            assertThat(line).isBetween(d * (1 - d), 1 - d);
            assertThat(pure(d, line * 1.0001).isStable()).as("d = " + d).isTrue();
            assertThat(pure(d, line * 0.9999).isStable()).as("d = " + d).isFalse();
        }
        assertThat(MultitaskingTheory.pureStability(0)).isZero();
        assertThat(MultitaskingTheory.pureStability(0.7)).isEqualTo(1 - 0.7);
        assertThat(pure(0.7, 0.299).isStable()).isFalse();
    }

    private static MultitaskingState pure(double d, double t) {
        return MultitaskingTheory.amplitudes(3, d, t, MultitaskingStart.PURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void parallelStateIsStableAboveItsLineOnly(int k) {
        for (double d : new double[] {0.68, 0.75, 0.9, 0.99}) {
            double line = MultitaskingTheory.parallelStability(k, d);
            assertThat(line).isBetween(0.0, 1 - d);
            assertThat(parallel(k, d, line * 1.0001).isStable()).as("d = " + d).isTrue();
            assertThat(parallel(k, d, line * 0.9999).isStable()).as("d = " + d).isFalse();
        }
        assertThat(MultitaskingTheory.parallelStability(k, 0.6)).isEqualTo(0.4);
        assertThat(parallel(k, 0.6, 0.39).isStable()).isFalse();
    }

    private static MultitaskingState parallel(int k, double d, double t) {
        return MultitaskingTheory.amplitudes(k, d, t, MultitaskingStart.PARALLEL);
    }

    @Test
    void theWinnerBelowTheCriticalTemperatureHasTheLowerFreeEnergy() {
        assertThat(pure(0.6, 0.39).freeEnergy())
                .isLessThan(parallel(3, 0.6, 0.39).freeEnergy())
                .isLessThan(pure(0.6, 0.41).freeEnergy() + 0.02 * Math.log(2));
        assertThat(parallel(3, 0.75, 0.24).freeEnergy())
                .isLessThan(pure(0.75, 0.24).freeEnergy());
    }

    @Test
    void tenPatternsAreFollowed() {
        double[] end = MultitaskingTheory.amplitudes(10, 0.55, 0, MultitaskingStart.HIERARCHICAL)
                .amplitudes();
        assertThat(IntStream.range(1, 10).allMatch(k -> end[k] < end[k - 1])).isTrue();
        assertThat(end[9]).isPositive();
    }

    @Test
    void nonsenseIsRefused() {
        refused(() -> MultitaskingTheory.criticalDilution(0), "MultitaskingTheory.patterns: must be >= 1, got 0");
        refused(
                () -> MultitaskingTheory.criticalTemperature(1),
                "MultitaskingTheory.dilution: must be in [0, 1), got 1");
        refused(() -> MultitaskingTheory.parallelAmplitude(701, 0.5), "must be in [1, 700], got 701");
        refused(() -> MultitaskingTheory.parallelAmplitude(3, -0.1), "must be in [0, 1), got -0.1");
        refused(() -> pure(0.5, -1), "MultitaskingTheory.temperature: must be >= 0, got -1");
        refused(() -> pure(0.5, Double.NaN), "MultitaskingTheory.temperature: must be >= 0, got NaN");
        refused(() -> pure(1, 0.1), "MultitaskingStart.dilution: must be in [0, 1), got 1");
        refused(() -> MultitaskingStart.PURE.amplitudes(0, 0.5), "MultitaskingStart.patterns: must be >= 1, got 0");
        refused(() -> MultitaskingTheory.amplitudes(new double[0], 0.5, 0), "needs one amplitude at least");
        refused(() -> MultitaskingTheory.amplitudes(new double[] {2}, 0.5, 0), "start[0]: must be in [-1, 1], got 2");
        refused(() -> MultitaskingTheory.parallelStability(1, 0.5), "must be in [2, 700], got 1");
        refused(() -> MultitaskingTheory.pureStability(1.5), "must be in [0, 1), got 1.5");
        refused(() -> RetrievalPhase.of(new double[0], 0.1), "needs one overlap at least");
        refused(() -> RetrievalPhase.of(new double[] {1.5}, 0.1), "overlap: must be in [-1, 1], got 1.5");
        refused(() -> RetrievalPhase.retrieved(new double[] {1}, -1), "tolerance: must be >= 0, got -1");
        refused(() -> pure(0.5, 0.1).amplitude(3), "must be in [0, 2]");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
