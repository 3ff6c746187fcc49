package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterTest {

    private static final Raster RASTER =
            Raster.of("exc", 3, new double[] {-1, 0.5, 0.5, 2, 7}, new int[] {2, 0, 1, 0, 2});

    @Test
    void tellsItsSpikes() {
        assertThat(RASTER.label()).isEqualTo("exc");
        assertThat(RASTER.neuronCount()).isEqualTo(3);
        assertThat(RASTER.size()).isEqualTo(5);
        assertThat(RASTER.time(3)).isEqualTo(2);
        assertThat(RASTER.neuron(3)).isZero();
        assertThat(RASTER.times()).containsExactly(-1, 0.5, 0.5, 2, 7);
        assertThat(RASTER.neurons()).containsExactly(2, 0, 1, 0, 2);
        assertThat(RASTER).hasToString("Raster[exc, 3 neurons, 5 spikes]");
    }

    @Test
    void timesOfOneNeuron() {
        assertThat(RASTER.timesOf(0)).containsExactly(0.5, 2);
        assertThat(RASTER.timesOf(1)).containsExactly(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RASTER.timesOf(3))
                .withMessage("Raster neuron: must be in [0, 2] (size 3), got 3");
    }

    @Test
    void betweenIncludesTheBeginAndExcludesTheEnd() {
        assertThat(RASTER.between(0.5, 7).times()).containsExactly(0.5, 0.5, 2);
        assertThat(RASTER.between(0.5, 7).neurons()).containsExactly(0, 1, 0);
        assertThat(RASTER.between(2, 2).size()).isZero();
        assertThat(RASTER.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(RASTER);
    }

    @Test
    void betweenRefusesAnEmptyOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RASTER.between(2, 1))
                .withMessage("Raster.between: must be from <= to, got 2 and 1 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> RASTER.between(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RASTER.between(1, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void piecesMakeUpTheWhole(long seed) {
        Generator random = Streams.of(seed).generator();
        double[] times = random.doubles(200, 0, 10)
                .map(t -> Math.rint(t * 4) / 4)
                .sorted()
                .toArray();
        int[] neurons = random.ints(200, 0, 9).toArray();
        Raster raster = Raster.of("x", 9, times, neurons);
        double cut = Math.rint(random.nextDouble(10) * 4) / 4;
        Raster left = raster.between(0, cut);
        Raster right = raster.between(cut, 11);
        assertThat(left.size() + right.size()).as("seed %d", seed).isEqualTo(200);
        assertThat(Arrays.stream(left.times())).allMatch(t -> t < cut);
        assertThat(Arrays.stream(right.times())).allMatch(t -> t >= cut);
        int sum = 0;
        for (int n = 0; n < 9; n++) {
            sum += raster.timesOf(n).length;
        }
        assertThat(sum).as("seed %d", seed).isEqualTo(200);
    }

    @Test
    void equalityIsByValue() {
        Raster same = Raster.of("exc", 3, new double[] {-1, 0.5, 0.5, 2, 7}, new int[] {2, 0, 1, 0, 2});
        assertThat(same).isEqualTo(RASTER).hasSameHashCodeAs(RASTER);
        assertThat(Raster.of("inh", 3, RASTER.times(), RASTER.neurons())).isNotEqualTo(RASTER);
        assertThat(Raster.of("exc", 4, RASTER.times(), RASTER.neurons())).isNotEqualTo(RASTER);
        assertThat(Raster.of("exc", 3, RASTER.times(), new int[] {2, 0, 1, 0, 1}))
                .isNotEqualTo(RASTER);
        assertThat(Raster.of("exc", 3, new double[] {-1, 0.5, 0.5, 2, 8}, RASTER.neurons()))
                .isNotEqualTo(RASTER);
    }

    @Test
    void arraysAreCopiedInAndOut() {
        double[] times = {1, 2};
        int[] neurons = {0, 1};
        Raster raster = Raster.of("x", 2, times, neurons);
        times[0] = 9;
        neurons[0] = 1;
        raster.times()[1] = 9;
        raster.neurons()[1] = 0;
        assertThat(raster).isEqualTo(Raster.of("x", 2, new double[] {1, 2}, new int[] {0, 1}));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", -1, new double[0], new int[0]))
                .withMessage("Raster.neuronCount: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[2], new int[1]))
                .withMessage("Raster: times and neurons must be of one length, got 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {2, 1.5}, new int[2]))
                .withMessage("Raster.times[1]: must be finite and not below the one before, 2 ms, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {Double.NaN}, new int[1]))
                .withMessage("Raster.times[0]: must be finite and not below the one before ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {0, Double.POSITIVE_INFINITY}, new int[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {Double.NEGATIVE_INFINITY}, new int[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {0}, new int[] {1}))
                .withMessage("Raster.neurons[0]: must be in [0, 0] (size 1), got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Raster.of("x", 1, new double[] {0}, new int[] {-1}))
                .withMessage("Raster.neurons[0]: must be in [0, 0] (size 1), got -1");
    }
}
