package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs and sequences of patterns. */
class AssociationTest {

    @Test
    void eachSideOfAPairRecallsTheOther() {
        var random = Streams.of(1).generator();
        var first = Patterns.random(6, 200, random);
        var second = Patterns.random(6, 90, random);
        var memory = new BidirectionalMemory(200, 90);
        for (int mu = 0; mu < 6; mu++) {
            memory.store(first.get(mu), second.get(mu));
        }
        for (int mu = 0; mu < 6; mu++) {
            var pair = new BidirectionalMemory.Pair(first.get(mu), second.get(mu));
            var forth = memory.recallFromFirst(first.get(mu).corrupted(0.15, random));
            assertThat(forth.state()).isEqualTo(pair);
            assertThat(forth.converged()).isTrue();
            assertThat(memory.recallFromSecond(second.get(mu).corrupted(0.1, random))
                            .state())
                    .isEqualTo(pair);
        }
        assertThat(memory).hasToString("BidirectionalMemory[200 and 90 units, 6 pairs]");
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theEnergyOfAPairNeverRisesAndForgettingLeavesTheRest(long seed) {
        var random = Streams.of(seed).generator();
        var first = Patterns.random(20, 60, random);
        var second = Patterns.random(20, 50, random);
        var memory = new BidirectionalMemory(60, 50);
        var rest = new BidirectionalMemory(60, 50);
        for (int mu = 0; mu < 20; mu++) {
            memory.store(first.get(mu), second.get(mu));
            if (mu != 3 && mu != 19) {
                rest.store(first.get(mu), second.get(mu));
            }
        }
        var cue = Pattern.random(60, random);
        var recall = memory.recallFromFirst(cue);
        double[] energies = recall.energies();
        for (int k = 1; k < energies.length; k++) {
            assertThat(energies[k]).isLessThanOrEqualTo(energies[k - 1]);
        }
        assertThat(energies[energies.length - 1])
                .isEqualTo(memory.energy(recall.state().first(), recall.state().second()));
        memory.forget(first.get(3), second.get(3));
        memory.forget(first.get(19), second.get(19));
        assertThat(memory.count()).isEqualTo(18);
        assertThat(memory.recallFromFirst(cue)).isEqualTo(rest.recallFromFirst(cue));
    }

    @Test
    void aSequenceIsWalkedThroughAndEachPatternHeldForTheDelay() {
        var random = Streams.of(2).generator();
        var patterns = Patterns.random(8, 1000, random);
        var memory = SequenceMemory.of(patterns);
        var states = memory.run(patterns.get(0).corrupted(0.05, random), 60);
        for (int mu = 1; mu < 8; mu++) {
            assertThat(states.get(5 * mu).overlap(patterns.get(mu)))
                    .as("pattern %d", mu)
                    .isGreaterThan(0.95);
        }
        assertThat(states.get(60)).isEqualTo(patterns.get(7));
        var around = memory.cyclic().run(patterns.get(0), 45);
        assertThat(around.get(40)).isEqualTo(patterns.get(0));
        assertThat(memory.withStrength(0.5).run(patterns.get(2), 20).get(20)).isEqualTo(patterns.get(2));
        assertThat(memory.withDelay(0).withStrength(9).run(patterns.get(2), 3).get(3))
                .isEqualTo(patterns.get(5));
    }

    /** One step beside the weights written out. */
    @ParameterizedTest(name = "cycle={0}")
    @ValueSource(booleans = {false, true})
    void aStepIsTheSignOfTheTwoProducts(boolean cycle) {
        var random = Streams.of(3).generator();
        var patterns = Patterns.random(7, 70, random);
        var memory = SequenceMemory.of(patterns).withDelay(1).withStrength(1.5);
        var states = (cycle ? memory.cyclic() : memory).run(Pattern.random(70, random), 3);
        for (int t = 1; t < 3; t++) {
            int[] expected = states.get(t).toArray();
            for (int i = 0; i < 70; i++) {
                double field = 0;
                for (int j = 0; j < 70; j++) {
                    for (int mu = 0; mu < 7 && i != j; mu++) {
                        field += patterns.get(mu).value(i)
                                * patterns.get(mu).value(j)
                                * states.get(t).value(j);
                        boolean follows = mu < 6 || cycle;
                        int next = patterns.get((mu + 1) % 7).value(i);
                        field += follows
                                ? 1.5
                                        * next
                                        * patterns.get(mu).value(j)
                                        * states.get(t - 1).value(j)
                                : 0;
                    }
                }
                expected[i] = field == 0 ? expected[i] : (int) Math.signum(field);
            }
            assertThat(states.get(t + 1)).isEqualTo(Pattern.of(expected));
        }
    }

    @Test
    void refusesNonsense() {
        var memory = new BidirectionalMemory(3, 2);
        var x = Pattern.of(1, 1, 1);
        var y = Pattern.of(1, -1);
        refused(() -> new BidirectionalMemory(0, 1), "BidirectionalMemory.firstUnits: must be >= 1, got 0");
        refused(() -> new BidirectionalMemory(1, 0), "BidirectionalMemory.secondUnits: must be >= 1, got 0");
        refused(() -> memory.store(y, y), "BidirectionalMemory x: must have 3 units, got 2");
        refused(() -> memory.energy(x, x), "BidirectionalMemory y: must have 2 units, got 3");
        refused(() -> memory.forget(x, y), "BidirectionalMemory.forget: the pair is not stored");
        refused(() -> memory.recallFromFirst(y), "BidirectionalMemory.recall x: must have 3 units, got 2");
        refused(() -> memory.recallFromSecond(x), "BidirectionalMemory.recall y: must have 2 units, got 3");
        var sequence = SequenceMemory.of(Patterns.of(x, x.reversed()));
        refused(() -> sequence.withDelay(-1), "SequenceMemory.delay: must be >= 0, got -1");
        refused(() -> sequence.withStrength(-1), "SequenceMemory.strength: must be >= 0, got -1");
        refused(() -> sequence.run(y, 1), "SequenceMemory.run cue: must have 3 units, got 2");
        refused(() -> sequence.run(x, -1), "SequenceMemory.run steps: must be >= 0, got -1");
        assertThat(sequence.run(x, 0)).isEqualTo(List.of(x));
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
