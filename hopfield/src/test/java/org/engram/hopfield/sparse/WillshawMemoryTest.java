package org.engram.hopfield.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.WillshawTheory;
import org.junit.jupiter.api.Test;

class WillshawMemoryTest {

    private static List<SparsePattern> patterns(int count, int size, int active, RandomGenerator random) {
        List<SparsePattern> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            patterns.add(SparsePattern.random(size, active, random));
        }
        return patterns;
    }

    /** Rows as lists (few patterns of many units) and as bits (many patterns of few units) follow the definition. */
    @Test
    void weightsSumsAndLoadFollowTheDefinition() {
        for (int seed = 0; seed < 20; seed++) {
            var random = Streams.of(seed).generator();
            int size = 5 + random.nextInt(200);
            var stored = patterns(1 + random.nextInt(60), size, 1 + random.nextInt(5), random);
            var memory = WillshawMemory.of(Threshold.fixed(1), stored);
            var state = SparsePattern.random(size, 4, random);
            int[] sums = memory.sums(state);
            long ones = 0;
            for (int i = 0; i < size; i++) {
                int sum = 0;
                for (int j = 0; j < size; j++) {
                    int a = i;
                    int b = j;
                    boolean together = stored.stream().anyMatch(x -> x.contains(a) && x.contains(b));
                    assertThat(memory.weight(i, j)).as("seed %s", seed).isEqualTo(together ? 1 : 0);
                    sum += together && state.contains(j) ? 1 : 0;
                    ones += together ? 1 : 0;
                }
                assertThat(sums[i]).isEqualTo(sum);
            }
            assertThat(memory.load()).isCloseTo((double) ones / size / size, within(1e-15));
        }
    }

    @Test
    void winnersTakeTheLargestSums() {
        var random = Streams.of(1).generator();
        int[] sums = {3, 0, 1, 3, 2, 2, 0};
        var state = SparsePattern.of(7, 1, 4, 6);
        assertThat(Threshold.winners(2).next(sums, state, random)).isEqualTo(SparsePattern.of(7, 0, 3));
        assertThat(Threshold.winners(3).next(sums, state, random)).isEqualTo(SparsePattern.of(7, 0, 3, 4));
        assertThat(Threshold.winners(4).next(sums, state, random)).isEqualTo(SparsePattern.of(7, 0, 3, 4, 5));
        assertThat(Threshold.winners(7).next(sums, state, random)).isEqualTo(SparsePattern.of(7, 0, 2, 3, 4, 5));
        assertThat(Threshold.fixed(2).next(sums, state, random)).isEqualTo(SparsePattern.of(7, 0, 3, 4, 5));
        int first = 0;
        for (int trial = 0; trial < 400; trial++) {
            var one = Threshold.winners(1).next(sums, state, random);
            assertThat(one.count()).isEqualTo(1);
            first += one.contains(0) ? 1 : 0;
        }
        assertThat(first).isBetween(160, 240);
    }

    @Test
    void aPatternIsCompletedFromHalf() {
        var random = Streams.of(2).generator();
        var stored = patterns(300, 1000, 10, random);
        for (Threshold threshold : List.of(Threshold.winners(10), Threshold.fixed(5))) {
            var memory = WillshawMemory.of(threshold, stored);
            var cue = stored.get(3).part(5, random);
            assertThat(memory.step(cue, random)).isEqualTo(stored.get(3));
            var recall = memory.recall(cue, random);
            assertThat(recall.state()).isEqualTo(stored.get(3));
            assertThat(recall.converged()).isTrue();
            assertThat(recall.flips()).isEqualTo(5);
            assertThat(recall.sweeps()).isEqualTo(2);
        }
        var exact = WillshawMemory.of(Threshold.fixed(10), stored);
        assertThat(exact.step(stored.get(4).part(6, random), Threshold.fixed(6), random))
                .isEqualTo(stored.get(4));
    }

    @Test
    void energyNeverRises() {
        for (int seed = 0; seed < 60; seed++) {
            var random = Streams.of(seed).generator();
            int size = 20 + random.nextInt(200);
            int active = 1 + random.nextInt(8);
            var threshold = random.nextBoolean() ? Threshold.winners(active) : Threshold.fixed(active);
            var memory = WillshawMemory.of(threshold, patterns(1 + random.nextInt(200), size, active, random));
            var cue = SparsePattern.random(size, random.nextInt(20), random);
            var recall = memory.recall(cue, random);
            for (int step = 0; step < recall.sweeps(); step++) {
                assertThat(recall.energy(step + 1)).as("seed %s", seed).isLessThanOrEqualTo(recall.energy(step));
            }
            assertThat(recall.energy(0)).isEqualTo(memory.energy(cue));
            assertThat(recall.energy(recall.sweeps())).isEqualTo(memory.energy(recall.state()));
        }
    }

    /** The number of units recalled beside a pattern, at half load, against the exact probability. */
    @Test
    void spuriousUnitsFollowTheory() {
        int n = 1000;
        int k = 10;
        int count = 6931;
        var random = Streams.of(4).generator();
        var stored = patterns(count, n, k, random);
        var memory = WillshawMemory.of(Threshold.fixed(k), stored);
        double spurious = 0;
        for (SparsePattern pattern : stored) {
            var recalled = memory.step(pattern, random);
            assertThat(recalled.overlap(pattern)).isEqualTo(k);
            spurious += (double) (recalled.count() - k) / count;
        }
        assertThat(memory.load()).isCloseTo(WillshawTheory.exactLoad(n, k, count) + 0.0005, within(0.002));
        double exact = (n - k) * WillshawTheory.exactSpuriousProbability(n, k, count);
        assertThat(spurious).isCloseTo(exact, withinPercentage(10));
        assertThat(memory.capacity()).isCloseTo(6931.1, within(0.1));
    }

    /** A hundred thousand units with seventeen active: log2 of their number. */
    @Test
    void aHundredThousandUnitsRecall() {
        var random = Streams.of(5).generator();
        var stored = patterns(20_000, 100_000, 17, random);
        var memory = WillshawMemory.of(Threshold.winners(17), stored);
        for (int mu = 0; mu < 20; mu++) {
            assertThat(memory.recall(stored.get(mu).part(9, random), random).state())
                    .isEqualTo(stored.get(mu));
            assertThat(memory.recall(stored.get(mu).displaced(5, random), random)
                            .state())
                    .isEqualTo(stored.get(mu));
        }
    }

    @Test
    void forgettingUndoesStoring() {
        var random = Streams.of(6).generator();
        var stored = patterns(50, 40, 4, random);
        var memory = WillshawMemory.of(Threshold.winners(4), stored);
        var more = SparsePattern.random(40, 4, random);
        memory.store(more);
        memory.store(stored.get(0));
        memory.forget(more);
        memory.forget(stored.get(0));
        var fresh = WillshawMemory.of(Threshold.winners(4), stored);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                assertThat(memory.weight(i, j)).isEqualTo(fresh.weight(i, j));
            }
        }
        assertThat(memory.count()).isEqualTo(50);
        assertThat(memory.load()).isEqualTo(fresh.load());
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawMemory.empty(0, Threshold.fixed(1)))
                .withMessageStartingWith("WillshawMemory.size: must be in [1, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawMemory.empty(5, Threshold.winners(6)))
                .withMessage("WillshawMemory.threshold units: must be in [1, 5], got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.winners(0))
                .withMessage("Threshold.winners k: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.fixed(0))
                .withMessage("Threshold.fixed theta: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawMemory.of(Threshold.fixed(1), List.of()))
                .withMessage("WillshawMemory: must hold at least one pattern");
        var memory = WillshawMemory.empty(5, Threshold.fixed(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(SparsePattern.of(4, 1)))
                .withMessage("WillshawMemory.store pattern: must have 5 units, got 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forget(SparsePattern.of(5, 1)))
                .withMessage("WillshawMemory.forget: the pattern is not stored");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.weight(0, 5))
                .withMessage("WillshawMemory.weight j: must be in [0, 4] (size 5), got 5");
    }
}
