package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedPointTest {

    /** The first two were read from the memory image that sPyNNaker 7.1 makes; the last two are ties. */
    @ParameterizedTest
    @CsvSource({
        "0.02, 655",
        "0.2, 6554",
        "-65, -2129920",
        "0, 0",
        "0.00001, 0",
        "0.0000457763671875, 2",
        "0.0000762939453125, 2"
    })
    void roundsToTheNearestAndTiesToTheEven(double value, int integer) {
        assertThat(FixedPoint.nearest(value)).isEqualTo(integer / 32768.0);
    }

    @Test
    void fitsIntoThirtyTwoBits() {
        assertThat(FixedPoint.fits(65535.99998)).isTrue();
        assertThat(FixedPoint.fits(65535.999985)).isFalse();
        assertThat(FixedPoint.fits(65536)).isFalse();
        assertThat(FixedPoint.fits(-65536)).isTrue();
        assertThat(FixedPoint.fits(-65536.00002)).isFalse();
        assertThat(FixedPoint.fits(70000)).isFalse();
    }
}
