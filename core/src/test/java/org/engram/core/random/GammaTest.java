package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 0.999, 1, 1.5, 4, 100, 12_345.6})
    void followsItsLaw(double shape) {
        Generator random = Streams.of(21).generator();
        double[] sample = new double[100_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = random.nextGamma(shape);
        }
        assertThat(GoodnessOfFit.kolmogorovSmirnov(sample, x -> 1 - GoodnessOfFit.upperGamma(shape, x)))
                .isGreaterThan(1e-4);
    }

    @Test
    void theShapeIsAboveZero() {
        Generator random = Streams.of(1).generator();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextGamma(0))
                .withMessage("Generator.nextGamma shape: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextGamma(Double.POSITIVE_INFINITY))
                .withMessage("Generator.nextGamma shape: must be > 0, got Infinity");
    }
}
