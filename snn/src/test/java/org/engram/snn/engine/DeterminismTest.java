package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.engram.core.data.Raster;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.TimeGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same description and seed give the same bits, whatever the threads, the pieces and the JDK. */
@Timeout(60)
class DeterminismTest {

    private static final double DURATION = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void threadsDoNotMatter(long seed) {
        Outcome single = run(seed, 1, DURATION);
        assertThat(single.spikeCount()).isGreaterThan(500);
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(run(seed, threads, DURATION))
                    .as("seed %d, %d threads", seed, threads)
                    .isEqualTo(single);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, SINGLE", "2, SINGLE", "3, SINGLE", "4, SINGLE", "1, PACKED", "2, PACKED", "3, PACKED", "4, PACKED"})
    void threadsDoNotMatterInOtherPrecisions(long seed, Precision precision) {
        Outcome single = run(seed, 1, precision);
        assertThat(single.spikeCount()).isGreaterThan(500);
        assertThat(single).isNotEqualTo(run(seed, 1, DURATION));
        for (int threads : new int[] {2, 3, 7}) {
            assertThat(run(seed, threads, precision))
                    .as("seed %d, %d threads, %s", seed, threads, precision)
                    .isEqualTo(single);
        }
    }

    private static Outcome run(long seed, int threads, Precision precision) {
        try (Simulation simulation = RandomNetwork.simulation(seed, threads).precision(precision)) {
            return Outcome.of(simulation.run(DURATION));
        }
    }

    @Test
    void moreThreadsThanNeurons() {
        assertThat(run(1, 80, 20)).isEqualTo(run(1, 1, 20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void piecesDoNotMatter(long seed) {
        Outcome whole = run(seed, 2, DURATION);
        try (Simulation simulation = RandomNetwork.simulation(seed, 2)) {
            assertThat(Outcome.of(simulation.advance(DURATION / 2).run(DURATION / 2)))
                    .as("seed %d, halves", seed)
                    .isEqualTo(whole);
        }
        try (Simulation simulation = RandomNetwork.simulation(seed, 3)) {
            for (double step : new double[] {0, 0.5, 7, 31.5, 1, 0, 60, 100}) {
                simulation.advance(step);
            }
            assertThat(Outcome.of(simulation.result()))
                    .as("seed %d, pieces", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void seedsMatter() {
        assertThat(run(1, 1, 50)).isNotEqualTo(run(2, 1, 50));
    }

    /** Numbers pinned once: a change here is a change of every user's results. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void resultsStayAsTheyWere(int threads) {
        try (Simulation simulation = RandomNetwork.simulation(20, threads)) {
            Run run = simulation.run(DURATION);
            Raster lif = run.spikes(run.realization().network().population("lif"));
            CRC32 sum = new CRC32();
            for (Raster spikes : run.spikes()) {
                TimeGrid grid = run.realization().grid();
                for (int k = 0; k < spikes.size(); k++) {
                    add(sum, grid.steps("time", spikes.time(k)));
                    add(sum, spikes.neuron(k));
                }
            }
            Realization made = run.realization();
            for (Projection projection : made.network().projections()) {
                double[] weights = run.weights(projection.id());
                for (int k = 0; k < weights.length; k++) {
                    add(sum, made.connections(projection).pre(k));
                    add(sum, made.connections(projection).post(k));
                    add(
                            sum,
                            Double.doubleToLongBits(made.connections(projection).delay(k)));
                    add(sum, Double.doubleToLongBits(weights[k]));
                }
            }
            assertThat(Arrays.copyOf(lif.times(), 5)).containsExactly(3.5, 3.5, 4.0, 4.5, 4.5);
            assertThat(Arrays.copyOf(lif.neurons(), 5)).containsExactly(4, 7, 6, 1, 2);
            assertThat(lif.size()).isEqualTo(619);
            assertThat(Arrays.copyOf(run.weights("learning"), 3))
                    .containsExactly(1.8940160181567738, 0.793527174545523, 1.442215843320691);
            assertThat(made.synapseCount()).isEqualTo(148);
            assertThat(sum.getValue()).isEqualTo(524757077L);
        }
    }

    private static void add(CRC32 sum, long value) {
        for (int shift = 0; shift < 64; shift += 8) {
            sum.update((int) (value >>> shift));
        }
    }

    private static Outcome run(long seed, int threads, double duration) {
        try (Simulation simulation = RandomNetwork.simulation(seed, threads)) {
            return Outcome.of(simulation.run(duration));
        }
    }
}
