package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;

class ClassicalCapacityTest {

    @Test
    void equalsTheReferenceTable() {
        Table table = ReferenceNumbers.of("capacity_formulas.csv");
        assertThat(table.rows()).isEqualTo(22);
        for (int row = 0; row < table.rows(); row++) {
            String quantity = table.text(row, "quantity");
            String units = table.text(row, "N");
            double n = units.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(units);
            double expected = table.number(row, "value");
            assertThat(value(quantity, n))
                    .as(quantity)
                    .isCloseTo(expected, within(n < Double.POSITIVE_INFINITY ? 1e-4 : 1e-8));
        }
    }

    private static double value(String quantity, double n) {
        if (quantity.startsWith("hebb: one pattern")) {
            return ClassicalCapacity.mostPerfect(n);
        }
        if (quantity.startsWith("hebb: all patterns")) {
            return ClassicalCapacity.allPerfect(n);
        }
        return quantity.startsWith("storkey")
                ? ClassicalCapacity.storkey(n)
                : ClassicalCapacity.oneStepError(Double.parseDouble(quantity.replaceAll(".*alpha=", "")));
    }

    @Test
    void errorsAndLoadsAreInverse() {
        for (double error : new double[] {1e-200, 1e-9, 0.0036, 0.1, 0.49}) {
            assertThat(ClassicalCapacity.oneStepError(ClassicalCapacity.oneStepLoad(error)))
                    .isCloseTo(error, withinPercentage(1e-8));
        }
        assertThat(ClassicalCapacity.oneStepError(0)).isZero();
        assertThat(ClassicalCapacity.oneStepLoad(0.0036)).isCloseTo(0.138458, within(1e-6));
    }

    @Test
    void rulesAreOrdered() {
        assertThat(ClassicalCapacity.withErrors(1000)).isCloseTo(137.906, within(1e-3));
        assertThat(ClassicalCapacity.pseudoInverse(1000)).isEqualTo(1000);
        assertThat(ClassicalCapacity.bound(1000)).isEqualTo(2000);
        assertThat(ClassicalCapacity.storkey(1000)).isBetween(ClassicalCapacity.withErrors(1000), 1000.0);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassicalCapacity.storkey(1))
                .withMessageStartingWith("ClassicalCapacity.storkey N: must be in [2, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassicalCapacity.oneStepError(-1))
                .withMessage("ClassicalCapacity.oneStepError alpha: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassicalCapacity.oneStepLoad(0.6))
                .withMessageStartingWith("ClassicalCapacity.oneStepLoad error: must be in ");
    }
}
