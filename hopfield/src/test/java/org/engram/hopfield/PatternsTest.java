package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class PatternsTest {

    @Test
    void keepsPatternsInOrder() {
        var first = Pattern.of(1, -1, 1, 1);
        var second = Pattern.of(-1, -1, 1, 1);
        var patterns = Patterns.of(first, second);
        assertThat(patterns.count()).isEqualTo(2);
        assertThat(patterns.size()).isEqualTo(4);
        assertThat(patterns.get(0)).isEqualTo(first);
        assertThat(patterns.get(1)).isEqualTo(second);
        assertThat(patterns.overlaps(first)).containsExactly(1, 0.5);
        assertThat(patterns).isEqualTo(Patterns.of(List.of(first, second))).isNotEqualTo(Patterns.of(second, first));
        assertThat(patterns).hasToString("Patterns[2 of 4 units]");
    }

    @Test
    void doesNotChangeWithTheListItCameFrom() {
        var list = new ArrayList<>(List.of(Pattern.of(1, 1)));
        var patterns = Patterns.of(list);
        list.add(Pattern.of(-1, 1));
        assertThat(patterns.count()).isEqualTo(1);
    }

    @Test
    void drawsThePatternsOneAfterTheOther() {
        var patterns = Patterns.random(3, 100, Streams.of(1).generator());
        var random = Streams.of(1).generator();
        assertThat(patterns)
                .isEqualTo(Patterns.of(
                        Pattern.random(100, random), Pattern.random(100, random), Pattern.random(100, random)))
                .hasSameHashCodeAs(Patterns.random(3, 100, Streams.of(1).generator()));
    }

    @Test
    void refusesNonsense() {
        var random = Streams.of(2).generator();
        var patterns = Patterns.random(2, 3, random);
        refused(Patterns::of, "Patterns: must hold at least one pattern");
        refused(
                () -> Patterns.of(Pattern.of(1, 1), Pattern.of(1, 1, 1)),
                "Patterns[1]: must have 2 units as the first one, got 3");
        refused(() -> Patterns.random(0, 5, random), "Patterns.count: must be >= 1, got 0");
        refused(() -> Patterns.random(1, 0, random), "Pattern.size: must be >= 1, got 0");
        refused(() -> patterns.get(2), "Patterns index: must be in [0, 1] (size 2), got 2");
        refused(() -> patterns.overlaps(Pattern.of(1)), "Pattern.overlap: both must have the same size, got 1 and 3");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }

    @Test
    void biasedSparseAndCorrelatedPatternsHaveTheStatisticsTheyPromise() {
        var random = Streams.of(9).generator();
        var biased = Patterns.biased(50, 2000, -0.6, random);
        double mean = biased.toList().stream()
                .mapToDouble(each -> 2.0 * each.activeUnits() / 2000 - 1)
                .average()
                .orElseThrow();
        assertThat(Math.abs(mean + 0.6)).isLessThan(4 * Math.sqrt(0.64 / 100_000));
        assertThat(Patterns.sparse(20, 300, 7, random).toList()).allMatch(each -> each.activeUnits() == 7);
        var family = Patterns.correlated(2, 100_000, 0.5, random);
        assertThat(Math.abs(family.get(0).overlap(family.get(1)) - 0.25)).isLessThan(4 / Math.sqrt(100_000));
        assertThat(family.distances(family.get(0))).startsWith(0);
    }

    @Test
    void refusesImpossibleStatistics() {
        var random = Streams.of(9).generator();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patterns.biased(1, 1, 1.5, random))
                .withMessage("Patterns.biased mean: must be in [-1, 1], got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patterns.sparse(1, 5, 6, random))
                .withMessage("Patterns.sparse active: must be in [0, 5], got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patterns.correlated(1, 5, -2, random))
                .withMessage("Patterns.correlated resemblance: must be in [-1, 1], got -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Patterns.biased(0, 5, 0, random))
                .withMessage("Patterns.count: must be >= 1, got 0");
    }
}
