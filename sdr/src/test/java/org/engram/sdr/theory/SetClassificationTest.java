package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SetClassificationTest {

    /** The table has nine digits; the last column is the authors' simulation. */
    @ParameterizedTest
    @CsvFileSource(resources = "sdr_set_classification.csv", numLinesToSkip = 1)
    void agreesWithExactTable(int n, int m, int w, int theta, double bound, double independent, double simulated) {
        double p = FalseMatch.probability(n, w, w, theta);
        assertThat(SetClassification.unionBound(p, m)).isCloseTo(bound, within(5e-9 * bound));
        assertThat(SetClassification.independent(p, m)).isCloseTo(independent, within(5e-9 * independent));
        assertThat(simulated).isBetween(0.8 * independent - 3.2e-8, 1.1 * independent);
    }

    @Test
    void keepsSmallProbabilities() {
        assertThat(SetClassification.independent(1e-300, 1000)).isCloseTo(1e-297, within(1e-306));
        assertThat(SetClassification.independent(1e-10, 1_000_000)).isCloseTo(9.99950002e-5, within(1e-13));
    }

    @Test
    void isCertainOrImpossibleAtTheEnds() {
        assertThat(SetClassification.independent(0, 1000)).isZero();
        assertThat(SetClassification.independent(0.5, 0)).isZero();
        assertThat(SetClassification.independent(1, 0)).isZero();
        assertThat(SetClassification.independent(1, 1)).isEqualTo(1);
        assertThat(SetClassification.unionBound(0.25, 8)).isEqualTo(2);
    }

    @Test
    void refusesNumbersThatAreNone() {
        refuses(
                () -> SetClassification.independent(1.5, 1),
                "SetClassification.falseMatch: must be in [0, 1], got 1.5");
        refuses(() -> SetClassification.unionBound(0.5, -1), "SetClassification.M: must be >= 0, got -1");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
