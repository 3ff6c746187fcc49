package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaddlePointTest {

    /** Reference values computed with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 2.5, -2.5",
        "1, 0.01, -4.6151701859880913",
        "7, 12.5, -3.3450608509076262",
        "15, 15.0, -2.2785183673077406",
        "16, 12.0, -2.9133537094726678",
        "40, 30.0, -4.2727444482711804",
        "120, 100.0, -5.1919656627072169",
        "1000000, 1001000.0, -8.3263608119869763",
        "1000100000, 1000000000.0, -16.280454790927537",
        "3, 1000.0, -981.06849363228164"
    })
    void logPoisson(double k, double mean, double expected) {
        assertThat(SaddlePoint.logPoisson(k, mean)).isCloseTo(expected, within(1e-12 * Math.max(1, -expected)));
    }

    /** Reference values computed with 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0.5, -6.9314718055994531",
        "10, 10, 0.5, -6.9314718055994531",
        "3, 20, 0.3, -2.6366089185477171",
        "15, 40, 0.25, -3.5687041201568985",
        "50, 100, 0.5, -2.5308764039771049",
        "90, 100, 0.5, -38.832394693715883",
        "300500, 1000000, 0.3, -7.6418949590231839",
        "10994, 1099511627776, 1e-08, -5.5715552492035466",
        "549756813888, 1099511627776, 0.5, -15.907724367389066"
    })
    void logBinomial(double k, double n, double p, double expected) {
        assertThat(SaddlePoint.logBinomial(k, n, p)).isCloseTo(expected, within(1e-12 * Math.max(1, -expected)));
    }

    @Test
    void probabilitiesSumToOne() {
        double poisson = 0;
        double binomial = 0;
        for (int k = 0; k <= 200; k++) {
            poisson += Math.exp(SaddlePoint.logPoisson(k, 40));
            binomial += Math.exp(SaddlePoint.logBinomial(k, 200, 0.3));
        }
        assertThat(poisson).isCloseTo(1, within(1e-13));
        assertThat(binomial).isCloseTo(1, within(1e-13));
    }
}
