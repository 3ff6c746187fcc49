package org.engram.hopfield.multitasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.engram.hopfield.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DilutedPatternTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 200})
    void entriesAreKept(int size) {
        int[] entries = new Random(size).ints(size, -1, 2).toArray();
        int[] others = new Random(-size).ints(size, -1, 2).toArray();
        DilutedPattern pattern = DilutedPattern.of(entries);
        assertThat(pattern.toArray()).isEqualTo(entries);
        long product = 0;
        int active = 0;
        for (int i = 0; i < size; i++) {
            assertThat(pattern.value(i)).isEqualTo(entries[i]);
            product += (long) entries[i] * others[i];
            active += entries[i] * entries[i];
        }
        assertThat(pattern.overlap(DilutedPattern.of(others))).isEqualTo((double) product / size);
        assertThat(pattern.activeUnits()).isEqualTo(active);
        assertThat(pattern.dilution()).isEqualTo(1 - (double) active / size);
        assertThat(pattern).isEqualTo(DilutedPattern.of(entries)).hasSameHashCodeAs(DilutedPattern.of(entries));
    }

    @Test
    void bitsAreEntries() {
        DilutedPattern pattern = DilutedPattern.fromBits(new long[] {0b1011}, new long[] {0b0010}, 4);
        assertThat(pattern.toArray()).containsExactly(-1, 1, 0, -1);
        assertThat(pattern).hasToString("DilutedPattern[4 units, 3 of them not blank]");
    }

    @Test
    void aStateIsAPatternWithoutBlanks() {
        Pattern state = Pattern.random(100, new Random(1));
        assertThat(DilutedPattern.of(state).toArray()).isEqualTo(state.toArray());
        assertThat(DilutedPattern.of(state).filled(new Random(2))).isEqualTo(state);
    }

    @Test
    void fillingKeepsTheEntriesAndDrawsTheBlanks() {
        DilutedPattern pattern = DilutedPattern.random(100_000, 0.6, new Random(3));
        Pattern filled = pattern.filled(new Random(4));
        int up = 0;
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.value(i) == 0) {
                up += filled.value(i);
            } else {
                assertThat(filled.value(i)).isEqualTo(pattern.value(i));
            }
        }
        assertThat(pattern.overlap(filled)).isEqualTo(1 - pattern.dilution(), within(1e-12));
        assertThat((double) Math.abs(up)).isLessThan(4 * Math.sqrt(60_000));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.9, 0.999})
    void randomEntriesHaveTheirProbabilities(double dilution) {
        int size = 400_000;
        DilutedPattern pattern = DilutedPattern.random(size, dilution, new Random(5));
        double deviation = Math.sqrt(dilution * (1 - dilution) / size);
        assertThat(pattern.dilution()).isEqualTo(dilution, within(4 * deviation + 1e-15));
        long sum = 0;
        for (int entry : pattern.toArray()) {
            sum += entry;
        }
        assertThat((double) Math.abs(sum)).isLessThan(4 * Math.sqrt((1 - dilution) * size));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1})
    void examplesHaveTheirQuality(double quality) {
        DilutedPattern pattern = DilutedPattern.random(200_000, 0.4, new Random(6));
        DilutedPattern example = pattern.example(quality, new Random(7));
        double active = pattern.activeUnits();
        double agreement = pattern.overlap(example) * pattern.size() / active;
        assertThat(agreement).isEqualTo(quality, within(4 * Math.sqrt((1 - quality * quality) / active) + 1e-12));
        assertThat(example.activeUnits()).isEqualTo(pattern.activeUnits());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-6, 0.1, 0.5, 0.75, 1})
    void bitsHaveTheirProbability(double probability) {
        Random random = new Random(8);
        long set = 0;
        int words = 20_000;
        for (int w = 0; w < words; w++) {
            set += Long.bitCount(BernoulliBits.word(probability, random));
        }
        double deviation = Math.sqrt(probability * (1 - probability) * 64 * words);
        assertThat((double) set).isEqualTo(probability * 64 * words, within(4 * deviation + 1e-9));
    }

    @Test
    void gaugeTurnsEntriesOver() {
        DilutedPattern pattern = DilutedPattern.random(130, 0.5, new Random(9));
        Pattern gauge = Pattern.random(130, new Random(10));
        DilutedPattern gauged = pattern.gauged(gauge);
        for (int i = 0; i < 130; i++) {
            assertThat(gauged.value(i)).isEqualTo(pattern.value(i) * gauge.value(i));
        }
        assertThat(gauged.gauged(gauge)).isEqualTo(pattern);
    }

    @Test
    void patternsAreOneSet() {
        DilutedPatterns patterns = DilutedPatterns.random(3, 1000, 0.25, new Random(11));
        Pattern state = Pattern.random(1000, new Random(12));
        assertThat(patterns.overlaps(state)[2]).isEqualTo(patterns.get(2).overlap(state));
        assertThat(patterns.dilution()).isEqualTo(0.25, within(0.04));
        assertThat(patterns).isEqualTo(DilutedPatterns.of(patterns.toList()));
        assertThat(patterns).hasToString("DilutedPatterns[3 of 1000 units]");
        assertThat(patterns).isEqualTo(DilutedPatterns.random(3, 1000, 0.25, new Random(11)));
    }

    @Test
    void theHierarchicalStateFollowsTheFirstPatternThatIsNotBlank() {
        DilutedPatterns patterns = DilutedPatterns.of(
                DilutedPattern.of(1, 0, 0, -1), DilutedPattern.of(-1, -1, 0, 1), DilutedPattern.of(1, 1, 1, 0));
        assertThat(patterns.hierarchicalState(new Random(14)).toArray()).containsExactly(1, -1, 1, -1);
    }

    @Test
    void nonsenseIsRefused() {
        Random random = new Random(13);
        DilutedPattern four = DilutedPattern.of(1, 0, -1, 1);
        DilutedPattern three = DilutedPattern.of(1, 0, -1);
        refused(() -> DilutedPattern.of(), "DilutedPattern.size: must be >= 1, got 0");
        refused(() -> DilutedPattern.of(1, 2), "DilutedPattern[1]: must be +1, -1 or 0, got 2");
        refused(() -> DilutedPattern.random(0, 0.5, random), "DilutedPattern.size: must be >= 1, got 0");
        refused(() -> DilutedPattern.random(5, 1, random), "DilutedPattern.dilution: must be in [0, 1), got 1");
        refused(
                () -> DilutedPattern.fromBits(new long[2], new long[1], 4),
                "must have 1 words for 4 units, got 2 and 1");
        refused(() -> DilutedPattern.fromBits(new long[] {16}, new long[1], 4), "bits beyond unit 3 must be 0");
        refused(() -> DilutedPattern.fromBits(new long[] {1}, new long[] {2}, 4), "has bits that are blank");
        refused(() -> four.value(4), "DilutedPattern unit: must be in [0, 3]");
        refused(() -> four.overlap(three), "must have the same size, got 4 and 3");
        refused(() -> four.gauged(Pattern.of(1)), "must have the same size, got 4 and 1");
        refused(() -> four.example(0, random), "quality: must be in (0, 1], got 0");
        refused(() -> DilutedPatterns.of(List.of()), "must hold at least one pattern");
        refused(() -> DilutedPatterns.of(four, three), "DilutedPatterns[1]: must have 4 units as the first one, got 3");
        refused(() -> DilutedPatterns.random(0, 5, 0.5, random), "DilutedPatterns.count: must be >= 1, got 0");
        refused(() -> DilutedPatterns.of(four).get(1), "DilutedPatterns index: must be in [0, 0]");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
