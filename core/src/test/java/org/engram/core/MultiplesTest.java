package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Multiples are the doubles nearest to the decimal product. */
final class MultiplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.3", "0.7", "0.25", "0.001", "0.000003", "1", "3", "12.5", "1000.1"})
    void aDecimalUnitGivesTheNearestDouble(String unit) {
        for (long count = 0; count < 5000; count += 7) {
            double exact =
                    new BigDecimal(unit).multiply(BigDecimal.valueOf(count)).doubleValue();
            assertThat(Multiples.of(count, Double.parseDouble(unit))).isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 9, 11})
    void aWholeNumberOfUnitsMakesOne(int parts) {
        for (int k = 0; k < 10; k++) {
            assertThat(Multiples.of((long) k * parts, 1.0 / parts)).isEqualTo(k);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Math.PI, 1.23456789, 1e300})
    void anyOtherUnitIsMultiplied(double unit) {
        assertThat(Multiples.of(3, unit)).isEqualTo(3 * unit);
    }
}
