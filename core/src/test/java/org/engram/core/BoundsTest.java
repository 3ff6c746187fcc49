package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @CsvSource({
        "false, false, true, true",
        "true, false, false, true",
        "false, true, true, false",
        "true, true, false, false",
    })
    void openEndsAreExcluded(boolean lowerOpen, boolean upperOpen, boolean containsLower, boolean containsUpper) {
        Bounds bounds = new Bounds(-1, 2, lowerOpen, upperOpen);
        assertThat(bounds.contains(-1)).isEqualTo(containsLower);
        assertThat(bounds.contains(2)).isEqualTo(containsUpper);
        assertThat(bounds.contains(0)).isTrue();
        assertThat(bounds.contains(Math.nextDown(-1.0))).isFalse();
        assertThat(bounds.contains(Math.nextUp(2.0))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void noBoundsContainWhatIsNotFinite(double value) {
        assertThat(Bounds.FINITE.contains(value)).isFalse();
        assertThat(Bounds.POSITIVE.contains(value)).isFalse();
        assertThat(new Bounds(-INFINITY, INFINITY, false, false).contains(value))
                .isFalse();
    }

    @Test
    void namedBoundsMeanWhatTheySay() {
        assertThat(Bounds.POSITIVE.contains(0)).isFalse();
        assertThat(Bounds.POSITIVE.contains(Double.MIN_VALUE)).isTrue();
        assertThat(Bounds.NON_NEGATIVE.contains(0)).isTrue();
        assertThat(Bounds.NON_NEGATIVE.contains(-Double.MIN_VALUE)).isFalse();
        assertThat(Bounds.PROBABILITY.contains(1)).isTrue();
        assertThat(Bounds.FINITE.contains(-Double.MAX_VALUE)).isTrue();
    }

    @Test
    void describesTheConditionWithItsUnit() {
        assertThat(Bounds.FINITE.describe("")).isEqualTo("finite");
        assertThat(Bounds.FINITE.describe("mV")).isEqualTo("finite mV");
        assertThat(Bounds.POSITIVE.describe("ms")).isEqualTo("> 0 ms");
        assertThat(Bounds.NON_NEGATIVE.describe("nA")).isEqualTo(">= 0 nA");
        assertThat(new Bounds(-INFINITY, 0, true, true).describe("mV")).isEqualTo("< 0 mV");
        assertThat(new Bounds(-INFINITY, 0, true, false).describe("mV")).isEqualTo("<= 0 mV");
        assertThat(Bounds.PROBABILITY.describe("")).isEqualTo("in [0, 1]");
        assertThat(new Bounds(0.1, 144, true, true).describe("ms")).isEqualTo("in (0.1, 144) ms");
    }

    @Test
    void emptyIntervalsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.closed(1, 0))
                .withMessage("Bounds: must be lower < upper, or both equal, finite and included, got 1 and 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.closed(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.closed(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.closed(INFINITY, INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(1, 1, true, false));
        assertThat(Bounds.closed(1, 1).contains(1)).isTrue();
    }
}
