package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimalThresholdTest {

    @ParameterizedTest
    @CsvSource({"1000, 20, 20, 5", "2048, 40, 40, 20", "500, 64, 24, 32", "10000, 300, 24, 60", "64, 8, 8, 8"})
    void noOtherThresholdErrsLess(int n, int a, int s, int v) {
        OptimalThreshold best = OptimalThreshold.of(n, a, s, v);
        assertThat(best.falseMatch()).isEqualTo(FalseMatch.probability(n, a, s, best.theta()));
        assertThat(best.falseNegative()).isEqualTo(FalseNegative.probability(a, s, best.theta(), v));
        for (int theta = 1; theta <= s; theta++) {
            double error = (FalseMatch.probability(n, a, s, theta) + FalseNegative.probability(a, s, theta, v)) / 2;
            assertThat(best.error()).isLessThanOrEqualTo(error);
            assertThat(theta < best.theta() && best.error() == error).isFalse();
        }
    }

    @Test
    void withoutNoiseAllBitsAreAskedFor() {
        assertThat(OptimalThreshold.of(2048, 40, 40, 0).theta()).isEqualTo(40);
        assertThat(OptimalThreshold.of(2048, 40, 40, 0).falseNegative()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10000, 300, 24, 1e-12", "2048, 40, 20, 1e-6", "100, 7, 7, 0.3", "100, 7, 7, 1e-300"})
    void findsTheLowestThresholdForARate(int n, int a, int s, double most) {
        int theta = OptimalThreshold.forFalseMatch(n, a, s, most);
        assertThat(FalseMatch.probability(n, a, s, theta)).isLessThanOrEqualTo(most);
        assertThat(FalseMatch.probability(n, a, s, theta - 1)).isGreaterThan(most);
    }

    @Test
    void anyRateOrNoneIsMetByTheEnds() {
        assertThat(OptimalThreshold.forFalseMatch(100, 7, 7, 1)).isZero();
        assertThat(OptimalThreshold.forFalseMatch(100, 7, 7, 0)).isEqualTo(8);
    }

    @Test
    void refusesCountsOutsideTheVector() {
        refuses(() -> OptimalThreshold.of(0, 1, 1, 0), "OptimalThreshold.n: must be >= 1, got 0");
        refuses(() -> OptimalThreshold.of(10, 0, 1, 0), "OptimalThreshold.a: must be in [1, 10], got 0");
        refuses(() -> OptimalThreshold.of(10, 5, 6, 0), "OptimalThreshold.s: must be in [1, 5], got 6");
        refuses(() -> OptimalThreshold.of(10, 5, 5, 6), "OptimalThreshold.v: must be in [0, 5], got 6");
        refuses(
                () -> OptimalThreshold.forFalseMatch(10, 5, 5, -0.5),
                "OptimalThreshold.most: must be in [0, 1], got -0.5");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
