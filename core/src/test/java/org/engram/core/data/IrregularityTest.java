package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrregularityTest {

    @Test
    void valuesWorkedOutByHand() {
        assertThat(Irregularity.CV.of(1, 3)).isEqualTo(0.5);
        assertThat(Irregularity.CV2.of(1, 3, 1)).isEqualTo(1);
        assertThat(Irregularity.LV.of(1, 3, 3)).isEqualTo(0.375);
    }

    @ParameterizedTest
    @EnumSource
    void aClockIsRegular(Irregularity measure) {
        assertThat(measure.of(5, 5, 5, 5)).isZero();
        assertThat(measure.of()).isNaN();
    }

    @Test
    void oneIntervalHasNoNeighbour() {
        assertThat(Irregularity.CV.of(5)).isZero();
        assertThat(Irregularity.CV2.of(5)).isNaN();
        assertThat(Irregularity.LV.of(5)).isNaN();
    }

    /** 100,000 intervals of a Poisson process: standard errors are 0.003, 0.0014 and 0.0025 or less. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPoissonProcessHasOne(long seed) {
        double[] intervals = exponential(100_000, seed);
        assertThat(Irregularity.CV.of(intervals)).isCloseTo(1, within(0.012));
        assertThat(Irregularity.CV2.of(intervals)).isCloseTo(1, within(0.006));
        assertThat(Irregularity.LV.of(intervals)).isCloseTo(1, within(0.01));
    }

    /** A doubled rate in the second half raises the CV to sqrt(11)/3 and leaves the local measures. */
    @Test
    void localMeasuresDoNotMindSlowChanges() {
        double[] intervals = exponential(100_000, 4);
        for (int k = 0; k < intervals.length / 2; k++) {
            intervals[k] *= 2;
        }
        assertThat(Irregularity.CV.of(intervals)).isCloseTo(Math.sqrt(11) / 3, within(0.015));
        assertThat(Irregularity.CV2.of(intervals)).isCloseTo(1, within(0.006));
        assertThat(Irregularity.LV.of(intervals)).isCloseTo(1, within(0.01));
    }

    private static double[] exponential(int count, long seed) {
        Generator random = Streams.of(seed).generator();
        double[] intervals = new double[count];
        Arrays.setAll(intervals, k -> random.nextExponential());
        return intervals;
    }

    @Test
    void neuronsWithFewIntervalsAreLeftOut() {
        Raster raster = Raster.of("", 4, new double[] {0, 0, 1, 1, 2, 4, 5, 6}, new int[] {0, 1, 0, 2, 0, 1, 1, 0});
        SpikeTrains trains = SpikeTrains.of(raster, 0, 10);
        assertThat(Irregularity.CV.each(trains, 2)).containsExactly(Irregularity.CV.of(1, 1, 4), 0.6);
        assertThat(Irregularity.CV.each(trains, 3)).hasSize(1);
        assertThat(Irregularity.CV.mean(trains, 2)).isCloseTo((Math.sqrt(0.5) + 0.6) / 2, within(1e-15));
        assertThat(Irregularity.CV.mean(trains, 9)).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Irregularity.LV.each(trains, 1))
                .withMessage("Irregularity leastIntervals: must be >= 2, got 1");
    }
}
