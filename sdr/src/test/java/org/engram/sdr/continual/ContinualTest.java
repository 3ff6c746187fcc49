package org.engram.sdr.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;

class ContinualTest {

    private static final Streams STREAMS = Streams.of(13);
    private static final AccuracyMatrix MATRIX = AccuracyMatrix.of(
            new double[] {0.9, 0.2, 0.1}, new double[] {0.95, 0.8, 0.3}, new double[] {0.6, 0.7, 0.85});

    @Test
    void measuresAreTheirDefinitions() {
        assertThat(MATRIX.average()).isCloseTo((0.6 + 0.7 + 0.85) / 3, within(1e-15));
        assertThat(MATRIX.backwardTransfer()).isCloseTo((0.6 - 0.9 + 0.7 - 0.8) / 2, within(1e-15));
        assertThat(MATRIX.forgetting()).isCloseTo((0.95 - 0.6 + 0.8 - 0.7) / 2, within(1e-15));
        assertThat(MATRIX.forwardTransfer(0.1, 0.15, 0.25)).isCloseTo((0.2 - 0.15 + 0.3 - 0.25) / 2, within(1e-15));
        AccuracyMatrix single = AccuracyMatrix.of(new double[] {0.7});
        assertThat(single.average()).isEqualTo(0.7);
        assertThat(single.backwardTransfer()).isZero();
        assertThat(single.forgetting()).isZero();
    }

    /** A gap between the ends of tasks, which no accuracy at an end shows. */
    @Test
    void gapsBetweenEndsAreSeen() {
        EvaluationTrace trace = EvaluationTrace.of(
                new int[] {1, 4, 5},
                new double[] {0.5, 0.1, 0},
                new double[] {0.9, 0.1, 0},
                new double[] {0.3, 0.4, 0},
                new double[] {0.7, 0.6, 0},
                new double[] {0.9, 0.8, 0.1},
                new double[] {0.8, 0.5, 0.7});
        assertThat(trace.matrix())
                .isEqualTo(AccuracyMatrix.of(
                        new double[] {0.9, 0.1, 0}, new double[] {0.9, 0.8, 0.1}, new double[] {0.8, 0.5, 0.7}));
        assertThat(trace.minAccuracy(1)).isEqualTo(0.3);
        assertThat(trace.minAccuracy(2)).isCloseTo((0.3 + 0.5) / 2, within(1e-15));
        assertThat(trace.worstCaseAccuracy(0)).isEqualTo(0.9);
        assertThat(trace.worstCaseAccuracy(1)).isCloseTo(0.8 / 2 + 0.3 / 2, within(1e-15));
        assertThat(trace.worstCaseAccuracy(2)).isCloseTo(0.7 / 3 + 2.0 / 3 * 0.4, within(1e-15));
        assertThat(trace.windowedForgetting(2)).isCloseTo((0.6 + 0.3 + 0) / 3, within(1e-15));
        assertThat(trace.windowedPlasticity(2)).isCloseTo((0.4 + 0.3 + 0.6) / 3, within(1e-15));
        assertThat(trace.windowedPlasticity(3)).isCloseTo((0.6 + 0.5 + 0.7) / 3, within(1e-15));
    }

    @Test
    void sharesFollowTheAge() {
        assertThat(RehearsalSchedule.powerLaw(2).shares(2))
                .containsExactly(new double[] {4.0 / 49, 9.0 / 49, 36.0 / 49}, within(1e-15));
        assertThat(RehearsalSchedule.exponential(Math.log(2)).shares(2))
                .containsExactly(new double[] {1.0 / 7, 2.0 / 7, 4.0 / 7}, within(1e-15));
        assertThat(RehearsalSchedule.uniform().shares(3)).containsExactly(0.25, 0.25, 0.25, 0.25);
        assertThat(RehearsalSchedule.none().shares(2)).containsExactly(0, 0, 1);
        assertThat(RehearsalSchedule.powerLaw(0).shares(3)).containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @Test
    void budgetsAreSpentWhole() {
        assertThat(RehearsalSchedule.uniform().counts(2, 100)).containsExactly(33, 33, 34);
        assertThat(RehearsalSchedule.powerLaw(1).counts(1, 8)).containsExactly(3, 5);
        for (int budget = 0; budget < 50; budget++) {
            assertThat(IntStream.of(RehearsalSchedule.powerLaw(0.7).counts(6, budget))
                            .sum())
                    .isEqualTo(budget);
        }
    }

    /** In its normalised form with rate 1 the delta rule answers at once; without overlap it forgets nothing. */
    @Test
    void theDeltaRuleLearnsAtOnce() {
        DeltaRule rule = new DeltaRule(20, 3, 1);
        rule.learn(Sdr.of(20, 0, 1, 2), 1);
        rule.learn(Sdr.of(20, 5, 6, 7), 2);
        assertThat(rule.classify(Sdr.of(20, 0, 1, 2))).isEqualTo(1);
        assertThat(rule.classify(Sdr.of(20, 5, 6, 12))).isEqualTo(2);
        rule.learn(Sdr.of(20, 0, 1, 2), 0);
        assertThat(rule.classify(Sdr.of(20, 0, 1, 2))).isZero();
    }

    /** With a key for each input the memory is a table: what is learned later changes nothing earlier. */
    @Test
    void keysKeepValuesApart() {
        Generator random = STREAMS.child("table").generator();
        List<Sdr> inputs = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            inputs.add(Sdr.random(200, 10, random));
        }
        KeyCodebooks codebooks = KeyCodebooks.learned(new KeyCodebooks.Shape(3, 8, 40), inputs, STREAMS);
        KeyValueBottleneck memory = new KeyValueBottleneck(codebooks, 40, 1);
        for (int k = 0; k < 40; k++) {
            assertThat(codebooks.nearest(1, inputs.get(k))).isEqualTo(k);
            memory.learn(inputs.get(k), (k * 7) % 40);
        }
        for (int k = 0; k < 40; k++) {
            assertThat(memory.classify(inputs.get(k))).isEqualTo((k * 7) % 40);
        }
    }

