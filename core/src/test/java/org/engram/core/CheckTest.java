package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final List<String> NAMES = List.of("tau_m", "tau_refrac", "v_thresh", "i_offset");

    @Test
    void thatThrowsTheMessageOnlyWhenTheConditionFails() {
        Check.that(true, "not thrown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.that(false, "the message"))
                .withMessage("the message");
    }

    @Test
    void insideReturnsTheValueOrNamesBoundUnitAndValue() {
        assertThat(Check.inside("x", 0.25, Bounds.PROBABILITY, "")).isEqualTo(0.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.inside("IfCurrExp.tau_m", -20, Bounds.POSITIVE, "ms"))
                .withMessage("IfCurrExp.tau_m: must be > 0 ms, got -20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.inside("x", Double.NaN, Bounds.FINITE, "mV"))
                .withMessage("x: must be finite mV, got NaN");
    }

    @Test
    void positiveAndProbabilityRefuseWhatLiesOutside() {
        assertThat(Check.positive("dt", 0.1, "ms")).isEqualTo(0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.positive("dt", 0, "ms"))
                .withMessage("dt: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.positive("dt", Double.POSITIVE_INFINITY, "ms"))
                .withMessage("dt: must be > 0 ms, got Infinity");
        assertThat(Check.probability("p", 1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.probability("p", 1.5))
                .withMessage("p: must be in [0, 1], got 1.5");
    }

    @Test
    void betweenIncludesBothLimitsForIntAndLong() {
        assertThat(Check.between("n", 1, 1, 3)).isEqualTo(1);
        assertThat(Check.between("n", 3, 1, 3)).isEqualTo(3);
        assertThat(Check.between("n", 3L, 1L, 3L)).isEqualTo(3L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.between("n", 4, 1, 3))
                .withMessage("n: must be in [1, 3], got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.between("n", 0, 1, Integer.MAX_VALUE))
                .withMessage("n: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.between("n", 4L, 1L, 3L))
                .withMessage("n: must be in [1, 3], got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.between("n", 0L, 1L, Long.MAX_VALUE))
                .withMessage("n: must be >= 1, got 0");
    }

    @Test
    void indexNamesTheRangeAndTheSize() {
        assertThat(Check.index("i", 2, 3)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.index("i", 3, 3))
                .withMessage("i: must be in [0, 2] (size 3), got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.index("i", -1, 3))
                .withMessage("i: must be in [0, 2] (size 3), got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.index("i", 0, 0))
                .withMessage("i: must be an element, but there is none (size 0), got 0");
    }

    @Test
    void knownOffersTheNearestName() {
        assertThat(Check.known("parameter", "tau_m", NAMES)).isEqualTo("tau_m");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.known("parameter", "tau_refract", NAMES))
                .withMessage("parameter: unknown name 'tau_refract'; did you mean 'tau_refrac'?"
                        + " (one of tau_m, tau_refrac, v_thresh, i_offset)");
    }

    @Test
    void suggestionSeesTheBeginningOfOneNameAndSwappedLetters() {
        assertThat(Check.suggestion("v_th", NAMES)).startsWith("; did you mean 'v_thresh'?");
        assertThat(Check.suggestion("tau", NAMES)).startsWith("; did you mean 'tau_m'?");
        assertThat(Check.suggestion("ecx", List.of("inh", "etc", "exc"))).startsWith("; did you mean 'exc'?");
    }

    @Test
    void suggestionSeesThroughCaseUnderscoreAndHyphen() {
        assertThat(Check.suggestion("TauM", NAMES)).startsWith("; did you mean 'tau_m'?");
        assertThat(Check.suggestion("v-thresh", NAMES)).startsWith("; did you mean 'v_thresh'?");
        assertThat(Check.suggestion("offset", NAMES)).startsWith("; did you mean 'i_offset'?");
    }

    @Test
    void suggestionIsSilentWhenNothingIsNear() {
        assertThat(Check.suggestion("conductance", NAMES)).isEqualTo(" (one of tau_m, tau_refrac, v_thresh, i_offset)");
        assertThat(Check.suggestion("x", List.of())).isEqualTo(" (there is none)");
    }

    @Test
    void textIsWhatAPersonWouldWrite() {
        assertThat(Check.text(20.0)).isEqualTo("20");
        assertThat(Check.text(0.1)).isEqualTo("0.1");
        assertThat(Check.text(-65.5)).isEqualTo("-65.5");
    }
}
