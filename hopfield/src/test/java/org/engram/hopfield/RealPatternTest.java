package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class RealPatternTest {

    @Test
    void productsNormsAndDistances() {
        var a = RealPattern.of(3, -4, 0);
        var b = RealPattern.of(1, 1, 12);
        assertThat(a.size()).isEqualTo(3);
        assertThat(a.value(1)).isEqualTo(-4);
        assertThat(a.dot(b)).isEqualTo(-1);
        assertThat(a.norm()).isEqualTo(5);
        assertThat(a.distance(b)).isEqualTo(Math.sqrt(4 + 25 + 144));
        assertThat(a.signs()).isEqualTo(Pattern.of(1, -1, 1));
        assertThat(RealPattern.of(Pattern.of(1, -1))).isEqualTo(RealPattern.of(1, -1));
        assertThat(a.toString()).isEqualTo("RealPattern[3 units, norm 5]");
    }

    @Test
    void arraysAreCopied() {
        double[] values = {1, 2};
        var pattern = RealPattern.of(values);
        values[0] = 9;
        pattern.toArray()[1] = 9;
        assertThat(pattern).isEqualTo(RealPattern.of(1, 2)).hasSameHashCodeAs(RealPattern.of(1, 2));
        assertThat(pattern).isNotEqualTo(RealPattern.of(1, 3));
    }

    /** The share of one unit in a random direction has mean square 1/N. */
    @Test
    void directionsAreUniform() {
        var random = Streams.of(4).generator();
        double first = 0;
        double square = 0;
        for (int trial = 0; trial < 4000; trial++) {
            var pattern = RealPattern.onSphere(10, 2, random);
            assertThat(pattern.norm()).isCloseTo(2, within(1e-12));
            first += pattern.value(0) / 4000;
            square += pattern.value(0) * pattern.value(0) / 4000;
        }
        assertThat(first).isCloseTo(0, within(4 * Math.sqrt(0.4 / 4000)));
        assertThat(square).isCloseTo(0.4, within(0.04));
    }

    @Test
    void noiseHasItsDeviation() {
        var random = Streams.of(5).generator();
        var pattern = RealPattern.onSphere(10_000, 1, random);
        assertThat(pattern.noisy(0.5, random).distance(pattern)).isCloseTo(50, within(1.5));
        assertThat(pattern.noisy(0, random)).isEqualTo(pattern);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(RealPattern::of)
                .withMessage("RealPattern.size: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPattern.of(1, Double.NaN))
                .withMessage("RealPattern[1]: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPattern.onSphere(2, 0, Streams.of(1).generator()))
                .withMessage("RealPattern.norm: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPattern.of(1).noisy(-1, Streams.of(1).generator()))
                .withMessage("RealPattern.noisy deviation: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RealPattern.of(1).dot(RealPattern.of(1, 2)))
                .withMessage("RealPattern.dot: both must have the same size, got 1 and 2");
    }
}
