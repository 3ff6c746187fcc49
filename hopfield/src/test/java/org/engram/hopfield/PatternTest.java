package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {

    @Test
    void keepsTheValuesItIsGiven() {
        var pattern = Pattern.of(1, -1, -1, 1, 1);
        assertThat(pattern.size()).isEqualTo(5);
        assertThat(pattern.value(0)).isEqualTo(1);
        assertThat(pattern.value(1)).isEqualTo(-1);
        assertThat(pattern.toArray()).containsExactly(1, -1, -1, 1, 1);
        assertThat(pattern).hasToString("Pattern[5 units, 3 of them +1]");
    }

    @Test
    void readsBitsFromTheLowestUp() {
        var pattern = Pattern.fromBits(new long[] {0b1011, 0b10}, 66);
        assertThat(pattern.size()).isEqualTo(66);
        assertThat(Arrays.copyOf(pattern.toArray(), 5)).containsExactly(1, 1, -1, 1, -1);
        assertThat(pattern.value(64)).isEqualTo(-1);
        assertThat(pattern.value(65)).isEqualTo(1);
    }

    @Test
    void doesNotChangeWithTheArrayItCameFrom() {
        long[] bits = {5};
        var pattern = Pattern.fromBits(bits, 3);
        bits[0] = 0;
        pattern.toArray()[0] = -1;
        assertThat(pattern).isEqualTo(Pattern.of(1, -1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 1000})
    void survivesTheRoundTripThroughValues(int size) {
        var pattern = Pattern.random(size, Streams.of(size).generator());
        assertThat(Pattern.of(pattern.toArray())).isEqualTo(pattern).hasSameHashCodeAs(pattern);
        assertThat(Pattern.fromBits(pattern.bits(), size)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 1000})
    void overlapIsTheNormalisedScalarProduct(int size) {
        var random = Streams.of(size).generator();
        var one = Pattern.random(size, random);
        var other = Pattern.random(size, random);
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += one.value(i) * other.value(i);
        }
        assertThat(one.overlap(other)).isEqualTo((double) sum / size).isEqualTo(other.overlap(one));
        assertThat(one.overlap(one)).isEqualTo(1);
        assertThat(one.overlap(one.corrupted(1, random))).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.2, 20", "0.125, 13", "0.124, 12", "0.5, 50", "0.999, 100", "1, 100"})
    void corruptsExactlyTheRoundedNumberOfUnits(double fraction, int expected) {
        for (int seed = 0; seed < 20; seed++) {
            var random = Streams.of(seed).generator();
            var pattern = Pattern.random(100, random);
            var corrupted = pattern.corrupted(fraction, random);
            assertThat(pattern.overlap(corrupted)).as("seed %d", seed).isEqualTo((100 - 2.0 * expected) / 100);
        }
    }

    @Test
    void corruptsEverySetOfUnitsEquallyOften() {
        var random = Streams.of(1).generator();
        var pattern = Pattern.of(1, 1, 1, 1, 1);
        int draws = 20_000;
        int[] counts = new int[32];
        for (int draw = 0; draw < draws; draw++) {
            counts[(int) ~pattern.corrupted(0.4, random).word(0) & 31]++;
        }
        double expected = draws / 10.0;
        double chiSquare = 0;
        for (int set = 0; set < 32; set++) {
            if (Integer.bitCount(set) == 2) {
                chiSquare += (counts[set] - expected) * (counts[set] - expected) / expected;
            } else {
                assertThat(counts[set]).isZero();
            }
        }
        // The 99.9 % point of chi-square with 9 degrees of freedom.
        assertThat(chiSquare).isLessThan(27.88);
    }

    @Test
    void randomUnitsAreUnbiasedAndFollowTheSeed() {
        int size = 100_000;
        var pattern = Pattern.random(size, Streams.of(3).generator());
        double mean = Arrays.stream(pattern.toArray()).average().orElseThrow();
        assertThat(Math.abs(mean)).isLessThan(4 / Math.sqrt(size));
        assertThat(Pattern.random(size, Streams.of(3).generator())).isEqualTo(pattern);
        assertThat(Pattern.random(size, Streams.of(4).generator())).isNotEqualTo(pattern);
    }

    @Test
    void flipsOneUnit() {
        var pattern = Pattern.random(130, Streams.of(5).generator());
        var flipped = pattern.flipped(129);
        assertThat(flipped.value(129)).isEqualTo(-pattern.value(129));
        assertThat(flipped).isNotEqualTo(pattern);
        assertThat(flipped.flipped(129)).isEqualTo(pattern);
    }

    @Test
    void differsFromTheSameBitsInAnotherSize() {
        assertThat(Pattern.fromBits(new long[] {1}, 2)).isNotEqualTo(Pattern.fromBits(new long[] {1}, 3));
    }

    @Test
    void refusesNonsense() {
        var random = Streams.of(6).generator();
        var pattern = Pattern.of(1, -1, 1);
        refused(Pattern::of, "Pattern.size: must be >= 1, got 0");
        refused(() -> Pattern.of(1, 0), "Pattern[1]: must be +1 or -1, got 0");
        refused(() -> Pattern.random(0, random), "Pattern.size: must be >= 1, got 0");
        refused(() -> Pattern.fromBits(new long[0], 0), "Pattern.size: must be >= 1, got 0");
        refused(() -> Pattern.fromBits(new long[1], 65), "Pattern.fromBits: must have 2 words for 65 units, got 1");
        refused(() -> Pattern.fromBits(new long[2], 64), "Pattern.fromBits: must have 1 words for 64 units, got 2");
        refused(() -> Pattern.fromBits(new long[] {8}, 3), "Pattern.fromBits: bits beyond unit 2 must be 0");
        refused(() -> pattern.value(3), "Pattern unit: must be in [0, 2] (size 3), got 3");
        refused(() -> pattern.flipped(-1), "Pattern unit: must be in [0, 2] (size 3), got -1");
        refused(() -> pattern.overlap(Pattern.of(1, 1)), "Pattern.overlap: both must have the same size, got 3 and 2");
        refused(() -> pattern.corrupted(1.1, random), "Pattern.corrupted fraction: must be in [0, 1], got 1.1");
        refused(() -> pattern.corrupted(Double.NaN, random), "Pattern.corrupted fraction: must be in [0, 1], got NaN");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
