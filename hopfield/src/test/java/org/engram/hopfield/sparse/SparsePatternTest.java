package org.engram.hopfield.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class SparsePatternTest {

    @Test
    void unitsAreSortedAndFound() {
        var pattern = SparsePattern.of(10, 7, 2, 5);
        assertThat(pattern.toArray()).containsExactly(2, 5, 7);
        assertThat(pattern.size()).isEqualTo(10);
        assertThat(pattern.count()).isEqualTo(3);
        assertThat(pattern.active(2)).isEqualTo(7);
        assertThat(pattern.contains(5)).isTrue();
        assertThat(pattern.contains(6)).isFalse();
        assertThat(pattern.overlap(SparsePattern.of(10, 0, 5, 7, 9))).isEqualTo(2);
        assertThat(pattern).isEqualTo(SparsePattern.of(10, 2, 5, 7)).hasSameHashCodeAs(SparsePattern.of(10, 2, 5, 7));
        assertThat(pattern).isNotEqualTo(SparsePattern.of(11, 2, 5, 7));
        assertThat(pattern.toString()).isEqualTo("SparsePattern[10 units, 3 of them active]");
    }

    @Test
    void randomPatternsAreUniform() {
        int[] counts = new int[20];
        var random = Streams.of(1).generator();
        for (int trial = 0; trial < 8000; trial++) {
            var pattern = SparsePattern.random(20, 5, random);
            assertThat(pattern).isEqualTo(SparsePattern.of(20, pattern.toArray()));
            for (int k = 0; k < 5; k++) {
                counts[pattern.active(k)]++;
            }
        }
        for (int count : counts) {
            assertThat((double) count).isCloseTo(2000, within(4 * Math.sqrt(8000 * 0.25 * 0.75)));
        }
        assertThat(SparsePattern.random(4, 4, random)).isEqualTo(SparsePattern.of(4, 0, 1, 2, 3));
        assertThat(SparsePattern.random(4, 0, random).count()).isZero();
    }

    @Test
    void partsAndDisplacedPatternsShareWhatTheySay() {
        for (int seed = 0; seed < 100; seed++) {
            var random = Streams.of(seed).generator();
            int size = 2 + random.nextInt(60);
            var pattern = SparsePattern.random(size, random.nextInt(size + 1), random);
            int kept = random.nextInt(pattern.count() + 1);
            assertThat(pattern.part(kept, random).overlap(pattern))
                    .as("seed %s", seed)
                    .isEqualTo(kept);
            int moved = random.nextInt(Math.min(pattern.count(), size - pattern.count()) + 1);
            var other = pattern.displaced(moved, random);
            assertThat(other).isEqualTo(SparsePattern.of(size, other.toArray()));
            assertThat(other.count()).isEqualTo(pattern.count());
            assertThat(other.overlap(pattern)).as("seed %s", seed).isEqualTo(pattern.count() - moved);
        }
    }

    @Test
    void nonsenseIsNamed() {
        var random = Streams.of(1).generator();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(0))
                .withMessage("SparsePattern.size: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(3, 3))
                .withMessage("SparsePattern active unit: must be in [0, 2] (size 3), got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(3, 1, 1))
                .withMessage("SparsePattern: unit 1 is named more than once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.random(3, 4, random))
                .withMessage("SparsePattern.active: must be in [0, 3], got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(3, 1).part(2, random))
                .withMessage("SparsePattern.part kept: must be in [0, 1], got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(3, 0, 1).displaced(2, random))
                .withMessage("SparsePattern.displaced moved: must be in [0, 1], got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparsePattern.of(3, 0).overlap(SparsePattern.of(4, 0)))
                .withMessage("SparsePattern.overlap: both must have the same size, got 3 and 4");
    }
}
