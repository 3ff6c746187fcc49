package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

    private static final Parameter TAU = new Parameter("tau_m", "ms", Bounds.POSITIVE, 20, "Membrane time constant.");
    private static final Parameter UNITS = new Parameter("units", "", Bounds.POSITIVE, 500, "Number of units.");
    private static final ParameterValues VALUES = ParameterValues.of("demo", List.of(TAU, UNITS));

    @Test
    void defaultsStandUntilChanged() {
        assertThat(VALUES.asMap()).containsExactly(entry("tau_m", 20.0), entry("units", 500.0));
        ParameterValues changed = VALUES.with("tau_m", 10);
        assertThat(changed.asMap()).containsExactly(entry("tau_m", 10.0), entry("units", 500.0));
        assertThat(VALUES.value("tau_m")).isEqualTo(20);
        assertThat(changed.count("units")).isEqualTo(500);
    }

    @Test
    void unknownNameIsAnsweredWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.with("tau", 10))
                .withMessage("demo: unknown parameter 'tau'; did you mean 'tau_m'? (one of tau_m, units)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.value("weight"))
                .withMessage("demo: unknown parameter 'weight' (one of tau_m, units)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValues.of("bare", List.of()).with("tau", 10))
                .withMessage("bare: has no parameters, got 'tau'");
    }

    @Test
    void valuesOutOfBoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.with("tau_m", -1))
                .withMessage("demo.tau_m: must be > 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.with("tau_m", Double.NaN))
                .withMessage("demo.tau_m: must be > 0 ms, got NaN");
    }

    @Test
    void countsAreWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.with("units", 2.5).count("units"))
                .withMessage("demo.units: must be a whole number up to 2147483647, got 2.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.with("units", 3e9).count("units"))
                .withMessage("demo.units: must be a whole number up to 2147483647, got 3000000000");
    }

    @Test
    void nameListedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValues.of("demo", List.of(TAU, TAU)))
                .withMessage("demo: parameter tau_m is listed twice");
    }

    @Test
    void equalityIsByContent() {
        ParameterValues same = ParameterValues.of("demo", List.of(TAU, UNITS));
        assertThat(VALUES)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(VALUES.with("tau_m", 3))
                .hasToString("demo{tau_m=20.0, units=500.0}");
    }
}
