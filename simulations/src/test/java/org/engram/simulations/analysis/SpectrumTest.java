package org.engram.simulations.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.engram.core.data.Curve;
import org.engram.core.data.Trace;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static Trace trace(int samples, double interval, IntToDoubleFunction sample) {
        double[] values = new double[samples];
        for (int k = 0; k < samples; k++) {
            values[k] = sample.applyAsDouble(k);
        }
        return Trace.of("x", "Hz", 0, interval, new int[] {0}, new double[][] {values});
    }

    /** A sine of amplitude A on a frequency of the grid has variance A²/2, under the Hann window in three frequencies. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10, 40, 120})
    void aSineIsAPeak(int cycles) {
        Trace sine = trace(1024, 1, k -> 5 + 3 * StrictMath.sin(2 * Math.PI * cycles * k / 256.0));
        Spectrum spectrum = Spectrum.welch(sine, 256);
        double frequency = cycles * 1000 / 256.0;
        assertThat(spectrum.size()).isEqualTo(129);
        assertThat(spectrum.resolution()).isEqualTo(1000 / 256.0);
        assertThat(spectrum.peak(0, 500)).isEqualTo(frequency);
        assertThat(spectrum.power(0, 500)).isCloseTo(4.5, ROUNDING);
        assertThat(spectrum.power(frequency - 4, frequency + 4)).isCloseTo(4.5, ROUNDING);
        assertThat(spectrum.peakPower(0, 500) * spectrum.resolution()).isCloseTo(3, ROUNDING);
    }

    /** Two values in turn are all at the highest frequency, which has no negative twin. */
    @Test
    void theHighestFrequencyCountsOnce() {
        Spectrum spectrum = Spectrum.welch(trace(64, 0.5, k -> k % 2 == 0 ? 1 : -1), 64);
        assertThat(spectrum.peak(0, 1000)).isEqualTo(1000);
        assertThat(spectrum.power(1000, 1000)).isCloseTo(2.0 / 3, ROUNDING);
    }

    /** White noise of variance 4 at 1 kHz has density 2 * 4 / 1000; 255 segments of 63 frequencies err by 1.2 %. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whiteNoiseIsFlat(long seed) {
        Generator random = Streams.of(seed).generator();
        Spectrum spectrum = Spectrum.welch(trace(32_768, 1, k -> 2 * random.nextGaussian()), 256);
        double low = spectrum.power(20, 240) / 220;
        double high = spectrum.power(260, 480) / 220;
        assertThat(low).isCloseTo(0.008, within(0.0004));
        assertThat(high).isCloseTo(0.008, within(0.0004));
    }

    @Test
    void aConstantHasNoPower() {
        Spectrum spectrum = Spectrum.welch(trace(64, 1, k -> 7), 32);
        assertThat(spectrum.power(0, 500)).isZero();
    }

    @Test
    void smoothingAveragesNeighbours() {
        Trace sine = trace(256, 1, k -> StrictMath.sin(2 * Math.PI * 40 * k / 256.0));
        Spectrum spectrum = Spectrum.welch(sine, 256);
        Spectrum smooth = spectrum.smoothed(1);
        assertThat(smooth.power(40))
                .isCloseTo((spectrum.power(39) + spectrum.power(40) + spectrum.power(41)) / 3, ROUNDING);
        assertThat(smooth.power(0)).isCloseTo((spectrum.power(0) + spectrum.power(1)) / 2, ROUNDING);
        assertThat(spectrum.smoothed(0)).isEqualTo(spectrum).hasSameHashCodeAs(spectrum);
        assertThat(smooth).isNotEqualTo(spectrum);
    }

    @Test
    void curvesHoldABand() {
        Spectrum spectrum = Spectrum.welch(trace(64, 1, k -> k % 4), 64);
        Curve curve = spectrum.curve("exc", 100, 200);
        assertThat(curve.label()).isEqualTo("exc");
        assertThat(curve.x(0)).isEqualTo(109.375);
        assertThat(curve.x(curve.size() - 1)).isEqualTo(187.5);
        assertThat(curve.mean(0)).isEqualTo(spectrum.power(7));
        assertThat(spectrum).hasToString("Spectrum[33 frequencies of 15.625 Hz]");
    }

    @Test
    void refusesNonsense() {
        Trace trace = trace(100, 1, k -> k);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spectrum.welch(trace, 48))
                .withMessage("Spectrum.segment: must be a power of 2 from 4 on, got 48");
        assertThatIllegalArgumentException().isThrownBy(() -> Spectrum.welch(trace, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spectrum.welch(trace, 128))
                .withMessage("Spectrum.segment: must be at most the 100 samples of 'x', got 128");
        Spectrum spectrum = Spectrum.welch(trace, 64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spectrum.peak(1, 2))
                .withMessage("Spectrum: no frequency from 1 to 2 Hz; there is one each 15.625 Hz up to 500");
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.power(-1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.power(600, 700));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.smoothed(-1));
    }
}
