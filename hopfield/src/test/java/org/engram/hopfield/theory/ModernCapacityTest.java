package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.engram.core.data.Table;
import org.engram.core.random.Streams;
import org.engram.hopfield.RealPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModernCapacityTest {

    @Test
    void equalsTheReferenceTable() {
        Table table = ReferenceNumbers.of("modern_hopfield_capacity.csv");
        assertThat(table.rows()).isEqualTo(4);
        for (int row = 0; row < table.rows(); row++) {
            ModernCapacity theorem = ModernCapacity.theorem(
                    table.number(row, "beta"),
                    table.number(row, "K"),
                    (int) table.number(row, "d"),
                    table.number(row, "p"));
            assertThat(theorem.a()).isCloseTo(table.number(row, "a"), within(1e-8));
            assertThat(theorem.b()).isCloseTo(table.number(row, "b"), within(1e-8));
            assertThat(theorem.c()).isCloseTo(table.number(row, "c"), within(1e-8));
            assertThat(theorem.leastC()).isCloseTo(table.number(row, "c_lower=(2/sqrt p)^(4/(d-1))"), within(1e-8));
            assertThat(theorem.patterns())
                    .isCloseTo(table.number(row, "N=sqrt(p) c^((d-1)/4)"), withinPercentage(1e-5));
            assertThat(theorem.holds()).isTrue();
        }
    }

    /** The theorem asks more of c where p is small and d is too. */
    @Test
    void theTheoremDoesNotHoldEverywhere() {
        assertThat(ModernCapacity.theorem(1, 1, 20, 0.001).holds()).isFalse();
        assertThat(ModernCapacity.theorem(1, 3, 5000, 0.001).logPatterns()).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-700, -30, -1, 0, 1, 2.5, 10, 1e3, 1e8})
    void lambertSolvesItsEquation(double y) {
        double w = ModernCapacity.lambertOfExp(y);
        assertThat(w + StrictMath.log(w)).isCloseTo(y, within(1e-13 * Math.max(1, Math.abs(y))));
    }

    /** In three dimensions the mean of {@code exp(k m)} is {@code sinh(k)/k}, in one {@code cosh k}. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.7, 5, 60, 600})
    void meanWeightsEqualClosedForms(double k) {
        assertThat(ModernCapacity.logCritical(k, 1, 0, 1))
                .isCloseTo(k - (k + StrictMath.log1p(StrictMath.exp(-2 * k)) - StrictMath.log(2)), within(1e-12));
        double sinh = k + StrictMath.log(-StrictMath.expm1(-2 * k)) - StrictMath.log(2 * k);
        assertThat(ModernCapacity.logCritical(k, 1, 0, 3)).isCloseTo(k - sinh, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 3})
    void growthIsTheLimitOfManyUnits(double beta) {
        int d = 20_000;
        double rate = ModernCapacity.logCritical(beta, Math.sqrt(d), 0, d) / d;
        assertThat(rate).isCloseTo(ModernCapacity.growth(beta), within(1e-4));
    }

    /** At the critical number half of the weight stays with the pattern, here for a thousand draws of 20 units. */
    @ParameterizedTest(name = "noise={0}")
    @CsvSource({"0", "0.3"})
    void measuredWeightsFollowTheAnnealedAverage(double noise) {
        int d = 20;
        int others = 20_000;
        double beta = 1 / Math.sqrt(d);
        var random = Streams.of(8).generator();
        var pattern = RealPattern.onSphere(d, Math.sqrt(d), random);
        double sum = 0;
        double own = 0;
        for (int trial = 0; trial < others; trial++) {
            var cue = pattern.noisy(noise, random);
            own += StrictMath.exp(beta * pattern.dot(pattern)) / others;
            sum += StrictMath.exp(
                            beta * RealPattern.onSphere(d, Math.sqrt(d), random).dot(cue))
                    / others;
        }
        assertThat(StrictMath.exp(ModernCapacity.logCritical(beta, Math.sqrt(d), noise, d)))
                .isCloseTo(own / sum, withinPercentage(6));
        assertThat(ModernCapacity.weight(1, 3)).isEqualTo(1);
        assertThat(ModernCapacity.weight(1 + StrictMath.exp(3), 3)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.theorem(0, 1, 20, 0.1))
                .withMessage("ModernCapacity.beta: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.theorem(1, -1, 20, 0.1))
                .withMessage("ModernCapacity.K: must be > 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.theorem(1, 1, 1, 0.1))
                .withMessage("ModernCapacity.d: must be >= 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.theorem(1, 1, 20, 0))
                .withMessage("ModernCapacity.p: must be in (0, 1], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.logCritical(1, 1, -0.1, 3))
                .withMessage("ModernCapacity.noise: must be >= 0, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernCapacity.errorBound(1, 0, 1, 1))
                .withMessage("ModernCapacity.patterns: must be >= 1, got 0");
    }
}
