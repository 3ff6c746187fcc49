package org.engram.sdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SdrSamplingTest {

    private static final int TRIALS = 20_000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void subsampleIsASubsetOfTheCountAsked(long seed, Sdr a, Sdr b, Sdr c) {
        Generator random = Streams.of(seed).generator();
        int count = random.nextInt(a.cardinality() + 1);
        Sdr sample = a.subsample(count, random);
        assertThat(sample.cardinality()).isEqualTo(count);
        assertThat(sample.overlap(a)).isEqualTo(count);
        assertThat(a.subsample(a.cardinality(), random)).isEqualTo(a);
        assertThat(a.subsample(0, random)).isEqualTo(Sdr.empty(a.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void noiseKeepsCardinalityAndMovesExactlyTheRoundedFraction(long seed, Sdr a, Sdr b, Sdr c) {
        Generator random = Streams.of(seed).generator();
        int w = a.cardinality();
        double mostPossible = w == 0 ? 1 : Math.min(1.0, (a.size() - w) / (double) w);
        double fraction = random.nextDouble() * mostPossible;
        Sdr noisy = a.withNoise(fraction, random);
        assertThat(noisy.size()).isEqualTo(a.size());
        assertThat(noisy.cardinality()).isEqualTo(w);
        assertThat(noisy.overlap(a)).isEqualTo(w - Math.round(fraction * w));
        assertThat(a.withNoise(0, random)).isEqualTo(a);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void dropoutLeavesASubset(long seed, Sdr a, Sdr b, Sdr c) {
        Generator random = Streams.of(seed).generator();
        Sdr left = a.dropout(0.5, random);
        assertThat(left.difference(a)).isEqualTo(Sdr.empty(a.size()));
        assertThat(a.dropout(0, random)).isEqualTo(a);
        assertThat(a.dropout(1, random)).isEqualTo(Sdr.empty(a.size()));
    }

    @Test
    void drawsThePinnedSubsetsOfTheRandomStreams() {
        Streams stream = Streams.of(42).child("sdr");
        int[] subset = stream.generator().sample(2048, 40);
        assertThat(Sdr.random(2048, 40, stream.generator())).isEqualTo(Sdr.of(2048, subset));
        assertThat(Sdr.random(100, 5, stream.generator()).toArray()).containsExactly(18, 25, 63, 75, 86);
    }

    @Test
    void sameSeedSameVector() {
        Supplier<Sdr> draw = () -> {
            Generator random = Streams.of(5).generator();
            return Sdr.random(2048, 40, random)
                    .withNoise(0.25, random)
                    .subsample(30, random)
                    .dropout(0.1, random);
        };
        assertThat(draw.get()).isEqualTo(draw.get());
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 1", "5, 1, 5", "5, 2, 10", "6, 3, 20", "5, 5, 1"})
    void randomVectorsAreAllEquallyLikely(int size, int active, int kinds) {
        Generator random = Streams.of(11).generator();
        assertUniform(() -> Sdr.random(size, active, random), kinds);
    }

    @Test
    void subsamplesAreAllEquallyLikely() {
        Generator random = Streams.of(12).generator();
        Sdr sdr = Sdr.of(1000, 3, 14, 15, 92, 653);
        assertUniform(() -> sdr.subsample(3, random), 10);
    }

    @Test
    void noisyVectorsAreAllEquallyLikely() {
        Generator random = Streams.of(13).generator();
        Sdr sdr = Sdr.of(7, 0, 3, 6);
        // C(3, 2) ways to choose the bits moved, C(4, 2) to choose their places.
        assertUniform(() -> sdr.withNoise(2 / 3.0, random), 18);
    }

    @Test
    void dropoutSwitchesOffTheGivenFractionOnAverage() {
        Generator random = Streams.of(14).generator();
        Sdr sdr = Sdr.random(100_000, 50_000, random);
        double sigma = Math.sqrt(50_000 * 0.3 * 0.7);
        assertThat((double) sdr.dropout(0.3, random).cardinality()).isCloseTo(35_000, within(4 * sigma));
    }

    @Test
    void noiseRoundsHalvesUpAndCanMoveEveryBit() {
        Generator random = Streams.of(15).generator();
        Sdr sdr = Sdr.of(10, 1, 2, 3, 4, 5);
        assertThat(sdr.withNoise(0.5, random).overlap(sdr)).isEqualTo(2);
        assertThat(sdr.withNoise(0.49, random).overlap(sdr)).isEqualTo(3);
        assertThat(sdr.withNoise(1, random)).isEqualTo(Sdr.of(10, 0, 6, 7, 8, 9));
    }

    @Test
    void refusesCountsOutsideTheVector() {
        Generator random = Streams.of(1).generator();
        Sdr sdr = Sdr.of(10, 1, 2, 3);
        refuses(() -> Sdr.random(10, 11, random), "Sdr.random active: must be in [0, 10], got 11");
        refuses(() -> Sdr.random(10, -1, random), "Sdr.random active: must be in [0, 10], got -1");
        refuses(() -> sdr.subsample(4, random), "Sdr.subsample count: must be in [0, 3], got 4");
        refuses(() -> sdr.subsample(-1, random), "Sdr.subsample count: must be in [0, 3], got -1");
    }

    @ParameterizedTest
    @CsvSource({"-0.1, -0.1", "1.5, 1.5", "NaN, NaN", "Infinity, Infinity"})
    void refusesFractionsThatAreNone(double fraction, String shown) {
        Generator random = Streams.of(1).generator();
        Sdr sdr = Sdr.of(10, 1, 2, 3);
        refuses(() -> sdr.withNoise(fraction, random), "Sdr.withNoise fraction: must be in [0, 1], got " + shown);
        refuses(() -> sdr.dropout(fraction, random), "Sdr.dropout probability: must be in [0, 1], got " + shown);
    }

    @Test
    void refusesToMoveMoreBitsThanThereArePlaces() {
        refuses(
                () -> Sdr.of(4, 0, 1, 2).withNoise(0.6, Streams.of(1).generator()),
                "Sdr.withNoise fraction: moving 2 active bits needs as many inactive places, got 1 of 4");
    }

    /** Every one of {@code kinds} outcomes occurs, each within four standard deviations of its expected count. */
    private static void assertUniform(Supplier<Sdr> draw, int kinds) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < TRIALS; i++) {
            counts.merge(draw.get().toString(), 1, Integer::sum);
        }
        double p = 1.0 / kinds;
        double sigma = Math.sqrt(TRIALS * p * (1 - p));
        assertThat(counts).hasSize(kinds);
        assertThat(counts.values())
                .allSatisfy(count -> assertThat((double) count).isCloseTo(TRIALS * p, within(4 * sigma)));
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
