package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class HopfieldNetworkTest {

    private final Generator random = Streams.of(1).generator();
    private final HopfieldNetwork network =
            HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(2, 10, random));

    @Test
    void saysWhatItIs() {
        assertThat(network.size()).isEqualTo(10);
        assertThat(network).hasToString("HopfieldNetwork[10 units]");
        assertThat(LearningRule.HEBBIAN).hasToString("HEBBIAN");
    }

    @Test
    void updateHasAMaximumOfSweeps() {
        assertThat(Update.ASYNCHRONOUS.maximumSweeps()).isEqualTo(1000);
        var shorter = Update.ASYNCHRONOUS.withMaximumSweeps(3);
        assertThat(shorter.maximumSweeps()).isEqualTo(3);
        assertThat(shorter).isNotEqualTo(Update.ASYNCHRONOUS).hasToString("Update[ASYNCHRONOUS, at most 3 sweeps]");
        assertThat(shorter.withMaximumSweeps(1000))
                .isEqualTo(Update.ASYNCHRONOUS)
                .hasSameHashCodeAs(Update.ASYNCHRONOUS);
    }

    @Test
    void refusesNonsense() {
        var small = Pattern.random(9, random);
        refused(() -> network.weight(10, 0), "HopfieldNetwork.weight i: must be in [0, 9] (size 10), got 10");
        refused(() -> network.weight(0, -1), "HopfieldNetwork.weight j: must be in [0, 9] (size 10), got -1");
        refused(() -> network.energy(small), "HopfieldNetwork.energy state: must have 10 units, got 9");
        refused(
                () -> network.recall(small, Update.ASYNCHRONOUS, random),
                "HopfieldNetwork.recall cue: must have 10 units, got 9");
        refused(() -> Update.ASYNCHRONOUS.withMaximumSweeps(0), "Update.maximumSweeps: must be >= 1, got 0");
        var recall = network.recall(Pattern.random(10, random), Update.ASYNCHRONOUS.withMaximumSweeps(1), random);
        refused(() -> recall.energy(2), "Recall.energy sweeps: must be in [0, 1] (size 2), got 2");
    }

    @Test
    void refusesMorePatternsThanExactEnergiesAllow() {
        var many = Patterns.of(Collections.nCopies(1 << 19, Pattern.random(1 << 22, random)));
        refused(
                () -> HopfieldNetwork.trained(LearningRule.HEBBIAN, many),
                "LearningRule.HEBBIAN: N^2 P must be below 2^63 for exact energies, got N = 4194304 and P = 524288");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
