package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.engram.hopfield.theory.MultitaskingTables.number;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Erf;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultitaskingLearningTest {

    static Stream<List<String>> thresholds() {
        return MultitaskingTables.rows("multitask_learning_threshold.csv");
    }

    static Stream<List<String>> recoveries() {
        return MultitaskingTables.rows("multitask_learning_onestep.csv");
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void thresholdsAreTheTables(List<String> row) {
        double m = MultitaskingLearning.threshold(number(row, 0), number(row, 1));
        assertThat(m).isCloseTo(number(row, 2), within(6e-5));
    }

    @ParameterizedTest
    @MethodSource("recoveries")
    void recoveriesAreTheTables(List<String> row) {
        TrainingSet set = new TrainingSet(number(row, 3), Long.parseLong(row.get(4)));
        assertThat(set.entropy()).isCloseTo(number(row, 5), within(1e-6));
        assertThat(set.gaussianRecovery()).isCloseTo(number(row, 6), within(1e-6));
        assertThat(set.recovery()).isCloseTo(number(row, 7), within(1e-6));
    }

    @Test
    void recoveryIsTheBinomialSum() {
        for (double r : new double[] {0.01, 0.3, 0.8, 1}) {
            for (int m = 1; m <= 60; m++) {
                BinomialDistribution votes = new BinomialDistribution(null, m, (1 + r) / 2);
                double sum = 0;
                for (int k = 0; k <= m; k++) {
                    sum += votes.probability(k) * Integer.signum(2 * k - m);
                }
                assertThat(new TrainingSet(r, m).recovery())
                        .as("r " + r + " M " + m)
                        .isCloseTo(sum, within(1e-13));
            }
        }
    }

    /** By the central limit theorem; the next term is of order 1 / M. */
    @Test
    void recoveryFromHugeSetsIsGaussian() {
        for (long m : new long[] {10_001, 1_000_000_001, 1_000_000_000_000_000L}) {
            TrainingSet set = new TrainingSet(0.7 / Math.sqrt((double) m), m);
            assertThat(set.recovery()).as("M " + m).isCloseTo(set.gaussianRecovery(), within(0.1 / (double) m + 1e-9));
        }
    }

    @Test
    void thresholdIsWhereTheGaussianRecoveryIsTheConfidence() {
        for (double r : new double[] {0.02, 0.2, 0.5}) {
            double m = MultitaskingLearning.threshold(r, 0.9);
            double rho = (1 - r * r) / (m * r * r);
            assertThat(Erf.erf(1 / Math.sqrt(2 * rho))).isCloseTo(0.9, within(1e-12));
            long needed = MultitaskingLearning.examplesNeeded(r, 0.9);
            assertThat(new TrainingSet(r, needed).recovery()).isGreaterThanOrEqualTo(0.9);
            assertThat(new TrainingSet(r, needed - 2).recovery()).isLessThan(0.9);
            assertThat((double) needed).isBetween(m - 3, m + 3);
        }
        assertThat(MultitaskingLearning.threshold(1, 0.9)).isZero();
        assertThat(MultitaskingLearning.examplesNeeded(1, 0.9)).isEqualTo(1);
        assertThat(MultitaskingLearning.examplesNeeded(0.5, 0)).isEqualTo(1);
    }

    /** One pattern at T = 0: the field is Gaussian of mean r n and variance n^2 (1 - r^2) / M, whatever n. */
    @Test
    void onePatternIsRecoveredAsInOneStep() {
        for (long m : new long[] {1, 10, 1000}) {
            TrainingSet set = new TrainingSet(0.2, m);
            double[] overlap = MultitaskingLearning.supervised(new double[] {0.3}, 0.4, 0, set);
            assertThat(overlap[0]).isCloseTo(0.6 * set.gaussianRecovery(), within(1e-13));
        }
    }

    @Test
    void manyExamplesAreAsGoodAsThePatterns() {
        for (double t : new double[] {0, 0.03, 0.2}) {
            double[] start = MultitaskingStart.HIERARCHICAL.amplitudes(3, 0.3);
            double[] stored = MultitaskingTheory.amplitudes(start, 0.3, t).amplitudes();
            double[] many = MultitaskingLearning.supervised(start, 0.3, t, new TrainingSet(0.5, 100_000_000));
            assertThat(many).as("T " + t).containsExactly(stored, within(1e-4));
            assertThat(MultitaskingLearning.supervised(start, 0.3, t, new TrainingSet(1, 1)))
                    .containsExactly(stored);
        }
    }

    @Test
    void coldIsNearZeroNoise() {
        double[] start = MultitaskingStart.HIERARCHICAL.amplitudes(3, 0.3);
        TrainingSet set = new TrainingSet(0.3, 50);
        double[] frozen = MultitaskingLearning.supervised(start, 0.3, 0, set);
        assertThat(MultitaskingLearning.supervised(start, 0.3, 1e-5, set)).containsExactly(frozen, within(1e-7));
        assertThat(MultitaskingLearning.supervised(start, 0.3, 0.7, set)).containsOnly(0);
        assertThat(MultitaskingLearning.supervised(start, 0.3, 0.69, set)[0]).isBetween(0.01, 0.2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noisyResponseIsTheIntegral(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 12; trial++) {
            double t = Math.pow(10, 2 * random.nextDouble() - 1.5);
            double deviation = Math.pow(10, 2 * random.nextDouble() - 1.5);
            double mean = 3 * random.nextDouble() - 1.5;
            double step = Math.min(t, deviation) / 50;
            double value = 0;
            double slope = 0;
            for (double z = mean - 9 * deviation; z <= mean + 9 * deviation; z += step) {
                double x = (z - mean) / deviation;
                double weight = step * Math.exp(-x * x / 2) / deviation / Math.sqrt(2 * Math.PI);
                value += weight * Math.tanh(z / t);
                slope += weight / t / Math.cosh(z / t) / Math.cosh(z / t);
            }
            String point = "seed " + seed + " T " + t + " mean " + mean + " deviation " + deviation;
            double[] response = new NoisyResponse(t).at(mean, deviation);
            assertThat(response[0]).as(point).isCloseTo(value, within(1e-12));
            assertThat(response[1]).as(point).isCloseTo(slope, within(1e-11));
        }
    }

    @Test
    void nonsenseIsRefused() {
        refused(() -> new TrainingSet(0, 5), "TrainingSet.quality: must be in (0, 1], got 0");
        refused(() -> new TrainingSet(1.1, 5), "TrainingSet.quality: must be in (0, 1], got 1.1");
        refused(() -> new TrainingSet(0.5, 0), "TrainingSet.examples: must be >= 1, got 0");
        refused(() -> MultitaskingLearning.threshold(0, 0.5), "quality: must be in (0, 1], got 0");
        refused(() -> MultitaskingLearning.threshold(0.5, 1), "confidence: must be in [0, 1), got 1");
        refused(() -> MultitaskingLearning.examplesNeeded(0, 0.5), "must be in [0.000001, 1], got 0");
        refused(() -> MultitaskingLearning.examplesNeeded(0.5, -1), "confidence: must be in [0, 1), got -1");
        TrainingSet set = new TrainingSet(0.5, 10);
        refused(() -> MultitaskingLearning.supervised(new double[0], 0.5, 0, set), "needs one amplitude");
        refused(() -> MultitaskingLearning.supervised(new double[] {1}, 1, 0, set), "dilution: must be in [0, 1)");
        refused(() -> MultitaskingLearning.supervised(new double[] {1}, 0.5, -1, set), "temperature: must be >= 0");
        double[] many = MultitaskingStart.HIERARCHICAL.amplitudes(20, 0.7);
        refused(() -> MultitaskingLearning.supervised(many, 0.7, 0, set), "at most 12 patterns");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
