package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonInputTest {

    /** Computed by sPyNNaker's formula with SciPy's incomplete gamma function. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.1, 0.03, 0.45633699312613013",
        "0.5, 0.1, 0.3, 1.545431752726183",
        "0.5, 0.1, 3, 5.914869377694853",
        "1, 0.4, 30, 59.48771087682496",
        "2, 1, 300, 793.6134016335518",
        "2, 1, 700, 1695.7522467089452",
        "0.5, 0, 3, 5.830127018922193",
        "2, 1, 0.0001, 0.1002"
    })
    void upperBoundIsThatOfSpynnaker(double mean, double deviation, double spikes, double bound) {
        assertThat(PoissonInput.upperBound(mean, deviation * deviation, spikes)).isCloseTo(bound, within(1e-9 * bound));
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, 1",
        "0.01, 2",
        "0.02, 2",
        "0.1, 3",
        "1, 6",
        "5, 14",
        "10, 22",
        "100, 133",
        "500, 572",
        "999, 1099",
    })
    void spikesPerStepAreOneMoreThanTheQuantile(double mean, double spikes) {
        assertThat(PoissonInput.spikesPerStep(mean)).isEqualTo(spikes);
    }

    @ParameterizedTest
    @CsvSource({"1001, 1100", "1e6, 1003092", "1e300, 1e300"})
    void veryFastSourcesAreNormal(double mean, double spikes) {
        assertThat(PoissonInput.spikesPerStep(mean)).isEqualTo(spikes);
    }
}
