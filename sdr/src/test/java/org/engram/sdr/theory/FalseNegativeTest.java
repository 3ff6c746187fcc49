package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FalseNegativeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "sdr_false_negative.csv", numLinesToSkip = 1)
    void agreesWithExactTable(int a, int s, int theta, int v, double noise, double expected) {
        assertThat(FalseNegative.probability(a, s, theta, v)).isCloseTo(expected, within(1e-9 * expected));
        assertThat((double) v / a).isEqualTo(noise);
    }

    /** Printed by the authors' script on noise: half of 128 bits lost, 30 compared. */
    @ParameterizedTest
    @CsvSource({"12, 0.0716985", "8, 0.000735429", "16, 0.582502"})
    void agreesWithPublishedPoints(int theta, double expected) {
        assertThat(FalseNegative.probability(128, 30, theta, 64)).isCloseTo(expected, within(1e-5 * expected));
    }

    @Test
    void isCertainOrImpossibleAtTheEnds() {
        assertThat(FalseNegative.probability(40, 20, 10, 0)).isZero();
        assertThat(FalseNegative.probability(40, 20, 10, 10)).isZero();
        assertThat(FalseNegative.probability(40, 20, 10, 11)).isPositive();
        assertThat(FalseNegative.probability(40, 20, 10, 40)).isEqualTo(1);
        assertThat(FalseNegative.probability(40, 20, 10, 31)).isEqualTo(1);
        assertThat(FalseNegative.probability(40, 20, 0, 40)).isZero();
        assertThat(FalseNegative.probability(1, 1, 1, 1)).isEqualTo(1);
    }

    @Test
    void agreesWithNoisyVectors() {
        Generator random = Streams.of(4).generator();
        int trials = 50_000;
        Sdr stored = Sdr.random(1000, 40, random);
        Sdr compared = stored.subsample(15, random);
        int missed = 0;
        for (int i = 0; i < trials; i++) {
            missed += compared.overlap(stored.withNoise(0.5, random)) < 6 ? 1 : 0;
        }
        double p = FalseNegative.probability(40, 15, 6, 20);
        assertThat((double) missed / trials).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / trials)));
    }

    @Test
    void refusesCountsOutsideTheVector() {
        refuses(() -> FalseNegative.probability(0, 0, 0, 0), "FalseNegative.a: must be >= 1, got 0");
        refuses(() -> FalseNegative.probability(10, 11, 2, 1), "FalseNegative.s: must be in [0, 10], got 11");
        refuses(() -> FalseNegative.probability(10, 5, 6, 1), "FalseNegative.theta: must be in [0, 5], got 6");
        refuses(() -> FalseNegative.probability(10, 5, 2, -1), "FalseNegative.v: must be in [0, 10], got -1");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