    @Test
    void tasksDifferInTheOrderOfInputsOnly() {
        PermutedTasks.Shape shape = new PermutedTasks.Shape(64, 8, 3, 2);
        PermutedTasks tasks = PermutedTasks.of(shape, 2, 0, STREAMS);
        List<Example> plain = tasks.examples(0, 20, STREAMS.child("draw").generator());
        List<Example> permuted = tasks.examples(1, 20, STREAMS.child("draw").generator());
        assertThat(permuted)
                .extracting(Example::label)
                .isEqualTo(plain.stream().map(Example::label).toList());
        for (int n = 1; n < 20; n++) {
            assertThat(permuted.get(n).input().overlap(permuted.get(0).input()))
                    .isEqualTo(plain.get(n).input().overlap(plain.get(0).input()));
        }
        assertThat(permuted.get(0).input()).isNotEqualTo(plain.get(0).input());
        assertThat(PermutedTasks.of(shape, 2, 0, STREAMS).example(1, STREAMS.generator()))
                .isEqualTo(tasks.example(1, STREAMS.generator()));
    }

    /** The delta rule forgets permuted tasks; rehearsal keeps more of them, and the same seed gives the same trace. */
    @Test
    void rehearsalKeepsOldTasks() {
        PermutedTasks tasks = PermutedTasks.of(new PermutedTasks.Shape(128, 16, 5, 3), 5, 0.1, STREAMS);
        Protocol protocol = new Protocol(150, 50, 50, RehearsalSchedule.none());
        EvaluationTrace forgetful = protocol.run(new DeltaRule(128, 5, 0.3), tasks, STREAMS);
        EvaluationTrace rehearsed =
                protocol.withSchedule(RehearsalSchedule.uniform()).run(new DeltaRule(128, 5, 0.3), tasks, STREAMS);
        assertThat(forgetful.size()).isEqualTo(15);
        assertThat(forgetful.matrix().accuracy(0, 0)).isGreaterThan(0.9);
        assertThat(forgetful.matrix().forgetting())
                .isGreaterThan(rehearsed.matrix().forgetting() + 0.2);
        assertThat(protocol.run(new DeltaRule(128, 5, 0.3), tasks, STREAMS)).isEqualTo(forgetful);
    }

    @Test
    void nonsenseIsRefused() {
        refused("at least one task", () -> AccuracyMatrix.of());
        refused("row 0 must have 1 accuracies, got 2", () -> AccuracyMatrix.of(new double[2]));
        refused("accuracy after task 0 on task 0: must be in [0, 1], got 2", () -> AccuracyMatrix.of(new double[] {2}));
        refused("one accuracy for each of 3 tasks needed, got 1", () -> MATRIX.forwardTransfer(1));
        refused(
                "must end with evaluation 1, got 0",
                () -> EvaluationTrace.of(new int[] {0}, new double[1], new double[1]));
        refused("end of task 1", () -> EvaluationTrace.of(new int[] {0, 0}, new double[2]));
        refused(
                "window: must be >= 2, got 1",
                () -> EvaluationTrace.of(new int[] {0}, new double[1]).windowedForgetting(1));
        refused(
                "minAccuracy task",
                () -> EvaluationTrace.of(new int[] {0}, new double[1]).minAccuracy(0));
        refused("RehearsalSchedule.rate: must be >= 0, got -1", () -> RehearsalSchedule.powerLaw(-1));
        refused("must be 0 for UNIFORM, got 1", () -> new RehearsalSchedule(RehearsalSchedule.Decay.UNIFORM, 1));
        refused(
                "budget: must be >= 0, got -1",
                () -> RehearsalSchedule.uniform().counts(1, -1));
        refused("DeltaRule.inputs", () -> new DeltaRule(0, 1, 1));
        refused("DeltaRule.classes", () -> new DeltaRule(1, 0, 1));
        refused("DeltaRule.rate", () -> new DeltaRule(1, 1, 1.5));
        refused("size of the input must be 4, got 5", () -> new DeltaRule(4, 2, 1).classify(Sdr.empty(5)));
        refused("class", () -> new DeltaRule(4, 2, 1).learn(Sdr.empty(4), 2));
        refused("KeyCodebooks.keys", () -> new KeyCodebooks.Shape(1, 1, 0));
        refused(
                "at least as many inputs as keys (2) needed, got 0",
                () -> KeyCodebooks.learned(new KeyCodebooks.Shape(1, 1, 2), List.of(), STREAMS));
        refused("PermutedTasks.active: must be in [1, 4], got 5", () -> new PermutedTasks.Shape(4, 5, 1, 1));
        refused("PermutedTasks.tasks", () -> PermutedTasks.of(PermutedTasks.Shape.standard(), 0, 0, STREAMS));
        refused("PermutedTasks.noise", () -> PermutedTasks.of(PermutedTasks.Shape.standard(), 1, 2, STREAMS));
        refused("Protocol.period: must be in [1, 5], got 6", () -> new Protocol(5, 6, 1, RehearsalSchedule.none()));
        refused("Example.label", () -> new Example(Sdr.empty(1), -1));
    }

    private static void refused(String message, Runnable call) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
