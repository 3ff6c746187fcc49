package org.engram.snn.network.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.engram.snn.network.value.Distribution;
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
    void sineHasItsPhaseAtItsStart() {
        SineCurrent sine = SineCurrent.of(2, 25).withOffset(0.5).withPhase(90).during(10, 100);
        assertThat(sine.at(Math.nextDown(10.0))).isZero();
        assertThat(sine.at(10)).isEqualTo(2.5);
        assertThat(sine.at(20)).isCloseTo(0.5, within(1e-12));
        assertThat(sine.at(30)).isCloseTo(-1.5, within(1e-12));
        assertThat(sine.at(50)).isCloseTo(2.5, within(1e-12));
        assertThat(sine.at(100)).isZero();
        assertThat(SineCurrent.of(1, 10).at(25)).isEqualTo(1);
        assertThat(SineCurrent.of(1, 10).at(1e9 + 25)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aCurrentThatIsConstantStaysSoUntilItsNextChange() {
        List<DeterministicCurrent> currents = List.of(
                StepCurrent.of(new double[] {1, 3, 4}, new double[] {2, 6, 0}),
                PiecewiseLinearCurrent.of(new double[] {1, 3, 4}, new double[] {2, 6, 1}),
                new RampCurrent(1, 4, 1, 1),
                SineCurrent.of(1, 10).during(1, 4));
        for (DeterministicCurrent current : currents) {
            assertThat(current.nextChange(0)).isEqualTo(1);
            assertThat(current.nextChange(3.5)).isEqualTo(4);
            assertThat(current.nextChange(4)).isInfinite();
            assertThat(current.isConstant(0.5)).isTrue();
            assertThat(current.isConstant(1)).isEqualTo(current instanceof StepCurrent);
            assertThat(current.isConstant(4)).isTrue();
        }
        assertThat(currents.get(0).nextChange(1)).isEqualTo(3);
        assertThat(currents.get(1).nextChange(1)).isEqualTo(3);
        assertThat(currents.get(2).nextChange(1)).isEqualTo(4);
        assertThat(SineCurrent.of(0, 10).isConstant(5)).isTrue();
        assertThat(SineCurrent.of(1, 0).isConstant(5)).isTrue();
    }

    @Test
    void noiseIsDescribedByItsDistributionTimesAndInterval() {
        NoisyCurrent noise = NoisyCurrent.normal(1, 2);
        assertThat(noise).isEqualTo(new NoisyCurrent(new Distribution.Normal(1, 2), 0, 1e12, OptionalDouble.empty()));
        assertThat(noise.during(5, 6).every(0.5))
                .isEqualTo(new NoisyCurrent(new Distribution.Normal(1, 2), 5, 6, OptionalDouble.of(0.5)));
        assertThat(NoisyCurrent.uniform(-1, 1).amplitude()).isEqualTo(new Distribution.Uniform(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoisyCurrent(new Distribution.Exponential(1), 0, 1, OptionalDouble.empty()))
                .withMessage(
                        "NoisyCurrent.amplitude: must be a normal or uniform distribution, got Exponential[mean=1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoisyCurrent.normal(0, -1))
                .withMessage("normal.sigma: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise.every(0))
                .withMessage("NoisyCurrent.interval: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noise.during(3, 3))
                .withMessage("NoisyCurrent.stop: must be > 3 ms, got 3");
    }

    @Test
    void sinesNeedFiniteNumbersInOrder() {
        SineCurrent sine = SineCurrent.of(1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SineCurrent.of(Double.NaN, 1))
                .withMessage("SineCurrent.amplitude: must be finite nA, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SineCurrent.of(1, -1))
                .withMessage("SineCurrent.frequency: must be >= 0 Hz, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine.withOffset(Double.NaN))
                .withMessage("SineCurrent.offset: must be finite nA, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine.withPhase(Double.NaN))
                .withMessage("SineCurrent.phase: must be finite degrees, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine.during(-1, 1))
                .withMessage("SineCurrent.start: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sine.during(2, 2))
                .withMessage("SineCurrent.stop: must be > 2 ms, got 2");
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

    private static DeterministicCurrent of(String what, double[] times, double[] amplitudes) {
        return what.equals("StepCurrent")
                ? StepCurrent.of(times, amplitudes)
                : PiecewiseLinearCurrent.of(times, amplitudes);
    }
}
