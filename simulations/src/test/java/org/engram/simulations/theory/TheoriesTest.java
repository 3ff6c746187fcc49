package org.engram.simulations.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;

class TheoriesTest {

    /** Every theory has what listings, help and tables need. */
    @Test
    void theoriesAreDescribed() {
        for (Theory theory : Theories.standard().all()) {
            assertThat(theory.title()).as(theory.id()).isNotBlank().doesNotContain("\n");
            assertThat(theory.source()).as(theory.id()).containsPattern("[12][0-9]{3}");
            assertThat(theory.parameters()).as(theory.id()).allSatisfy(parameter -> {
                assertThat(parameter.text()).endsWith(".");
                assertThat(theory.words(parameter.name())).doesNotHaveDuplicates();
            });
            assertThat(theory.at(ParameterValues.of(theory.id(), theory.parameters())))
                    .as(theory.id())
                    .isNotEmpty()
                    .allSatisfy(quantity -> assertThat(quantity.text()).isNotBlank())
                    .extracting(Quantity::name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theoriesAreFoundByTheirIds() {
        assertThat(Theories.standard().byId("ags-phase")).isInstanceOf(AgsPhase.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Theories.standard().byId("ags-fase"))
                .withMessageStartingWith("unknown theory 'ags-fase'; did you mean 'ags-phase'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Theories.of(new AgsPhase(), new AgsPhase()))
                .withMessage("Theories: id 'ags-phase' is given twice");
    }

    @Test
    void quantitiesFitIntoTables() {
        assertThat(Quantity.number("T_c", Double.NaN, "none").isNone()).isTrue();
        assertThat(Quantity.word("phase", "spin glass", "its name").isNone()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.number("m,q", 1, ""))
                .withMessage("Quantity.name: must be letters, digits and underscores, got 'm,q'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.word("phase", "a, b", ""))
                .withMessage("Quantity.word: must be letters, digits, spaces, got 'a, b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.word("phase", " ", ""))
                .withMessage("Quantity.word: must not be blank");
    }
}
