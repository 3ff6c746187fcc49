package org.engram.hopfield.graded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.RealPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradedMemoryTest {

    /** One pattern of two units: {@code V = tanh(g V / 2)} at the fixed point, as w_12 is 1/2. */
    @Test
    void twoUnitsEndWhereTheEquationSays() {
        var memory = GradedMemory.of(4, Patterns.of(Pattern.of(1, -1)));
        var random = Streams.of(1).generator();
        var recall = memory.recall(RealPattern.of(0.1, 0), random);
        double v = recall.state().value(0);
        assertThat(recall.converged()).isTrue();
        assertThat(v).isCloseTo(StrictMath.tanh(2 * v), within(1e-9)).isGreaterThan(0.9);
        assertThat(recall.state().value(1)).isCloseTo(-v, within(1e-9));
        // 1/2 from the weights; ln 2 minus the entropy of a unit at V over the gain, for two units.
        double integral = ((1 + v) * StrictMath.log1p(v) + (1 - v) * StrictMath.log1p(-v)) / 2;
        assertThat(memory.energy(recall.state())).isCloseTo(-v * v / 2 + 2 * integral / 4, within(1e-12));
        assertThat(memory.energy(RealPattern.of(1, -1))).isCloseTo(-0.5 + StrictMath.log(2) / 2, within(1e-12));
    }

    /** Below a gain of 2 the same two units rest at 0. */
    @Test
    void lowGainForgets() {
        var memory = GradedMemory.of(1.5, Patterns.of(Pattern.of(1, 1)));
        var recall = memory.recall(RealPattern.of(1, 1), Streams.of(1).generator());
        assertThat(recall.converged()).isTrue();
        assertThat(recall.state().norm()).isLessThan(1e-9);
    }

    @Test
    void energyFallsToAFixedPoint() {
        for (int seed = 0; seed < 8; seed++) {
            var random = Streams.of(seed).generator();
            int size = 5 + random.nextInt(40);
            double[] taus = random.doubles(size, 0.5, 3).toArray();
            double[] currents = random.doubles(size, -0.1, 0.1).toArray();
            var memory = GradedMemory.of(1 + 6 * random.nextDouble(), Patterns.random(4, size, random))
                    .withTimeConstants(taus)
                    .withCurrents(currents);
            var recall =
                    memory.recall(RealPattern.of(random.doubles(size, -1, 1).toArray()), random);
            for (int sweep = 0; sweep < recall.sweeps(); sweep++) {
                assertThat(recall.energy(sweep + 1)).as("seed %s", seed).isLessThanOrEqualTo(recall.energy(sweep));
            }
            assertThat(recall.converged()).as("seed %s", seed).isTrue();
            assertThat(memory.energy(recall.state())).isCloseTo(recall.energy(recall.sweeps()), within(1e-9));
        }
    }

    /** Time constants decide how fast units move, not where a single well ends. */
    @Test
    void timeConstantsChangeTheWayNotTheEnd() {
        var random = Streams.of(4).generator();
        var patterns = Patterns.random(3, 60, random);
        var cue = RealPattern.of(patterns.get(1).corrupted(0.1, random));
        var memory = GradedMemory.of(5, patterns);
        double[] slow = new double[60];
        Arrays.setAll(slow, i -> i < 30 ? 10 : 2);
        var one = memory.recall(cue, random);
        var other = memory.withTimeConstants(slow).recall(cue, random);
        assertThat(other.state().distance(one.state())).isLessThan(1e-7);
        assertThat(other.energy(1)).isNotEqualTo(one.energy(1));
    }

    /** At large gain the signs of the outputs are a fixed point of the network of two-state units. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void largeGainIsTheNetworkOfTwoStates(long seed) {
        var random = Streams.of(seed).generator();
        var patterns = Patterns.random(4, 100, random);
        var recall = GradedMemory.of(30, patterns)
                .recall(RealPattern.of(patterns.get(0).corrupted(0.2, random)), random);
        assertThat(recall.state().signs().overlap(patterns.get(0))).isGreaterThan(0.97);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        assertThat(network.energy(recall.state().signs())).isLessThanOrEqualTo(network.energy(patterns.get(0)) + 1);
    }

    @Test
    void forgettingUndoesStoring() {
        var random = Streams.of(7).generator();
        var patterns = Patterns.random(2, 20, random);
        var memory = GradedMemory.of(3, patterns);
        var more = RealPattern.of(Pattern.random(20, random));
        double before = memory.energy(more);
        memory.store(more);
        assertThat(memory.count()).isEqualTo(3);
        assertThat(memory.energy(more)).isLessThan(before);
        memory.forget(more);
        assertThat(memory.energy(more)).isEqualTo(before);
        assertThat(memory.capacity()).isCloseTo(2.758, within(1e-3));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradedMemory.empty(0, 3))
                .withMessage("GradedMemory.gain: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradedMemory.empty(1, 0))
                .withMessage("GradedMemory.size: must be >= 1, got 0");
        var memory = GradedMemory.empty(1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.withTimeConstants(1))
                .withMessage("GradedMemory.timeConstants: must be one a unit, 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.withTimeConstants(1, 0))
                .withMessage("GradedMemory.timeConstants: must be > 0, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.withCurrents(1, Double.NaN))
                .withMessage("GradedMemory.currents: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(RealPattern.of(1, 0.5)))
                .withMessage("GradedMemory.store pattern[1]: must be +1 or -1, got 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(RealPattern.of(1, 2)))
                .withMessage("GradedMemory.energy state[1]: must be in [-1, 1], got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.energy(RealPattern.of(1)))
                .withMessage("GradedMemory.energy state: must have 2 units, got 1");
    }
}
