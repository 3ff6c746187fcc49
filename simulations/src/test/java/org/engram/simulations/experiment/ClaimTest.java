package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({
        "0.138, 0.001, 0.1385, REPRODUCED",
        "0.138, 0.001, 0.1371, REPRODUCED",
        "0.138, 0.001, 0.1392, DIFFERS",
        "0.138, 0.001, 0.1369, DIFFERS",
        "2, 1, 3, REPRODUCED",
        "2, 1, 1, REPRODUCED",
        "5, 0, 5, REPRODUCED",
        "5, 0, 5.000000000000001, DIFFERS",
        "0, 1e300, Infinity, DIFFERS",
        "0, 1e300, NaN, DIFFERS"
    })
    void withinComparesTheDistanceWithTheTolerance(
            double expected, double tolerance, double measured, Verdict verdict) {
        assertThat(Claim.within("s", "p. 1", expected, tolerance, measured).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void equalComparesCounts() {
        assertThat(Claim.equal("s", "p. 1", 12, 12).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Claim.equal("s", "p. 1", 12, 13).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.equal("s", "p. 1", Long.MAX_VALUE, Long.MAX_VALUE - 1).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void boundsIncludeTheirEnds() {
        assertThat(Claim.atLeast("s", "p. 1", 0.9, 0.9).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Claim.atLeast("s", "p. 1", 0.9, Math.nextDown(0.9)).verdict())
                .isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.atMost("s", "p. 1", 0.9, 0.9).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Claim.atMost("s", "p. 1", 0.9, Math.nextUp(0.9)).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.between("s", "p. 1", 1, 2, 1).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Claim.between("s", "p. 1", 1, 2, 2).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(Claim.between("s", "p. 1", 1, 2, Math.nextUp(2.0)).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.between("s", "p. 1", 1, 2, Math.nextDown(1.0)).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void notANumberNeverReproduces() {
        assertThat(Claim.atLeast("s", "p. 1", 0, NAN).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.atMost("s", "p. 1", 0, NAN).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(Claim.between("s", "p. 1", 0, 1, NAN).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void inspiredByComparesNothing() {
        Claim claim = Claim.inspiredBy("looks alike", "fig. 3", "bursts", "bursts of 4 spikes");
        assertThat(claim.verdict()).isEqualTo(Verdict.INSPIRED_BY);
        assertThat(claim.expected()).isEqualTo("bursts");
        assertThat(claim.measured()).isEqualTo("bursts of 4 spikes");
        assertThat(claim.tolerance()).isEqualTo("none");
    }

    @Test
    void textsSayWhatWasCompared() {
        Claim within = Claim.within("capacity", "Amit et al. 1985, p. 1533", 0.138, 0.002, 0.13749999);
        assertThat(within.statement()).isEqualTo("capacity");
        assertThat(within.source()).isEqualTo("Amit et al. 1985, p. 1533");
        assertThat(within.expected()).isEqualTo("0.138");
        assertThat(within.tolerance()).isEqualTo("± 0.002");
        assertThat(within.measured()).isEqualTo("0.1375");
        assertThat(within).hasToString("Claim[reproduced: capacity: expected 0.138 (± 0.002), measured 0.1375]");
        assertThat(Claim.atLeast("s", "p. 1", 0.9, 0.95).expected()).isEqualTo(">= 0.9");
        assertThat(Claim.atMost("s", "p. 1", 0.9, 0.95).expected()).isEqualTo("<= 0.9");
        assertThat(Claim.between("s", "p. 1", 1, 2.5, 2).expected()).isEqualTo("1 to 2.5");
        assertThat(Claim.equal("s", "p. 1", 12, 13).measured()).isEqualTo("13");
    }

    @Test
    void measuredValueIsToldFromTheEdgeItMissed() {
        assertThat(Claim.within("s", "p. 1", 0.1, 1e-9, 0.1000000013).measured())
                .isEqualTo("0.1000000013");
        assertThat(Claim.atLeast("s", "p. 1", 1, 0.99999999999).measured()).isEqualTo("0.99999999999");
        assertThat(Claim.atMost("s", "p. 1", 1, 1.0 / 3).measured()).isEqualTo("0.333333");
        assertThat(Claim.between("s", "p. 1", 1, 2, 2.00000001).measured()).isEqualTo("2.00000001");
        assertThat(Claim.within("s", "p. 1", 0, 1, NAN).measured()).isEqualTo("NaN");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.equal(" ", "p. 1", 1, 1))
                .withMessage("Claim.statement: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.equal("capacity", "", 1, 1))
                .withMessage("Claim.source: must not be blank (claim 'capacity')");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.within("s", "p. 1", 1, -0.1, 1))
                .withMessage("Claim.tolerance: must be >= 0, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.within("s", "p. 1", NAN, 0.1, 1))
                .withMessage("Claim.expected: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.atLeast("s", "p. 1", NAN, 1))
                .withMessage("Claim.bound: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Claim.between("s", "p. 1", 2, 1, 1))
                .withMessage("Claim.low: must be <= high, got 2 and 1");
    }

    @Test
    void equalityIsByContent() {
        Claim claim = Claim.equal("s", "p. 1", 1, 1);
        assertThat(claim)
                .isEqualTo(Claim.equal("s", "p. 1", 1, 1))
                .hasSameHashCodeAs(Claim.equal("s", "p. 1", 1, 1))
                .isNotEqualTo(Claim.equal("s", "p. 1", 1, 2))
                .isNotEqualTo(Claim.equal("s", "p. 2", 1, 1));
    }
}
