package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseCapacityTest {

    /** Relative tolerance in percent: the tables print six digits. */
    private static final double PRINTED = 1e-3;

    @Test
    void equalsTheReferenceTable() {
        Table table = ReferenceNumbers.of("dense_am_capacity.csv");
        assertThat(table.rows()).isEqualTo(10);
        for (int row = 0; row < table.rows(); row++) {
            double n = table.number(row, "n");
            double size = table.number(row, "N");
            assertThat(DenseCapacity.doubleFactorial(n)).isEqualTo(table.number(row, "(2n-3)!!"));
            assertThat(DenseCapacity.load(n, 0.0036))
                    .isCloseTo(
                            table.number(row, "alpha_n at 0.36% error =1/((2n-3)!! z^2)"), withinPercentage(PRINTED));
            assertThat(DenseCapacity.load(n, 0.005))
                    .isCloseTo(table.number(row, "alpha_n at 0.5%"), withinPercentage(PRINTED));
            assertThat(DenseCapacity.capacity(n, size, 0.0036))
                    .isCloseTo(table.number(row, "K_max(0.36%)=alpha N^(n-1)"), withinPercentage(PRINTED));
            assertThat(DenseCapacity.withoutErrors(n, size))
                    .isCloseTo(
                            table.number(row, "K_max(no errors)=N^(n-1)/(2(2n-3)!! ln N)"), withinPercentage(PRINTED));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 2.5, 3, 7, 20, 33.3, 60})
    void errorIsTheInverseOfCapacity(double n) {
        for (double error : new double[] {0.49, 0.1, 0.0036, 1e-9, 1e-200}) {
            double patterns = DenseCapacity.capacity(n, 784, error);
            assertThat(patterns)
                    .isCloseTo(DenseCapacity.load(n, error) * StrictMath.pow(784, n - 1), withinPercentage(1e-9));
            assertThat(DenseCapacity.error(n, 784, patterns)).isCloseTo(error, withinPercentage(1e-8));
        }
    }

    /** For the classical network the error is the textbook's {@code (1 - erf(1/sqrt(2 alpha)))/2}: 0.0036 at 0.138. */
    @Test
    void powerTwoIsTheClassicalNetwork() {
        assertThat(DenseCapacity.error(2, 1000, 138)).isCloseTo(0.00355, withinPercentage(0.5));
        assertThat(DenseCapacity.load(2, DenseCapacity.CLASSICAL_ERROR)).isCloseTo(0.138458, withinPercentage(1e-3));
    }

    @Test
    void realPowersJoinTheIntegers() {
        for (int n = 2; n <= 20; n++) {
            assertThat(DenseCapacity.capacity(n + 1e-9, 100, 0.0036))
                    .isCloseTo(DenseCapacity.capacity(n, 100, 0.0036), withinPercentage(1e-5));
        }
        assertThat(DenseCapacity.doubleFactorial(1.5)).isCloseTo(Math.sqrt(2 / Math.PI), withinPercentage(1e-12));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseCapacity.capacity(1, 100, 0.01))
                .withMessage("DenseCapacity.n: must be in (1, 150], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseCapacity.capacity(2, 1, 0.01))
                .withMessageStartingWith("DenseCapacity.N: must be in [2, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseCapacity.load(2, 0.5))
                .withMessageStartingWith("DenseCapacity.error: must be in [1E-300, 0.5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseCapacity.error(2, 100, 0))
                .withMessage("DenseCapacity.patterns: must be > 0, got 0");
    }
}
