package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpikeTrainsTest {

    private static final Raster RASTER =
            Raster.of("exc", 4, new double[] {-1, 0, 2, 2, 5, 9, 10}, new int[] {0, 1, 0, 1, 1, 0, 0});

    private static final SpikeTrains TRAINS = SpikeTrains.of(RASTER, 0, 10);

    @Test
    void sortsSpikesOfTheWindowByNeuron() {
        assertThat(TRAINS.size()).isEqualTo(4);
        assertThat(TRAINS.total()).isEqualTo(5);
        assertThat(TRAINS.start()).isZero();
        assertThat(TRAINS.stop()).isEqualTo(10);
        assertThat(TRAINS.times(0)).containsExactly(2, 9);
        assertThat(TRAINS.times(1)).containsExactly(0, 2, 5);
        assertThat(TRAINS.times(3)).isEmpty();
        assertThat(TRAINS.count(1)).isEqualTo(3);
        assertThat(TRAINS).hasToString("SpikeTrains[4 neurons, 5 spikes from 0 to 10 ms]");
    }

    @Test
    void ratesCountSpikesOverTheWindow() {
        assertThat(TRAINS.rates()).containsExactly(200, 300, 0, 0);
        assertThat(TRAINS.meanRate()).isEqualTo(125);
        assertThat(SpikeTrains.of(Raster.of("", 0, new double[0], new int[0]), 0, 1)
                        .meanRate())
                .isNaN();
    }

    @Test
    void intervalsLieBetweenSpikesOfOneNeuron() {
        assertThat(TRAINS.intervals(0)).containsExactly(7);
        assertThat(TRAINS.intervals(1)).containsExactly(2, 3);
        assertThat(TRAINS.intervals(2)).isEmpty();
        assertThat(TRAINS.intervals()).containsExactly(7, 2, 3);
    }

    @Test
    void equalSpikesAreEqual() {
        assertThat(SpikeTrains.of(RASTER.between(0, 10), 0, 10))
                .isEqualTo(TRAINS)
                .hasSameHashCodeAs(TRAINS)
                .isNotEqualTo(SpikeTrains.of(RASTER, 0, 11));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeTrains.of(RASTER, Double.NaN, 1))
                .withMessage("SpikeTrains.start: must be finite ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeTrains.of(RASTER, 1, 1))
                .withMessage("SpikeTrains.stop: must be > 1 ms, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRAINS.times(4))
                .withMessage("SpikeTrains neuron: must be in [0, 3] (size 4), got 4");
        assertThatIllegalArgumentException().isThrownBy(() -> TRAINS.count(-1));
    }
}
