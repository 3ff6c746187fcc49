package org.engram.sdr.sparsey.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSelectionTest {

    @ParameterizedTest(name = "{0} K={1} overlap={2}")
    @CsvFileSource(resources = "csa_single_item_closed_form.csv", numLinesToSkip = 1)
    void agreesWithTheClosedFormOfOneStoredItem(
            String preset, int units, double overlap, double eta, double mu, double muOfNone, double repeated) {
        CodeSelection selection = CodeSelection.preset(preset.substring(0, 1));
        double cut = selection.cutoffs().apply(overlap);
        assertThat(selection.expansivity().eta(cut, units)).isCloseTo(eta, within(1e-8));
        assertThat(selection.mu(cut, cut, units)).isCloseTo(mu, within(1e-8));
        assertThat(selection.mu(0, cut, units)).isCloseTo(muOfNone, within(1e-8));
        assertThat(selection.repeatProbability(overlap, units)).isCloseTo(repeated, within(1e-8));
    }

    /** Preset C is written with other constants in its source: mu = 1 + (eta - 1) / (1 + (s1 exp(-s2 (V - s3)))^s4). */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.4244, 0.5, 0.9, 1})
    void presetCIsTheSourcesSigmoid(double v) {
        double power = StrictMath.pow(0.1 * StrictMath.exp(-4 * (v - 1)), 8);
        assertThat(CodeSelection.sharpened().sigmoid().share(v)).isCloseTo(1 / (1 + power), within(1e-12));
    }

    @Test
    void sharpenedEvidenceRepeatsAKnownCode() {
        assertThat(CodeSelection.sharpened().repeatProbability(1, 8)).isGreaterThan(0.98);
        assertThat(CodeSelection.sharpened().repeatProbability(0.5, 8)).isCloseTo(1.0 / 8, within(1e-3));
    }

    @Test
    void generalizedSigmoidWithoutAsymmetryIsTheLogisticOne() {
        Sigmoid general = new Sigmoid.Generalized(1, 26, 0.5, 1);
        Sigmoid logistic = new Sigmoid.Logistic(26, 0.5);
        for (double v = 0; v <= 1; v += 0.125) {
            assertThat(general.mu(general.share(v), 100)).isCloseTo(logistic.mu(logistic.share(v), 100), within(1e-12));
        }
    }

    @Test
    void shiftedSigmoidsMoveRight() {
        for (Sigmoid sigmoid : new Sigmoid[] {
            new Sigmoid.Logistic(26, 0.5), new Sigmoid.Floored(4, 0.5, 1), new Sigmoid.Generalized(1, 28, 0.5, 0.5)
        }) {
            assertThat(sigmoid.shifted(0.25).share(0.75)).isCloseTo(sigmoid.share(0.5), within(1e-12));
        }
    }

    @Test
    void manyHypothesesAreAmplifiedAndTooManyIgnored() {
        Hypotheses hypotheses = new Hypotheses(0.5, 0.5, 4);
        assertThat(hypotheses.factor(1)).isEqualTo(1);
        assertThat(hypotheses.factor(4)).isEqualTo(2);
        assertThat(hypotheses.factor(5)).isZero();
    }

    @Test
    void nonsenseIsNamed() {
        assertError(() -> CodeSelection.preset("Z"), "CodeSelection.preset: unknown name 'Z'");
        assertError(() -> new Expansivity.Power(0, 7), "Expansivity.Power.scale: must be > 0, got 0");
        assertError(() -> new Expansivity.Power(1, -7), "Expansivity.Power.exponent: must be > 0, got -7");
        assertError(() -> new Expansivity.Rectified(1, 2, 100), "Rectified.lowest: must be in [0, 1), got 1");
        assertError(() -> new Expansivity.Rectified(0, 0, 100), "Rectified.gamma: must be > 0");
        assertError(() -> new Expansivity.Rectified(0, 2, 0), "Rectified.chi: must be > 0");
        assertError(() -> new Sigmoid.Logistic(0, 0.5), "Sigmoid.Logistic.slope: must be > 0");
        assertError(() -> new Sigmoid.Floored(4, Double.NaN, 1), "Sigmoid.Floored.inflection: must be finite");
        assertError(() -> new Sigmoid.Floored(4, 0.5, 0), "Sigmoid.Floored.lowest: must be > 0");
        assertError(() -> new Sigmoid.Generalized(0, 1, 1, 1), "Sigmoid.Generalized.s1: must be > 0");
        assertError(() -> new Sigmoid.Generalized(1, 1, 1, 0), "Sigmoid.Generalized.s4: must be > 0");
        assertError(() -> new Exponents(1, 0, 1, 1), "Exponents.u: must be > 0");
        assertError(() -> new Cutoffs(0.6, 0.5), "Cutoffs: must be lower <= upper, got 0.6 and 0.5");
        assertError(() -> new Cutoffs(-1, 0.5), "Cutoffs.lower: must be in [0, 1], got -1");
        assertError(() -> new Ratchet(0, 100, 0.3), "Ratchet.distance: must be > 0");
        assertError(() -> new Ratchet(1, 0, 0.3), "Ratchet.steps: must be >= 1, got 0");
        assertError(() -> new Hypotheses(0, 1, 2), "Hypotheses.evidence: must be in (0, 1], got 0");
        assertError(() -> new Hypotheses(1, -1, 2), "Hypotheses.exponent: must be >= 0, got -1");
        assertError(() -> new Hypotheses(1, 1, 0), "Hypotheses.most: must be >= 1, got 0");
        assertError(() -> new BackOff(2, 0), "BackOff.all: must be in [0, 1], got 2");
        assertError(() -> CodeSelection.standard().repeatProbability(1.5, 8), "CodeSelection.overlap: must be in");
    }

    private static void assertError(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
