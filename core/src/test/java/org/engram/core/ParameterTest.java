package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParameterTest {

    private static final Parameter TAU =
            new Parameter("tau_m", "ms", Bounds.POSITIVE, 20, "Time constant of the membrane.");

    @Test
    void checkReturnsTheValueOrNamesTheOwner() {
        assertThat(TAU.check("IfCurrExp", 10)).isEqualTo(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TAU.check("IfCurrExp", -20))
                .withMessage("IfCurrExp.tau_m: must be > 0 ms, got -20");
    }

    @Test
    void blankNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter(" ", "", Bounds.FINITE, 0, ""))
                .withMessage("Parameter.name: must not be blank");
    }

    @Test
    void defaultsMustLieInside() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameter("tau_m", "ms", Bounds.POSITIVE, 0, ""))
                .withMessage("Parameter tau_m: must be > 0 ms, got 0");
    }
}
