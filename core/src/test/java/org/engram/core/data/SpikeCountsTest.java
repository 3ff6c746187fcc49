package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpikeCountsTest {

    private record Spike(double time, int neuron) {}

    private static Raster raster(int neurons, List<Spike> spikes) {
        List<Spike> sorted = new ArrayList<>(spikes);
        sorted.sort(Comparator.comparingDouble(Spike::time));
        return Raster.of(
                "",
                neurons,
                sorted.stream().mapToDouble(Spike::time).toArray(),
                sorted.stream().mapToInt(Spike::neuron).toArray());
    }

    private static SpikeCounts counts(Raster raster, double stop, double width) {
        return SpikeCounts.of(SpikeTrains.of(raster, 0, stop), width);
    }

    @Test
    void countsSpikesInBins() {
        Raster raster = Raster.of("", 2, new double[] {0, 1, 1.5, 2, 5.9}, new int[] {0, 0, 1, 1, 1});
        SpikeCounts counts = counts(raster, 6, 2);
        assertThat(counts.size()).isEqualTo(3);
        assertThat(counts.width()).isEqualTo(2);
        assertThat(counts.neuronCount()).isEqualTo(2);
        assertThat(counts.count(0)).isEqualTo(3);
        assertThat(counts.count(1)).isOne();
        assertThat(counts.populationRate()).isEqualTo(Trace.of("rate", "Hz", 0, 2, new int[] {0}, new double[][] {
            {750, 250, 250}
        }));
    }

    /** Neuron 0 counts 2, 0, 0 and neuron 1 counts 1, 1, 1. */
    @Test
    void fanoFactorsWorkedOutByHand() {
        Raster raster = Raster.of("", 3, new double[] {0, 1, 1.5, 2, 5.9}, new int[] {0, 0, 1, 1, 1});
        assertThat(counts(raster, 6, 2).fanoFactors()).containsExactly(4.0 / 3, 0);
        assertThat(counts(raster, 6, 2).fanoFactor()).isEqualTo(2.0 / 3);
    }

    /** 0.3 / 0.1 is below 3 in binary. */
    @Test
    void spikesOnTheGridFallWhereTheyBelong() {
        double[] times = new double[1000];
        for (int k = 0; k < times.length; k++) {
            times[k] = k * 0.1;
        }
        SpikeCounts counts = counts(Raster.of("", 1, times, new int[times.length]), 100, 0.1);
        for (int bin = 0; bin < 1000; bin++) {
            assertThat(counts.count(bin)).as("bin " + bin).isOne();
        }
    }

    /** 100 neurons at 20 Hz for 100 s in 1000 bins: the standard error of the Fano factor is 0.0045, of the correlation 0.0005. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void independentPoissonNeurons(long seed) {
        Generator random = Streams.of(seed).generator();
        List<Spike> spikes = new ArrayList<>();
        for (int neuron = 0; neuron < 100; neuron++) {
            for (double time = 50 * random.nextExponential(); time < 100_000; time += 50 * random.nextExponential()) {
                spikes.add(new Spike(time, neuron));
            }
        }
        SpikeCounts counts = counts(raster(100, spikes), 100_000, 100);
        assertThat(counts.fanoFactor()).isCloseTo(1, within(0.018));
        assertThat(counts.meanCorrelation()).isCloseTo(0, within(0.002));
        assertThat(counts.chi()).isCloseTo(0.1, within(0.01));
    }

    /** Each neuron copies a spike of its mother process with probability p: counts correlate with p. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.7, 1})
    void thinnedCopiesOfOneProcessCorrelate(double share) {
        Generator random = Streams.of(7).generator();
        List<Spike> spikes = new ArrayList<>();
        for (double time = 50 * random.nextExponential(); time < 500_000; time += 50 * random.nextExponential()) {
            for (int neuron = 0; neuron < 20; neuron++) {
                if (random.nextDouble() < share) {
                    spikes.add(new Spike(time, neuron));
                }
            }
        }
        SpikeCounts counts = counts(raster(20, spikes), 500_000, 100);
        assertThat(counts.meanCorrelation()).isCloseTo(share, within(0.02));
        assertThat(counts.chi()).isCloseTo(Math.sqrt(share + (1 - share) / 20), within(0.02));
    }

    @Test
    void silenceHasNoStatistics() {
        SpikeCounts silent = counts(Raster.of("", 3, new double[0], new int[0]), 10, 1);
        assertThat(silent.fanoFactor()).isNaN();
        assertThat(silent.meanCorrelation()).isNaN();
        assertThat(silent.chi()).isNaN();
        assertThat(silent.populationRate().values(0)).containsOnly(0);
    }

    @Test
    void refusesBinsThatDoNotFillTheWindow() {
        SpikeTrains trains = SpikeTrains.of(Raster.of("", 1, new double[0], new int[0]), 0, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeCounts.of(trains, 3))
                .withMessage("SpikeCounts.width: the window of 10 ms must be a whole number of bins, got 3 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> SpikeCounts.of(trains, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeCounts.of(trains, 0))
                .withMessage("SpikeCounts.width: must be > 0 ms, got 0");
    }
}
