package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecallTest {

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void energyNeverRisesAndTheEndIsAFixedPoint(long seed) {
        var random = Streams.of(seed).generator();
        int size = random.nextInt(2, 300);
        var network = HopfieldNetwork.trained(
                LearningRule.HEBBIAN, Patterns.random(random.nextInt(1, size + 1), size, random));
        var cue = Pattern.random(size, random);
        var recall = network.recall(cue, Update.ASYNCHRONOUS, random);
        double[] energies = recall.energies();
        assertThat(recall.converged()).isTrue();
        assertThat(energies).hasSize(recall.sweeps() + 1);
        assertThat(energies[0]).isEqualTo(network.energy(cue)).isEqualTo(recall.energy(0));
        for (int k = 1; k < recall.sweeps(); k++) {
            assertThat(energies[k]).as("sweep %d", k).isLessThan(energies[k - 1]);
        }
        assertThat(recall.energy(recall.sweeps()))
                .isEqualTo(recall.energy(recall.sweeps() - 1))
                .isEqualTo(network.energy(recall.state()));
        assertFixedPoint(network, recall.state());
    }

    /** No unit opposes its local field, by the public weights alone; sums of N w are integers and hence exact. */
    private static void assertFixedPoint(HopfieldNetwork network, Pattern state) {
        int size = network.size();
        for (int i = 0; i < size; i++) {
            long field = 0;
            for (int j = 0; j < size; j++) {
                field += Math.round(size * network.weight(i, j)) * state.value(j);
            }
            assertThat(field * state.value(i)).as("unit %d", i).isNotNegative();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64, 100})
    void oneStoredPatternIsAFixedPoint(int size) {
        var random = Streams.of(size).generator();
        var pattern = Pattern.random(size, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.of(pattern));
        var recall = network.recall(pattern, Update.ASYNCHRONOUS, random);
        assertThat(recall.state()).isEqualTo(pattern);
        assertThat(recall.converged()).isTrue();
        assertThat(recall.sweeps()).isEqualTo(1);
        assertThat(recall.flips()).isZero();
        // E = -(1/2N) N (N - 1) for a pattern that agrees with every weight.
        assertThat(recall.energies()).containsExactly(-(size - 1) / 2.0, -(size - 1) / 2.0);
        assertThat(recall).hasToString("Recall[converged after 1 sweeps and 0 flips]");
    }

    @Test
    void aUnitWithoutLocalFieldKeepsItsValue() {
        // Of two patterns that agree in unit 0 alone, units 0 and 1 are not coupled and neither feels a field.
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.of(Pattern.of(1, 1), Pattern.of(1, -1)));
        for (int bits = 0; bits < 4; bits++) {
            var state = Pattern.fromBits(new long[] {bits}, 2);
            var recall =
                    network.recall(state, Update.ASYNCHRONOUS, Streams.of(bits).generator());
            assertThat(recall.state()).isEqualTo(state);
            assertThat(recall.flips()).isZero();
        }
    }

    @Test
    void recallsEachOfTenPatternsFromTwentyPercentNoise() {
        var random = Streams.of(42).generator();
        var patterns = Patterns.random(10, 500, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        for (int mu = 0; mu < patterns.count(); mu++) {
            var cue = patterns.get(mu).corrupted(0.20, random);
            var recall = network.recall(cue, Update.ASYNCHRONOUS, random);
            assertThat(recall.state()).as("pattern %d", mu).isEqualTo(patterns.get(mu));
            assertThat(recall.flips()).isGreaterThanOrEqualTo(100);
        }
    }

    @Test
    void followsTheSeed() {
        var patterns = Patterns.random(60, 200, Streams.of(1).generator());
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        var cue = Pattern.random(200, Streams.of(2).generator());
        var recall = network.recall(cue, Update.ASYNCHRONOUS, Streams.of(3).generator());
        assertThat(network.recall(cue, Update.ASYNCHRONOUS, Streams.of(3).generator()))
                .isEqualTo(recall)
                .hasSameHashCodeAs(recall);
        assertThat(network.recall(cue, Update.ASYNCHRONOUS, Streams.of(4).generator()))
                .isNotEqualTo(recall);
    }

    /** The numbers are this toolkit's own, kept so that a change of random draws or of their order is seen. */
    @Test
    void givesTheSameBitsOnEveryJdk() {
        var random = Streams.of(42).child("recall").generator();
        var patterns = Patterns.random(20, 100, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        var recall = network.recall(patterns.get(0).corrupted(0.20, random), Update.ASYNCHRONOUS, random);
        assertThat(recall.state().bits()).containsExactly(5576130485099735777L, 17344091798L);
        assertThat(recall.energies()).containsExactly(-16.5, -46.7, -46.74, -46.74);
        assertThat(recall.flips()).isEqualTo(20);
    }

    @Test
    void saysWhenTheSweepsRanOut() {
        var random = Streams.of(5).generator();
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(100, 400, random));
        var cue = Pattern.random(400, random);
        var whole = network.recall(cue, Update.ASYNCHRONOUS, Streams.of(6).generator());
        assertThat(whole.sweeps()).isGreaterThan(2);
        var cut = network.recall(
                cue, Update.ASYNCHRONOUS.withMaximumSweeps(2), Streams.of(6).generator());
        assertThat(cut.converged()).isFalse();
        assertThat(cut.sweeps()).isEqualTo(2);
        assertThat(cut.energies()).isEqualTo(Arrays.copyOf(whole.energies(), 3));
        assertThat(cut).hasToString("Recall[not converged after 2 sweeps and " + cut.flips() + " flips]");
        var exact = Update.ASYNCHRONOUS.withMaximumSweeps(whole.sweeps());
        assertThat(network.recall(cue, exact, Streams.of(6).generator())).isEqualTo(whole);
    }
}
