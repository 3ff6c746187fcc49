package org.engram.simulations.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;

/** Theories of dense, modern and sparse memories, as the command line asks for them. */
class FamilyTheoriesTest {

    private static ParameterValues defaults(Theory theory) {
        return ParameterValues.of(theory.id(), theory.parameters());
    }

    private static double value(Theory theory, ParameterValues values, String name) {
        return theory.at(values).stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void denseCapacity() {
        Theory theory = Theories.standard().byId("dense-capacity");
        assertThat(value(theory, defaults(theory), "K_max")).isCloseTo(461.528, within(1e-3));
        ParameterValues four = defaults(theory).with("n", 4).with("N", 784);
        assertThat(value(theory, four, "alpha_n")).isCloseTo(0.00923056, within(1e-8));
        assertThat(value(theory, four, "K_without_errors")).isCloseTo(2.41027e6, within(10.0));
        assertThat(value(theory, four, "double_factorial")).isEqualTo(15);
    }

    @Test
    void modernCapacity() {
        Theory theory = Theories.standard().byId("modern-capacity");
        assertThat(value(theory, defaults(theory), "c")).isCloseTo(3.15461077, within(1e-8));
        ParameterValues other = defaults(theory).with("K", 1).with("d", 75);
        assertThat(value(theory, other, "c")).isCloseTo(1.37187777, within(1e-8));
        assertThat(value(theory, other, "N")).isCloseTo(10.973249, within(1e-5));
    }

    @Test
    void willshaw() {
        Theory theory = Theories.standard().byId("willshaw");
        assertThat(value(theory, defaults(theory), "p1")).isCloseTo(0.49999374, within(1e-8));
        assertThat(value(theory, defaults(theory), "p_spurious")).isCloseTo(9.764402e-4, within(1e-10));
        assertThat(value(theory, defaults(theory), "spurious_units")).isCloseTo(0.9666758, within(1e-7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theory.at(defaults(theory).with("n", 10)))
                .withMessage("willshaw.k: must be < n = 10, got 10");
    }
}
