package org.engram.hopfield.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.TsodyksFeigelman;
import org.junit.jupiter.api.Test;

class TsodyksFeigelmanMemoryTest {

    private static List<SparsePattern> patterns(int count, int size, int active, RandomGenerator random) {
        List<SparsePattern> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            patterns.add(SparsePattern.random(size, active, random));
        }
        return patterns;
    }

    private static double weight(List<SparsePattern> patterns, int i, int j) {
        double size = patterns.get(0).size();
        double f = patterns.get(0).count() / size;
        double sum = 0;
        for (SparsePattern x : patterns) {
            sum += ((x.contains(i) ? 1 : 0) - f) * ((x.contains(j) ? 1 : 0) - f);
        }
        return i == j ? 0 : sum / (size * f * (1 - f));
    }

    @Test
    void fieldsStepAndEnergyFollowTheDefinition() {
        for (int seed = 0; seed < 10; seed++) {
            var random = Streams.of(seed).generator();
            int size = 10 + random.nextInt(30);
            int active = 1 + random.nextInt(size / 2);
            var stored = patterns(1 + random.nextInt(30), size, active, random);
            var memory = TsodyksFeigelmanMemory.of(0.3, stored);
            var state = SparsePattern.random(size, random.nextInt(size), random);
            var step = memory.step(state);
            double energy = 0.3 * state.count();
            for (int i = 0; i < size; i++) {
                double field = 0;
                for (int k = 0; k < state.count(); k++) {
                    field += weight(stored, i, state.active(k));
                }
                assertThat(memory.field(state, i)).as("seed %s", seed).isCloseTo(field, within(1e-12));
                assertThat(step.contains(i)).isEqualTo(field > 0.3);
                energy -= state.contains(i) ? field / 2 : 0;
            }
            assertThat(memory.energy(state)).isCloseTo(energy, within(1e-10));
        }
    }

    @Test
    void energyFallsToAFixedPoint() {
        for (int seed = 0; seed < 30; seed++) {
            var random = Streams.of(seed).generator();
            int size = 10 + random.nextInt(200);
            int active = 1 + random.nextInt(size / 4);
            var memory = TsodyksFeigelmanMemory.of(0.4, patterns(1 + random.nextInt(80), size, active, random));
            var cue = SparsePattern.random(size, random.nextInt(size), random);
            var recall = memory.recall(cue, random);
            for (int sweep = 0; sweep < recall.sweeps(); sweep++) {
                assertThat(recall.energy(sweep + 1)).as("seed %s", seed).isLessThanOrEqualTo(recall.energy(sweep));
            }
            assertThat(recall.converged()).isTrue();
            assertThat(memory.step(recall.state())).isEqualTo(recall.state());
            assertThat(recall.energy(recall.sweeps())).isCloseTo(memory.energy(recall.state()), within(1e-9));
        }
    }

    /** Errors of the first step at a third of the critical load, in the theory of normal noise. */
    @Test
    void errorsOfAStepFollowTheory() {
        int size = 5000;
        int active = 100;
        double load = 2;
        var random = Streams.of(8).generator();
        var stored = patterns((int) (load * size), size, active, random);
        double threshold = TsodyksFeigelman.bestThreshold(load, 0.02);
        var memory = TsodyksFeigelmanMemory.of(threshold, stored);
        double missed = 0;
        double wrong = 0;
        for (int mu = 0; mu < 200; mu++) {
            var step = memory.step(stored.get(mu));
            int kept = step.overlap(stored.get(mu));
            missed += (double) (active - kept) / active / 200;
            wrong += (double) (step.count() - kept) / (size - active) / 200;
        }
        assertThat(missed).isCloseTo(TsodyksFeigelman.miss(load, 0.02, threshold), within(0.01));
        assertThat(wrong).isCloseTo(TsodyksFeigelman.falseAlarm(load, 0.02, threshold), within(0.0005));
    }

    /** Patterns with a hundredth of active units: far more of them than units are kept. */
    @Test
    void sparsePatternsBeyondTheNumberOfUnitsAreKept() {
        var random = Streams.of(9).generator();
        var stored = patterns(5000, 4000, 40, random);
        var memory = TsodyksFeigelmanMemory.of(0.5, stored);
        double kept = 0;
        double active = 0;
        for (int mu = 0; mu < 50; mu++) {
            var recall = memory.recall(stored.get(mu).displaced(8, random), random);
            kept += recall.state().overlap(stored.get(mu)) / 50.0;
            active += recall.state().count() / 50.0;
        }
        assertThat(kept).isGreaterThan(39.5);
        assertThat(active).isBetween(kept, 41.0);
        assertThat(memory.capacity()).isCloseTo(4000 * 50 / StrictMath.log(100), within(1e-6));
    }

    @Test
    void forgettingUndoesStoring() {
        var random = Streams.of(3).generator();
        var stored = patterns(30, 60, 5, random);
        var memory = TsodyksFeigelmanMemory.of(0.5, stored);
        var more = SparsePattern.random(60, 5, random);
        double before = memory.energy(more);
        memory.store(more);
        assertThat(memory.energy(more)).isLessThan(before);
        memory.forget(more);
        assertThat(memory.energy(more)).isEqualTo(before);
        assertThat(memory.count()).isEqualTo(30);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelmanMemory.empty(1, 1, 0.5))
                .withMessage("TsodyksFeigelmanMemory.size: must be in [2, 16777216], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelmanMemory.empty(10, 6, 0.5))
                .withMessage("TsodyksFeigelmanMemory.active: must be in [1, 5], got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelmanMemory.empty(10, 5, Double.NaN))
                .withMessage("TsodyksFeigelmanMemory.threshold: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelmanMemory.of(0.5, List.of()))
                .withMessage("TsodyksFeigelmanMemory: must hold at least one pattern");
        var memory = TsodyksFeigelmanMemory.empty(10, 2, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(SparsePattern.of(10, 1)))
                .withMessage("TsodyksFeigelmanMemory.store pattern: must have 2 active units, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(SparsePattern.of(9, 1, 2)))
                .withMessage("TsodyksFeigelmanMemory.store pattern: must have 10 units, got 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forget(SparsePattern.of(10, 1, 2)))
                .withMessage("TsodyksFeigelmanMemory.forget: the pattern is not stored");
        var large = TsodyksFeigelmanMemory.empty(1 << 24, 1 << 20, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> large.store(
                        SparsePattern.random(1 << 24, 1 << 20, Streams.of(1).generator())))
                .withMessageContaining("must be below 2^62");
    }
}
