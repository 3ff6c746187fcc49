package org.engram.hopfield.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.RealPattern;
import org.engram.hopfield.theory.ModernCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModernMemoryTest {

    private static List<RealPattern> patterns(int count, int size, RandomGenerator random) {
        List<RealPattern> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            patterns.add(RealPattern.onSphere(size, Math.sqrt(size), random));
        }
        return patterns;
    }

    @Test
    void twoPatternsByHand() {
        var memory = ModernMemory.of(2, RealPattern.of(1, 0), RealPattern.of(0, 1));
        var state = RealPattern.of(0.5, 0);
        double e = StrictMath.exp(1);
        assertThat(memory.weights(state)).containsExactly(new double[] {e / (e + 1), 1 / (e + 1)}, within(1e-15));
        assertThat(memory.step(state).value(0)).isCloseTo(e / (e + 1), within(1e-15));
        double lse = StrictMath.log(e + 1) / 2;
        assertThat(memory.energy(state)).isCloseTo(-lse + 0.125 + StrictMath.log(2) / 2 + 0.5, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 10, 1e6})
    void energyFallsToAFixedPointAndStaysAboveZero(double beta) {
        for (int seed = 0; seed < 20; seed++) {
            var random = Streams.of(seed).generator();
            int size = 1 + random.nextInt(30);
            var memory = ModernMemory.of(beta, patterns(1 + random.nextInt(60), size, random));
            var recall = memory.recall(RealPattern.onSphere(size, 3, random), random);
            for (int step = 0; step < recall.sweeps(); step++) {
                assertThat(recall.energy(step + 1)).as("seed %s", seed).isLessThanOrEqualTo(recall.energy(step));
            }
            assertThat(recall.converged()).as("seed %s", seed).isTrue();
            assertThat(memory.step(recall.state()).distance(recall.state())).isLessThan(1e-11 * size);
            assertThat(recall.energy(recall.sweeps())).isGreaterThan(-1e-9 * size);
            assertThat(recall.flips()).isZero();
        }
    }

    /** As beta grows a step gives the pattern with the largest product, the nearest one where all have one norm. */
    @Test
    void atLargeBetaAStepGivesTheNearestPattern() {
        for (int seed = 0; seed < 30; seed++) {
            var random = Streams.of(seed).generator();
            var stored = patterns(40, 12, random);
            var cue = RealPattern.onSphere(12, 2, random);
            var nearest = stored.stream()
                    .min((a, b) -> Double.compare(a.distance(cue), b.distance(cue)))
                    .orElseThrow();
            var memory = ModernMemory.of(1e9, stored);
            assertThat(memory.step(cue)).as("seed %s", seed).isEqualTo(nearest);
            assertThat(memory.recall(cue, random).state()).isEqualTo(nearest);
            assertThat(memory.regime(cue)).isEqualTo(Regime.SINGLE_PATTERN);
        }
    }

    @Test
    void atSmallBetaEveryCueLeadsToTheAverage() {
        var random = Streams.of(3).generator();
        var stored = patterns(25, 10, random);
        var memory = ModernMemory.of(1e-3, stored);
        var recall = memory.recall(stored.get(0), random);
        double sum = stored.stream().mapToDouble(pattern -> pattern.value(4)).sum();
        assertThat(recall.state().value(4)).isCloseTo(sum / 25, within(0.01));
        assertThat(memory.regime(recall.state())).isEqualTo(Regime.GLOBAL_AVERAGE);
    }

    /** Two clusters of three patterns: at medium beta the average of one cluster is a fixed point. */
    @Test
    void clustersMakeMetastableStates() {
        var random = Streams.of(6).generator();
        List<RealPattern> stored = new ArrayList<>();
        for (int cluster = 0; cluster < 2; cluster++) {
            var centre = RealPattern.onSphere(40, Math.sqrt(40), random);
            for (int k = 0; k < 3; k++) {
                stored.add(centre.noisy(0.1, random));
            }
        }
        var memory = ModernMemory.of(0.5, stored);
        var recall = memory.recall(stored.get(0), random);
        assertThat(memory.regime(recall.state())).isEqualTo(Regime.METASTABLE);
        double[] weights = memory.weights(recall.state());
        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-6));
    }

    /** Fifty units hold 10 000 patterns: one step from a noisy cue is within 1e-4 of the pattern. */
    @Test
    void oneStepRetrievesFromTenThousand() {
        var random = Streams.of(50).generator();
        var stored = patterns(10_000, 50, random);
        var sharp = ModernMemory.of(4 / Math.sqrt(50), stored);
        var blunt = ModernMemory.of(1 / Math.sqrt(50), stored);
        double sharpError = 0;
        double bluntError = 0;
        for (int mu = 0; mu < 10; mu++) {
            var cue = stored.get(mu).noisy(0.3, random);
            sharpError +=
                    sharp.step(cue).distance(stored.get(mu)) / stored.get(mu).norm() / 10;
            bluntError +=
                    blunt.step(cue).distance(stored.get(mu)) / stored.get(mu).norm() / 10;
        }
        assertThat(sharpError).isLessThan(1e-4);
        assertThat(bluntError).isBetween(0.75, 0.85);
    }

    @Test
    void errorsStayBelowTheirBound() {
        for (int seed = 0; seed < 50; seed++) {
            var random = Streams.of(seed).generator();
            var stored = patterns(30, 15, random);
            var cue = stored.get(0).noisy(0.3, random);
            double others = stored.stream()
                    .skip(1)
                    .mapToDouble(pattern -> pattern.dot(cue))
                    .max()
                    .orElseThrow();
            double separation = stored.get(0).dot(cue) - others;
            double error = ModernMemory.of(1, stored).step(cue).distance(stored.get(0));
            assertThat(error)
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(ModernCapacity.errorBound(1, 30, Math.sqrt(15) + 1e-9, separation));
        }
    }

    /** Turning signs of units in patterns and cue turns them in the result. */
    @Test
    void gaugeTransformationChangesNothing() {
        var random = Streams.of(9).generator();
        var stored = patterns(20, 8, random);
        var cue = RealPattern.onSphere(8, 1, random);
        var turned = stored.stream().map(ModernMemoryTest::turned).toList();
        var plain = ModernMemory.of(0.7, stored).recall(cue, random);
        var other = ModernMemory.of(0.7, turned).recall(turned(cue), random);
        assertThat(other.state()).isEqualTo(turned(plain.state()));
        assertThat(other.energies()).isEqualTo(plain.energies());
    }

    private static RealPattern turned(RealPattern pattern) {
        double[] values = pattern.toArray();
        for (int i = 0; i < values.length; i += 3) {
            values[i] = -values[i];
        }
        return RealPattern.of(values);
    }

    @Test
    void hugeProductsDoNotOverflow() {
        var memory = ModernMemory.of(1000, RealPattern.of(1e5, 0), RealPattern.of(0, 1e5));
        assertThat(memory.energy(RealPattern.of(1e5, 0))).isCloseTo(0, within(1e-3));
        assertThat(memory.step(RealPattern.of(1, 0))).isEqualTo(RealPattern.of(1e5, 0));
    }

    @Test
    void forgettingUndoesStoring() {
        var random = Streams.of(3).generator();
        var stored = patterns(10, 6, random);
        var memory = ModernMemory.of(1, stored);
        var more = RealPattern.onSphere(6, 9, random);
        memory.store(more);
        assertThat(memory.count()).isEqualTo(11);
        memory.forget(more);
        assertThat(memory.recall(more, random))
                .isEqualTo(ModernMemory.of(1, stored).recall(more, random));
        assertThat(memory.withMaximumSteps(1).recall(more, random).sweeps()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forget(more))
                .withMessage("ModernMemory.forget: the pattern is not stored");
    }

    @Test
    void capacityIsTheCriticalNumber() {
        var random = Streams.of(3).generator();
        var memory = ModernMemory.of(0.5, patterns(5, 30, random));
        assertThat(memory.capacity()).isCloseTo(ModernCapacity.critical(0.5, Math.sqrt(30), 30), within(1e-6));
        assertThat(memory.toString()).isEqualTo("ModernMemory[beta 0.5, 5 patterns of 30 units]");
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.empty(0, 3))
                .withMessage("ModernMemory.beta: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.empty(1, 0))
                .withMessage("ModernMemory.size: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.of(1, List.of()))
                .withMessage("ModernMemory: must hold at least one pattern");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.empty(1, 2).energy(RealPattern.of(1, 1)))
                .withMessage("ModernMemory.energy state: no pattern is stored yet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.empty(1, 2).store(RealPattern.of(1)))
                .withMessage("ModernMemory.store pattern: must have 2 units, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModernMemory.empty(1, 2).withMaximumSteps(0))
                .withMessage("ModernMemory.maximumSteps: must be in [1, 2147483646], got 0");
    }
}
