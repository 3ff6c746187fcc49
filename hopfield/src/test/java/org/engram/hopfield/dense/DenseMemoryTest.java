package org.engram.hopfield.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DenseMemoryTest {

    static Stream<Interaction> interactions() {
        return Stream.of(
                Interaction.polynomial(2),
                Interaction.polynomial(3),
                Interaction.polynomial(4),
                Interaction.polynomial(7),
                Interaction.polynomial(20),
                Interaction.rectified(1.5),
                Interaction.rectified(2),
                Interaction.rectified(3),
                Interaction.rectified(20),
                Interaction.exponential());
    }

    /** The update rule as it is written, {@code sum_mu [F(x_i + r) - F(-x_i + r)]}, in exact decimal arithmetic. */
    private static int rule(Interaction interaction, Patterns patterns, Pattern state, int i) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int mu = 0; mu < patterns.count(); mu++) {
            int own = patterns.get(mu).value(i);
            int rest = patterns.size() - 2 * patterns.get(mu).distance(state) - own * state.value(i);
            sum = sum.add(new BigDecimal(interaction.value(rest + own)))
                    .subtract(new BigDecimal(interaction.value(rest - own)));
        }
        return sum.signum() == 0 ? state.value(i) : sum.signum();
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void stepIsTheRuleAsWritten(Interaction interaction) {
        for (int seed = 0; seed < 10; seed++) {
            var random = Streams.of(seed).generator();
            int size = 1 + random.nextInt(130);
            var patterns = Patterns.random(1 + random.nextInt(200), size, random);
            var state = Pattern.random(size, random);
            var step = DenseMemory.of(interaction, patterns).step(state);
            for (int i = 0; i < size; i++) {
                assertThat(step.value(i))
                        .as("seed %s unit %s", seed, i)
                        .isEqualTo(rule(interaction, patterns, state, i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void recallNeverRaisesTheEnergyAndEndsAtAFixedPoint(Interaction interaction) {
        for (int seed = 0; seed < 20; seed++) {
            var random = Streams.of(seed).generator();
            int size = 2 + random.nextInt(100);
            var memory = DenseMemory.of(interaction, Patterns.random(1 + random.nextInt(300), size, random));
            var cue = Pattern.random(size, random);
            var recall = memory.recall(cue, random);
            for (int sweep = 0; sweep < recall.sweeps(); sweep++) {
                assertThat(recall.energy(sweep + 1)).as("seed %s", seed).isLessThanOrEqualTo(recall.energy(sweep));
            }
            assertThat(recall.energy(0)).isEqualTo(memory.energy(cue));
            assertThat(recall.energy(recall.sweeps())).isEqualTo(memory.energy(recall.state()));
            assertThat(recall.converged()).isTrue();
            assertThat(memory.step(recall.state())).isEqualTo(recall.state());
        }
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void gaugeTransformationChangesNothing(Interaction interaction) {
        var random = Streams.of(5).generator();
        var patterns = Patterns.random(90, 70, random);
        var gauge = Pattern.random(70, random);
        var cue = patterns.get(3).corrupted(0.3, random);
        var turned = Patterns.of(Stream.iterate(0, mu -> mu + 1)
                .limit(90)
                .map(mu -> patterns.get(mu).gauged(gauge))
                .toList());
        var plain =
                DenseMemory.of(interaction, patterns).recall(cue, Streams.of(1).generator());
        var other = DenseMemory.of(interaction, turned)
                .recall(cue.gauged(gauge), Streams.of(1).generator());
        assertThat(other.state()).isEqualTo(plain.state().gauged(gauge));
        assertThat(other.energies()).isEqualTo(plain.energies());
    }

    @ParameterizedTest(name = "N={0} P={1} seed={2}")
    @CsvSource({"10, 1, 1", "64, 5, 2", "100, 20, 3", "200, 40, 4", "33, 33, 5"})
    void powerTwoIsTheClassicalNetwork(int size, int count, long seed) {
        var patterns = Patterns.random(count, size, Streams.of(seed).generator());
        var cue = Pattern.random(size, Streams.of(seed).child("cue").generator());
        var dense =
                DenseMemory.polynomial(2, patterns).recall(cue, Streams.of(9).generator());
        var classical = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns)
                .recall(cue, Update.ASYNCHRONOUS, Streams.of(9).generator());
        assertThat(dense.state()).isEqualTo(classical.state());
        assertThat(dense.sweeps()).isEqualTo(classical.sweeps());
        assertThat(dense.flips()).isEqualTo(classical.flips());
        for (int sweep = 0; sweep <= dense.sweeps(); sweep++) {
            assertThat(dense.energy(sweep))
                    .isCloseTo(2 * size * classical.energy(sweep) - (double) size * count, within(1e-6));
        }
    }

    @Test
    void energyOfTwoPatternsByHand() {
        var patterns = Patterns.of(Pattern.of(1, 1, -1, -1), Pattern.of(1, -1, -1, 1));
        var state = Pattern.of(-1, -1, 1, -1);
        assertThat(DenseMemory.polynomial(3, patterns).energy(state)).isEqualTo(16);
        assertThat(DenseMemory.rectified(3, patterns).energy(state)).isZero();
        assertThat(DenseMemory.polynomial(4, patterns).energy(state)).isEqualTo(-32);
        assertThat(DenseMemory.of(Interaction.exponential(), patterns).energy(state))
                .isCloseTo(-2 * StrictMath.exp(-2), within(1e-15));
    }

    /** 784 units to the power 20 is 8e57: no overflow, and every pattern is recalled. */
    @Test
    void highPowersOfManyUnitsRecall() {
        var random = Streams.of(2).generator();
        var patterns = Patterns.random(500, 784, random);
        for (Interaction interaction :
                List.of(Interaction.polynomial(20), Interaction.rectified(20), Interaction.rectified(100))) {
            var memory = DenseMemory.of(interaction, patterns);
            var recall = memory.recall(patterns.get(7).corrupted(0.2, random), random);
            assertThat(recall.state()).isEqualTo(patterns.get(7));
        }
    }

    /** Sixty units hold 2000 patterns under the fourth power, thirty-three times their number. */
    @ParameterizedTest(name = "n={0} K={1}")
    @CsvSource({"2, 6", "3, 120", "4, 2000"})
    void sixtyUnitsHoldWhatOthersFound(int n, int count) {
        var random = Streams.of(60).generator();
        var patterns = Patterns.random(count, 60, random);
        var memory = DenseMemory.rectified(n, patterns);
        int perfect = 0;
        for (int mu = 0; mu < 6; mu++) {
            var recall = memory.recall(patterns.get(mu).corrupted(0.05, random), random);
            perfect += recall.state().equals(patterns.get(mu)) ? 1 : 0;
        }
        assertThat(perfect).isEqualTo(6);
    }

    @Test
    void forgettingUndoesStoring() {
        var random = Streams.of(3).generator();
        var patterns = Patterns.random(40, 30, random);
        var more = Pattern.random(30, random);
        var memory = DenseMemory.polynomial(3, patterns);
        var fresh = DenseMemory.polynomial(3, patterns);
        var cue = Pattern.random(30, random);
        memory.recall(cue, Streams.of(1).generator());
        memory.store(more);
        assertThat(memory.count()).isEqualTo(41);
        assertThat(memory.energy(more)).isLessThanOrEqualTo(fresh.energy(more) - 27_000);
        memory.forget(more);
        assertThat(memory.energy(cue)).isEqualTo(fresh.energy(cue));
        assertThat(memory.recall(cue, Streams.of(1).generator()))
                .isEqualTo(fresh.recall(cue, Streams.of(1).generator()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.forget(more))
                .withMessage("DenseMemory.forget: the pattern is not stored");
    }

    @Test
    void anEmptyMemoryKeepsTheCue() {
        var memory = DenseMemory.empty(Interaction.polynomial(3), 5);
        var cue = Pattern.of(1, -1, 1, 1, -1);
        assertThat(memory.recall(cue, Streams.of(1).generator()).state()).isEqualTo(cue);
        assertThat(memory.energy(cue)).isZero();
        assertThat(memory.toString()).isEqualTo("DenseMemory[Polynomial[n=3], 0 patterns of 5 units]");
    }

    @Test
    void capacityFollowsThePower() {
        assertThat(DenseMemory.empty(Interaction.polynomial(3), 100).capacity()).isCloseTo(461.528, within(1e-3));
        assertThat(DenseMemory.empty(Interaction.rectified(3), 100).capacity()).isCloseTo(923.056, within(2e-3));
        assertThat(DenseMemory.empty(Interaction.exponential(), 20).capacity()).isEqualTo(1024);
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interaction.polynomial(1))
                .withMessage("Interaction.polynomial n: must be in [2, 100], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interaction.rectified(1))
                .withMessage("Interaction.rectified n: must be in (1, 100], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseMemory.empty(Interaction.polynomial(2), 0))
                .withMessage("DenseMemory.size: must be in [1, 2147483646], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseMemory.empty(Interaction.exponential(), 710))
                .withMessageContaining("at 710: must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DenseMemory.empty(Interaction.polynomial(100), 10_000))
                .withMessageContaining("must be finite");
        var memory = DenseMemory.empty(Interaction.polynomial(2), 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(Pattern.of(1)))
                .withMessage("DenseMemory.store pattern: must have 3 units, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(Pattern.of(1, 1)))
                .withMessage("DenseMemory.energy state: must have 3 units, got 2");
    }
}
