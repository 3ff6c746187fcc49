package org.engram.snn.network.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentSourceTest {

    @Test
    void stepsBeginAtTheirTimes() {
        StepCurrent current = StepCurrent.of(new double[] {10, 20, 20.5}, new double[] {1, -2, 0.25});
        assertThat(current.at(0)).isZero();
        assertThat(current.at(Math.nextDown(10.0))).isZero();
        assertThat(current.at(10)).isEqualTo(1);
        assertThat(current.at(Math.nextDown(20.0))).isEqualTo(1);
        assertThat(current.at(20)).isEqualTo(-2);
        assertThat(current.at(20.5)).isEqualTo(0.25);
        assertThat(current.at(1e12)).isEqualTo(0.25);
    }

    @Test
    void pulseIsOpenAtItsEnd() {
        StepCurrent pulse = StepCurrent.pulse(5, 7, 3);
        assertThat(pulse.at(Math.nextDown(5.0))).isZero();
        assertThat(pulse.at(5)).isEqualTo(3);
        assertThat(pulse.at(Math.nextDown(7.0))).isEqualTo(3);
        assertThat(pulse.at(7)).isZero();
        assertThat(StepCurrent.from(0, 2).at(0)).isEqualTo(2);
    }

    @Test
    void rampGrowsFromItsStart() {
        RampCurrent ramp = new RampCurrent(30, 40, 0.5, -0.075);
        assertThat(ramp.at(Math.nextDown(30.0))).isZero();
        assertThat(ramp.at(30)).isEqualTo(0.5);
        assertThat(ramp.at(35)).isEqualTo(0.5 - 0.075 * 5);
        assertThat(ramp.at(Math.nextDown(40.0))).isEqualTo(0.5 - 0.75, within(1e-14));
        assertThat(ramp.at(40)).isZero();
    }

    @Test
    void linearPiecesMeetTheirPoints() {
        PiecewiseLinearCurrent current =
                PiecewiseLinearCurrent.of(new double[] {1, 3, 4, 8}, new double[] {2, 6, 6, -2});
        assertThat(current.at(Math.nextDown(1.0))).isZero();
        assertThat(current.at(1)).isEqualTo(2);
        assertThat(current.at(2)).isEqualTo(4);
        assertThat(current.at(3)).isEqualTo(6);
        assertThat(current.at(3.5)).isEqualTo(6);
        assertThat(current.at(6)).isEqualTo(2);
        assertThat(current.at(Math.nextDown(8.0))).isEqualTo(-2, within(1e-12));
        assertThat(current.at(8)).isZero();
        assertThat(PiecewiseLinearCurrent.of(new double[] {5}, new double[] {7}).at(5))
                .isZero();
    }

    @Test
    void valuesAreEqualByContentAndCopied() {
        double[] times = {1, 2};
        double[] amplitudes = {3, 4};
        StepCurrent step = StepCurrent.of(times, amplitudes);
        PiecewiseLinearCurrent line = PiecewiseLinearCurrent.of(times, amplitudes);
        times[0] = 1.5;
        amplitudes[0] = 9;
        step.times()[0] = 1.5;
        line.amplitudes()[1] = 9;
        assertThat(step.times()).containsExactly(1, 2);
        assertThat(step.amplitudes()).containsExactly(3, 4);
        assertThat(line.times()).containsExactly(1, 2);
        assertThat(line.amplitudes()).containsExactly(3, 4);
        assertThat(step)
                .isEqualTo(StepCurrent.of(new double[] {1, 2}, new double[] {3, 4}))
                .hasSameHashCodeAs(StepCurrent.of(new double[] {1, 2}, new double[] {3, 4}))
                .isNotEqualTo(StepCurrent.of(new double[] {1, 2}, new double[] {3, 5}))
                .isNotEqualTo(line)
                .hasToString("StepCurrent[2 points]");
        assertThat(line)
                .isEqualTo(PiecewiseLinearCurrent.of(new double[] {1, 2}, new double[] {3, 4}))
                .hasSameHashCodeAs(PiecewiseLinearCurrent.of(new double[] {1, 2}, new double[] {3, 4}))
                .isNotEqualTo(PiecewiseLinearCurrent.of(new double[] {1, 3}, new double[] {3, 4}))
                .hasToString("PiecewiseLinearCurrent[2 points]");
    }

    @Test
    void pointsMustBeInOrder() {
        for (String what : List.of("StepCurrent", "PiecewiseLinearCurrent")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(what, new double[] {1, 2}, new double[] {1}))
                    .withMessage(what + ": as many times as amplitudes needed, at least one; got 2 and 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(what, new double[0], new double[0]))
                    .withMessage(what + ": as many times as amplitudes needed, at least one; got 0 and 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(what, new double[] {2, 2}, new double[] {1, 2}))
                    .withMessage(what + ".times[1]: times must increase");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(what, new double[] {-1}, new double[] {1}))
                    .withMessage(what + ".times[0]: must be >= 0 ms, got -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(what, new double[] {0, 1}, new double[] {1, Double.NaN}))
                    .withMessage(what + ".amplitudes[1]: must be finite nA, got NaN");
        }
    }

    @Test
    void rampsNeedFiniteNumbersInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampCurrent(-1, 2, 0, 0))
                .withMessage("RampCurrent.start: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampCurrent(2, 2, 0, 0))
                .withMessage("RampCurrent.stop: must be > 2 ms, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampCurrent(2, 3, Double.NaN, 0))
                .withMessage("RampCurrent.amplitude: must be finite nA, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RampCurrent(2, 3, 0, Double.POSITIVE_INFINITY))
                .withMessage("RampCurrent.slope: must be finite nA/ms, got Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StepCurrent.pulse(7, 5, 3))
                .withMessage("StepCurrent.times[1]: times must increase");
    }

    private static CurrentSource of(String what, double[] times, double[] amplitudes) {
        return what.equals("StepCurrent")
                ? StepCurrent.of(times, amplitudes)
                : PiecewiseLinearCurrent.of(times, amplitudes);
    }
}
