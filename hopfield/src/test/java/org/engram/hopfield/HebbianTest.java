package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hebb's weights, fields and energies against their definitions, written out. */
class HebbianTest {

    @Test
    void weightsOfTwoPatternsByHand() {
        var network = HopfieldNetwork.trained(
                LearningRule.HEBBIAN, Patterns.of(Pattern.of(1, 1, -1, -1), Pattern.of(1, -1, 1, -1)));
        assertThat(network.weight(0, 3)).isEqualTo(-0.5);
        assertThat(network.weight(0, 1)).isZero();
        assertThat(network.weight(2, 2)).isZero();
        assertThat(network.energy(Pattern.of(1, 1, -1, -1))).isEqualTo(-1);
        assertThat(network.energy(Pattern.of(1, 1, 1, 1))).isEqualTo(1);
    }

    @ParameterizedTest(name = "N={0} P={1} seed={2}")
    @CsvSource({"1, 1, 1", "2, 3, 2", "17, 1, 3", "64, 64, 4", "65, 65, 5", "100, 130, 6", "150, 15, 7"})
    void weightsFieldsAndEnergyEqualTheirDefinitions(int size, int count, long seed) {
        var random = Streams.of(seed).generator();
        var patterns = Patterns.random(count, size, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        var state = Pattern.random(size, random);
        long[][] hebb = integerWeights(patterns);
        long doubledEnergy = 0;
        var moving = network.start("state", state);
        for (int i = 0; i < size; i++) {
            long field = 0;
            for (int j = 0; j < size; j++) {
                assertThat(network.weight(i, j)).isEqualTo((double) hebb[i][j] / size);
                field += hebb[i][j] * state.value(j);
            }
            assertThat(moving.field(i)).isEqualTo((double) field / size);
            doubledEnergy -= field * state.value(i);
        }
        assertThat(network.energy(state)).isEqualTo(doubledEnergy / (2.0 * size));
    }

    /** N w_ij by the sum over patterns. */
    private static long[][] integerWeights(Patterns patterns) {
        int size = patterns.size();
        long[][] weights = new long[size][size];
        for (int mu = 0; mu < patterns.count(); mu++) {
            int[] xi = patterns.get(mu).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    weights[i][j] += i == j ? 0 : xi[i] * xi[j];
                }
            }
        }
        return weights;
    }

    @ParameterizedTest(name = "N={0} P={1} seed={2}")
    @CsvSource({"1, 1, 1", "63, 5, 2", "130, 64, 3", "100, 200, 4"})
    void fieldsAndEnergyStayExactThroughAnyFlips(int size, int count, long seed) {
        var random = Streams.of(seed).generator();
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(count, size, random));
        var moving = network.start("state", Pattern.random(size, random));
        for (int step = 0; step < 300; step++) {
            int unit = random.nextInt(size);
            var before = moving.pattern();
            double energy = moving.energy();
            double field = moving.field(unit);
            moving.flip(unit);
            assertThat(moving.pattern()).isEqualTo(before.flipped(unit));
            assertThat(moving.field(unit)).isEqualTo(field);
            // N E and N h are integers: rounding recovers them, so the comparison is exact.
            assertThat(Math.round(size * moving.energy()) - Math.round(size * energy))
                    .isEqualTo(2L * before.value(unit) * Math.round(size * field));
            assertThat(moving.energy()).isEqualTo(network.energy(moving.pattern()));
        }
    }

    /**
     * The chance that a unit of a stored pattern is unstable is {@code (1 - erf(1 / sqrt(2 alpha))) / 2}, 0.0036 at alpha =
     * 0.138 (Hertz, Krogh and Palmer 1991, chapter 2).
     *
     * <p>Few units of many patterns are looked at: units of one pattern share its cross-talk and err together, which
     * would widen the spread beyond the binomial one.
     */
    @Test
    void oneUnitInThreeHundredIsUnstableAtCapacity() {
        int size = 5000;
        int count = 690;
        int unitsEach = 290;
        var random = Streams.of(138).generator();
        var patterns = Patterns.random(count, size, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        int unstable = 0;
        for (int mu = 0; mu < count; mu++) {
            var moving = network.start("pattern", patterns.get(mu));
            for (int k = 0; k < unitsEach; k++) {
                int unit = random.nextInt(size);
                unstable += moving.field(unit) * moving.value(unit) < 0 ? 1 : 0;
            }
        }
        double alpha = (double) count / size;
        double p = 0.5 * (1 - Erf.erf(1 / Math.sqrt(2 * alpha)));
        assertThat(p).isCloseTo(0.0036, within(0.00005));
        double n = (double) count * unitsEach;
        assertThat((double) unstable).isCloseTo(n * p, within(4 * Math.sqrt(n * p * (1 - p))));
    }
}
