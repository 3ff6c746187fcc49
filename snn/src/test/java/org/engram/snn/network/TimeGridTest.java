package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGridTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 1, 10",
        "0.2, 1, 5",
        "0.025, 1, 40",
        "0.05, 1, 20",
        "0.01, 1, 100",
        "0.001, 1, 1000",
        "0.3, 3, 10",
        "0.7, 7, 10",
        "1, 1, 1",
        "2, 2, 1",
        "1.5, 3, 2",
        "2.5, 5, 2",
        "0.15, 3, 20",
        "10, 10, 1",
        "0.125, 1, 8",
        "0.000007, 7, 1000000"
    })
    void timeOfAStepIsTheDoubleNearestToTheExactTime(double timestep, long numerator, long denominator) {
        TimeGrid grid = new TimeGrid(timestep);
        for (long step = 0; step < 3_000; step++) {
            assertThat(grid.time(step)).isEqualTo(nearest(step, numerator, denominator));
        }
        assertThat(grid.time(Integer.MAX_VALUE)).isEqualTo(nearest(Integer.MAX_VALUE, numerator, denominator));
    }

    @Test
    void threeStepsOfAThirdAreAMillisecond() {
        TimeGrid grid = new TimeGrid(1.0 / 3);
        for (int ms = 0; ms < 10_000; ms++) {
            assertThat(grid.time(3L * ms)).isEqualTo(ms);
            assertThat(grid.steps("t", ms)).isEqualTo(3 * ms);
        }
    }

    @Test
    void timestepsWithoutAShortFormMultiply() {
        TimeGrid grid = new TimeGrid(Math.PI);
        assertThat(grid.time(7)).isEqualTo(7 * Math.PI);
        assertThat(grid.steps("t", 1000 * Math.PI)).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.025, 0.3, 0.7, 1.0 / 3, 1, 2.5, Math.E})
    void stepsUndoTime(double timestep) {
        TimeGrid grid = new TimeGrid(timestep);
        for (int step = 0; step < 100_000; step += 7) {
            assertThat(grid.contains(grid.time(step))).isTrue();
            assertThat(grid.steps("t", grid.time(step))).isEqualTo(step);
            assertThat(grid.contains(grid.time(step) + 0.5 * timestep)).isFalse();
        }
        int last = Integer.MAX_VALUE - 1;
        assertThat(grid.steps("t", grid.time(last))).isEqualTo(last);
        assertThat(grid.contains(grid.time(last) + 0.01 * timestep)).isFalse();
    }

    @Test
    void accumulatedRoundingIsForgiven() {
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += 0.1;
        }
        assertThat(sum).isNotEqualTo(100.0);
        assertThat(new TimeGrid(0.1).steps("t", sum)).isEqualTo(1000);
    }

    @Test
    void offGridTimesAreRefusedWithTheRemedy() {
        TimeGrid grid = new TimeGrid(0.2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.steps("delay of 'a->b'", 0.5))
                .withMessage("delay of 'a->b': must be a multiple of the timestep 0.2 ms, got 0.5 ms; change it or the"
                        + " timestep");
        assertThatIllegalArgumentException().isThrownBy(() -> grid.steps("t", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> grid.steps("t", Double.POSITIVE_INFINITY));
        assertThat(grid.contains(Double.NaN)).isFalse();
    }

    @Test
    void offGridTimesAreRefusedHoweverLong() {
        assertThat(new TimeGrid(1).contains(1e9 + 0.25)).isFalse();
        assertThat(new TimeGrid(1).contains(2e9 + 0.5)).isFalse();
        assertThat(new TimeGrid(1).contains(2e9)).isTrue();
    }

    @Test
    void countsBeyondAnIntAreRefused() {
        TimeGrid grid = new TimeGrid(0.1);
        assertThat(grid.steps("t", 214748364.6)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.steps("duration", 214748364.7))
                .withMessage("duration: must be below 2^31 steps of 0.1 ms, got 214748364.7 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> grid.steps("duration", 1e300));
    }

    @Test
    void fewestStepsThatCoverATime() {
        TimeGrid grid = new TimeGrid(0.1);
        assertThat(grid.stepsCovering("tau_refrac", 0)).isZero();
        assertThat(grid.stepsCovering("tau_refrac", 0.3)).isEqualTo(3);
        assertThat(grid.stepsCovering("tau_refrac", 0.31)).isEqualTo(4);
        assertThat(grid.stepsCovering("tau_refrac", 0.1 + 0.2)).isEqualTo(3);
        assertThat(new TimeGrid(1).stepsCovering("tau_refrac", 0.1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.stepsCovering("tau_refrac", 1e12))
                .withMessageStartingWith("tau_refrac: must be below 2^31 steps");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void timestepMustBePositive(double timestep) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeGrid(timestep))
                .withMessageStartingWith("timestep: must be > 0 ms, got ");
    }

    private static double nearest(long step, long numerator, long denominator) {
        return BigDecimal.valueOf(step)
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), new MathContext(60, RoundingMode.HALF_EVEN))
                .doubleValue();
    }
}
