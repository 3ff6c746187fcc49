package org.engram.sdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.SdrStatistics.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdrStatisticsTest {

    @Test
    void summarisesAShortStream() {
        SdrStatistics statistics = new SdrStatistics(4);
        statistics.add(Sdr.of(4, 0, 1));
        statistics.add(Sdr.of(4, 0));
        statistics.add(Sdr.of(4, 0, 2));
        statistics.add(Sdr.of(4, 1, 2, 3));
        assertThat(statistics.count()).isEqualTo(4);
        assertThat(statistics.size()).isEqualTo(4);
        assertThat(statistics.activationFrequency(0)).isEqualTo(0.75);
        assertThat(statistics.activationFrequency(3)).isEqualTo(0.25);
        assertSummary(statistics.sparsity(), 0.25, 0.5, 0.75, Math.sqrt(0.03125));
        assertSummary(statistics.activationFrequency(), 0.25, 0.5, 0.75, Math.sqrt(0.03125));
        assertSummary(statistics.overlap(), 1.0 / 3, (0.5 + 0.5 + 1.0 / 3) / 3, 0.5, Math.sqrt(2.0) / 18);
        double quarter = 2 - 0.75 * Math.log(3) / Math.log(2);
        assertThat(statistics.entropy()).isCloseTo((quarter + 1 + 1 + quarter) / 4, within(1e-15));
        assertThat(statistics.relativeEntropy()).isCloseTo(statistics.entropy(), within(1e-15));
    }

    @Test
    void hasNothingToSayOfNoVector() {
        SdrStatistics statistics = new SdrStatistics(3);
        Summary none = new Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(statistics.sparsity()).isEqualTo(none);
        assertThat(statistics.activationFrequency()).isEqualTo(none);
        assertThat(statistics.entropy()).isNaN();
        assertThat(statistics.relativeEntropy()).isNaN();
        statistics.add(Sdr.empty(3));
        assertThat(statistics.overlap()).isEqualTo(none);
        assertThat(statistics.relativeEntropy()).isZero();
        statistics.add(Sdr.empty(3));
        assertSummary(statistics.overlap(), 1, 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithTwoPassesOverTheStream(long seed) {
        Generator random = Streams.of(seed).generator();
        SdrStatistics statistics = new SdrStatistics(100);
        List<Double> sparsity = new ArrayList<>();
        int[] counts = new int[100];
        for (int k = 0; k < 50; k++) {
            Sdr sdr = Sdr.random(100, random.nextInt(101), random);
            statistics.add(sdr);
            sparsity.add(sdr.sparsity());
            sdr.stream().forEach(i -> counts[i]++);
        }
        double mean = sparsity.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance = sparsity.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(statistics.sparsity().mean()).isCloseTo(mean, within(1e-14));
        assertThat(statistics.sparsity().deviation()).isCloseTo(Math.sqrt(variance), within(1e-14));
        assertThat(statistics.activationFrequency().mean()).isCloseTo(mean, within(1e-14));
        for (int i = 0; i < 100; i++) {
            assertThat(statistics.activationFrequency(i)).isEqualTo(counts[i] / 50.0);
        }
    }

    @Test
    void relativeEntropyTellsEvenFromUnevenUse() {
        SdrStatistics even = new SdrStatistics(10);
        SdrStatistics uneven = new SdrStatistics(10);
        for (int k = 0; k < 10; k++) {
            even.add(Sdr.of(10, k, (k + 1) % 10));
            uneven.add(Sdr.of(10, 3, 4));
        }
        assertThat(even.relativeEntropy()).isCloseTo(1, within(1e-15));
        assertThat(uneven.relativeEntropy()).isZero();
        assertThat(uneven.entropy()).isZero();
        assertThat(even.overlap().mean()).isEqualTo(0.5);
        assertThat(uneven.overlap().mean()).isEqualTo(1);
    }

    @Test
    void refusesOtherSizes() {
        SdrStatistics statistics = new SdrStatistics(10);
        refuses(() -> statistics.add(Sdr.of(11, 1)), "SdrStatistics.add: the vector must be of 10 bits, got 11");
        assertThat(statistics.count()).isZero();
        refuses(() -> new SdrStatistics(0), "SdrStatistics.size: must be >= 1, got 0");
        refuses(
                () -> statistics.activationFrequency(10),
                "SdrStatistics.activationFrequency index: must be in [0, 9] (size 10), got 10");
    }

    private static void assertSummary(Summary actual, double min, double mean, double max, double deviation) {
        assertThat(actual.min()).isEqualTo(min);
        assertThat(actual.max()).isEqualTo(max);
        assertThat(actual.mean()).isCloseTo(mean, within(1e-15));
        assertThat(actual.deviation()).isCloseTo(deviation, within(1e-15));
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
