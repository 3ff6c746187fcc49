package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.3, 0",
        "0.999, 0",
        "1, 1",
        "1.5, 1",
        "2, 2",
        "13.5, 4",
        "50, 6",
        "63.9, 6",
        "64, 7",
        "65535, 16"
    })
    void shiftIsTheSmallestWhosePowerOfTwoExceedsTheSum(double sum, int shift) {
        WeightScale scale = new WeightScale(sum);
        assertThat(scale.shift()).isEqualTo(shift);
        assertThat(scale.resolution()).isEqualTo(Math.pow(2, shift - 15));
    }

    /** At shift 6 the unit is 1/512: 0.3 is 153.6 units, 10 is 5120, and 5/1024 is a tie between 2 and 3. */
    @Test
    void storesTheNearestMultipleAndTiesToTheEven() {
        WeightScale scale = new WeightScale(50);
        assertThat(scale.resolution()).isEqualTo(1.0 / 512);
        assertThat(scale.stored(0.3)).isEqualTo(154);
        assertThat(scale.stored(10)).isEqualTo(5120);
        assertThat(scale.stored(5 / 1024.0)).isEqualTo(2);
        assertThat(scale.stored(7 / 1024.0)).isEqualTo(4);
        assertThat(scale.stored(0.0009)).isZero();
    }
}
