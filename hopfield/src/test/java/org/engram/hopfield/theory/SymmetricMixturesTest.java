package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricMixturesTest {

    @Test
    void equalsTheReferenceTable() {
        Table table = ReferenceNumbers.of("hopfield_mixtures_T0.csv");
        assertThat(table.rows()).isEqualTo(5);
        for (int row = 0; row < table.rows(); row++) {
            int n = (int) table.number(row, "n (odd mixture)");
            assertThat(SymmetricMixtures.overlap(n)).isCloseTo(table.number(row, "m_n"), within(1e-8));
            assertThat(SymmetricMixtures.energy(n))
                    .isCloseTo(table.number(row, "energy per spin -n m^2/2"), within(1e-8));
        }
    }

    @Test
    void overlapsFallAsTheSquareRootOfTheirNumber() {
        assertThat(SymmetricMixtures.overlap(1001) * Math.sqrt(1001)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-3));
        assertThat(SymmetricMixtures.energy(1001)).isCloseTo(-1 / Math.PI, within(1e-3));
        assertThat(SymmetricMixtures.overlap(2)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 101})
    void overlapsSolveTheirEquation(int n) {
        for (double temperature : new double[] {1e-3, 0.1, 0.45, 0.9, 0.999}) {
            double m = SymmetricMixtures.overlap(n, temperature);
            double sum = 0;
            double weight = Math.pow(0.5, n);
            for (int up = 0; up <= n; up++) {
                int total = 2 * up - n;
                sum += weight * total * Math.tanh(m * total / temperature) / n;
                weight *= (double) (n - up) / (up + 1);
            }
            assertThat(sum).isCloseTo(m, within(1e-12));
            assertThat(m).isPositive().isLessThanOrEqualTo(SymmetricMixtures.overlap(n));
        }
    }

    @Test
    void oneIsCurieAndWeiss() {
        for (double temperature : new double[] {0.1, 0.5, 0.9}) {
            assertThat(SymmetricMixtures.overlap(1, temperature))
                    .isCloseTo(
                            AmitGutfreundSompolinsky.retrieval(0, temperature).m(), within(1e-13));
        }
        assertThat(SymmetricMixtures.overlap(3, 1)).isZero();
    }

    @Test
    void threeAreStableUpToTheKnownTemperature() {
        assertThat(SymmetricMixtures.stabilityTemperature(3)).isCloseTo(0.45979, within(1e-5));
        assertThat(SymmetricMixtures.stabilityTemperature(1)).isEqualTo(1);
        assertThat(SymmetricMixtures.stabilityTemperature(4)).isZero();
        assertThat(SymmetricMixtures.stabilityTemperature(5)).isBetween(0.3, 0.45979);
        assertThat(SymmetricMixtures.isStable(3, 0.45)).isTrue();
        assertThat(SymmetricMixtures.isStable(3, 0.47)).isFalse();
        assertThat(SymmetricMixtures.isStable(2, 0.1)).isFalse();
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricMixtures.overlap(0))
                .withMessage("SymmetricMixtures.overlap n: must be in [1, 1001], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricMixtures.overlap(3, -1))
                .withMessage("SymmetricMixtures.overlap T: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricMixtures.isStable(3, 0))
                .withMessage("SymmetricMixtures.isStable T: must be > 0, got 0");
    }
}
