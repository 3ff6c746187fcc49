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
}
