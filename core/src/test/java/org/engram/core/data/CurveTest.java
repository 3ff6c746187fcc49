package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CurveTest {

    private static final double[] X = {0.1, 0.2};
    private static final double[] MEAN = {0.9, 0.5};
    private static final double[] LOW = {0.8, 0.4};
    private static final double[] HIGH = {1, 0.5};
    private static final long[] TRIALS = {100, 200};
    private static final Curve CURVE = Curve.measured("recall", "95 % Wilson", X, MEAN, LOW, HIGH, TRIALS);

    @Test
    void tellsItsPoints() {
        assertThat(CURVE.label()).isEqualTo("recall");
        assertThat(CURVE.interval()).isEqualTo("95 % Wilson");
        assertThat(CURVE.size()).isEqualTo(2);
        assertThat(CURVE.x(1)).isEqualTo(0.2);
        assertThat(CURVE.mean(1)).isEqualTo(0.5);
        assertThat(CURVE.low(1)).isEqualTo(0.4);
        assertThat(CURVE.high(0)).isEqualTo(1);
        assertThat(CURVE.trials(1)).isEqualTo(200);
        assertThat(CURVE.isExact()).isFalse();
        assertThat(CURVE).hasToString("Curve[recall, 2 points]");
    }

    @Test
    void anExactCurveHasNoWidthAndNoTrials() {
        Curve exact = Curve.exact("theory", X, MEAN);
        assertThat(exact.isExact()).isTrue();
        assertThat(exact.low(0)).isEqualTo(0.9);
        assertThat(exact.high(0)).isEqualTo(0.9);
        assertThat(exact.trials(0)).isZero();
        assertThat(exact).isEqualTo(Curve.measured("theory", "none", X, MEAN, MEAN, MEAN, new long[2]));
    }

    @Test
    void equalityIsByValue() {
        Curve same = Curve.measured("recall", "95 % Wilson", X, MEAN, LOW, HIGH, TRIALS);
        assertThat(same).isEqualTo(CURVE).hasSameHashCodeAs(CURVE);
        double[] other = {0.85, 0.45};
        assertThat(Curve.measured("x", "95 % Wilson", X, MEAN, LOW, HIGH, TRIALS))
                .isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "x", X, MEAN, LOW, HIGH, TRIALS)).isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "95 % Wilson", other, MEAN, LOW, HIGH, TRIALS))
                .isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "95 % Wilson", X, other, LOW, HIGH, TRIALS))
                .isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "95 % Wilson", X, MEAN, other, HIGH, TRIALS))
                .isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "95 % Wilson", X, MEAN, LOW, MEAN, TRIALS))
                .isNotEqualTo(CURVE);
        assertThat(Curve.measured("recall", "95 % Wilson", X, MEAN, LOW, HIGH, new long[2]))
                .isNotEqualTo(CURVE);
    }

    @Test
    void arraysAreCopiedIn() {
        double[] x = X.clone();
        double[] mean = MEAN.clone();
        double[] low = LOW.clone();
        double[] high = HIGH.clone();
        long[] trials = TRIALS.clone();
        Curve curve = Curve.measured("recall", "95 % Wilson", x, mean, low, high, trials);
        x[0] = 9;
        mean[0] = 9;
        low[0] = 9;
        high[0] = 9;
        trials[0] = 9;
        assertThat(curve).isEqualTo(CURVE);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.exact("theory", X, new double[3]))
                .withMessage(
                        "Curve 'theory': x, mean, low, high and trials must be of one length, got 2, 3, 3, 3 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.exact("theory", new double[] {0, Double.NaN}, MEAN))
                .withMessage("Curve 'theory' point 1: x: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.exact("theory", X, new double[] {Double.NaN, 0}))
                .withMessage("Curve 'theory' point 0: must be low <= mean <= high, got NaN, NaN, NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.measured("recall", "sd", X, LOW, MEAN, HIGH, TRIALS))
                .withMessage("Curve 'recall' point 0: must be low <= mean <= high, got 0.9, 0.8, 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.measured("recall", "none", X, MEAN, LOW, HIGH, TRIALS))
                .withMessage("Curve 'recall' point 0: low and high must be equal where the interval is 'none'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Curve.measured("recall", "sd", X, MEAN, LOW, HIGH, new long[] {1, -1}))
                .withMessage("Curve 'recall' point 1: trials: must be >= 0, got -1");
    }
}
