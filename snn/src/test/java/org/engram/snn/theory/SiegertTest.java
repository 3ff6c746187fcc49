package org.engram.snn.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiegertTest {

    private static final double ROUNDING = 1e-9; // per cent

    private static final Siegert CELL = new Siegert(20, 2, 10, 20);

    /** Values of the formula in 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "15, 5, 9.4607998057591261",
        "20, 1, 14.763103880520419",
        "25, 3, 44.070591773628908",
        "19, 0.5, 0.82552988562073361",
        "10, 2, 1.9179282992547202e-9",
        "0, 4, 1.9179283292499833e-9",
        "40, 0.1, 98.91947566517325",
        "30, 0.001, 63.040002339667966",
        "-50, 5, 2.9763883796663329e-83",
        "100, 50, 245.74613026901997"
    })
    void ratesUnderNoise(double mu, double sigma, double rate) {
        assertThat(CELL.rate(mu, sigma)).isCloseTo(rate, withinPercentage(ROUNDING));
    }

    @Test
    void ratesWithoutNoise() {
        assertThat(CELL.rate(20, 0)).isZero();
        assertThat(CELL.rate(25, 0)).isCloseTo(1000 / (2 + 20 * Math.log(3)), withinPercentage(ROUNDING));
        assertThat(CELL.rate(25, 1e-4)).isCloseTo(CELL.rate(25, 0), withinPercentage(1e-6));
    }

    @Test
    void farBelowThresholdNothingFires() {
        assertThat(CELL.rate(-1e6, 1)).isZero();
        assertThat(CELL.rate(1e9, 1)).isCloseTo(500, within(1e-3));
    }

    @Test
    void theScaleOfPotentialsDoesNotMatter() {
        Siegert shifted = new Siegert(20, 2, -60, -50);
        assertThat(shifted.rate(-55, 5)).isCloseTo(CELL.rate(15, 5), withinPercentage(ROUNDING));
    }

    /** Brunel's network A: N_E 10,000, C_E 1000, J 0.1 mV, nu_thr 10 Hz. */
    @ParameterizedTest
    @CsvSource({"3, 2, 327.008479294940", "6, 4, 55.841262376204", "5, 2, 37.949697085764", "4.5, 0.9, 6.516702268415"})
    void stationaryRatesOfBrunelsNetwork(double g, double eta, double rate) {
        double external = 10 * eta;
        double stationary = CELL.stationary(
                nu -> 2 * (external + nu * (1 - g / 4)), nu -> Math.sqrt(0.2 * (external + nu * (1 + g * g / 4))));
        assertThat(stationary).isCloseTo(rate, withinPercentage(1e-8));
    }

    @Test
    void stationaryRatesWithoutFeedbackAreThose() {
        assertThat(CELL.stationary(nu -> 25, nu -> 3)).isCloseTo(44.07059177362891, within(1e-9));
        assertThat(CELL.stationary(nu -> 10, nu -> 0)).isZero();
    }

    /** The lift of the threshold is that of potentials moved down by as much. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 2})
    void colouredNoiseLiftsThresholdAndReset(double tauSyn) {
        double lift = 2.0652531522321 / 2 * Math.sqrt(tauSyn / 20);
        assertThat(CELL.rate(15, 5, tauSyn)).isCloseTo(CELL.rate(15 - 5 * lift, 5), withinPercentage(1e-7));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siegert(0, 2, 10, 20))
                .withMessage("Siegert.tauM: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siegert(20, -1, 10, 20))
                .withMessage("Siegert.tauRefrac: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siegert(20, 2, 20, 20))
                .withMessage("Siegert.vThresh: must be > 20 mV, got 20");
        assertThatIllegalArgumentException().isThrownBy(() -> new Siegert(20, 2, Double.NaN, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CELL.rate(15, -1))
                .withMessage("Siegert.sigma: must be >= 0 mV, got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> CELL.rate(Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CELL.rate(15, 1, -1))
                .withMessage("Siegert.tauSyn: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException().isThrownBy(() -> CELL.rate(15, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Siegert(20, 0, 10, 20).stationary(nu -> 30 + nu, nu -> 1))
                .withMessage("Siegert.stationary: rates grow without bound");
    }
}
