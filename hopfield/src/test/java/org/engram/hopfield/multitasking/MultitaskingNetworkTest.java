package org.engram.hopfield.multitasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.MultitaskingStart;
import org.engram.hopfield.theory.RetrievalPhase;
import org.engram.hopfield.theory.TrainingSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultitaskingNetworkTest {

    /** One network of each kind, small, with random patterns or examples. */
    static Stream<MultitaskingNetwork> networks() {
        return IntStream.range(0, 4).boxed().flatMap(seed -> {
            Random random = new Random(seed);
            DilutedPatterns patterns = DilutedPatterns.random(1 + 4 * seed, 40, 0.2 * seed, random);
            ExampleSet examples = ExampleSet.draw(patterns, 0.4, 7, random);
            return Stream.of(
                    MultitaskingNetwork.storing(patterns),
                    MultitaskingNetwork.supervised(examples),
                    MultitaskingNetwork.unsupervised(examples).withNormalization(Normalization.DATA_SET_AND_DILUTION));
        });
    }

    @Test
    void weightsAreTheDefinitions() {
        Random random = new Random(1);
        DilutedPatterns patterns = DilutedPatterns.random(70, 9, 0.3, random);
        ExampleSet examples = ExampleSet.draw(patterns, 0.5, 6, random);
        double r = 0.25 + 0.75 / 6;
        double[] expected = new double[3];
        for (int mu = 0; mu < 70; mu++) {
            double[] means = new double[2];
            expected[0] += patterns.get(mu).value(2) * patterns.get(mu).value(5) / 9.0;
            for (int a = 0; a < 6; a++) {
                DilutedPattern example = examples.example(mu, a);
                means[0] += example.value(2) / 6.0;
                means[1] += example.value(5) / 6.0;
                expected[2] += example.value(2) * example.value(5) / (9 * 6 * r);
            }
            expected[1] += means[0] * means[1] / (9 * r);
        }
        List<MultitaskingNetwork> networks = List.of(
                MultitaskingNetwork.storing(patterns),
                MultitaskingNetwork.supervised(examples),
                MultitaskingNetwork.unsupervised(examples));
        for (int kind = 0; kind < 3; kind++) {
            MultitaskingNetwork network = networks.get(kind);
            assertThat(network.weight(2, 5)).isCloseTo(expected[kind], within(1e-13));
            assertThat(network.weight(5, 2)).isEqualTo(network.weight(2, 5));
            assertThat(network.weight(3, 3)).isZero();
        }
        assertThat(networks.get(2).count()).isEqualTo(420);
        assertThat(networks.get(1).count()).isEqualTo(70);
    }

    @Test
    void normalizationDividesTheWeights() {
        Random random = new Random(2);
        ExampleSet examples = ExampleSet.draw(DilutedPatterns.random(3, 50, 0.4, random), 0.5, 6, random);
        MultitaskingNetwork network = MultitaskingNetwork.supervised(examples);
        double r = 0.25 + 0.75 / 6;
        double full = network.withNormalization(Normalization.NONE).weight(0, 1);
        assertThat(network.normalization()).isEqualTo(Normalization.DATA_SET);
        assertThat(network.weight(0, 1)).isCloseTo(full / r, within(1e-13));
        MultitaskingNetwork unit = network.withNormalization(Normalization.DATA_SET_AND_DILUTION);
        assertThat(unit.weight(0, 1)).isCloseTo(full / r / (1 - network.dilution()), within(1e-13));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void fieldsAndEnergyAreSumsOverWeights(MultitaskingNetwork network) {
        Random random = new Random(3);
        MovingState state = network.start("test", DilutedPattern.of(Pattern.random(40, random)));
        for (int flip = 0; flip < 30; flip++) {
            state.flip(random.nextInt(40));
        }
        double energy = 0;
        for (int i = 0; i < 40; i++) {
            double field = 0;
            for (int j = 0; j < 40; j++) {
                field += network.weight(i, j) * state.value(j);
            }
            assertThat(state.field(i)).isCloseTo(field, within(1e-12));
            energy -= 0.5 * field * state.value(i);
        }
        assertThat(state.energy()).isCloseTo(energy, within(1e-11));
        assertThat(network.energy(DilutedPattern.of(state.pattern()))).isEqualTo(state.energy());
    }

    /** At zero noise energy and loss fall together until nothing moves. */
    @ParameterizedTest
    @MethodSource("networks")
    void energyAndLossAreMinimisedTogether(MultitaskingNetwork network) {
        Random random = new Random(4);
        Pattern state = Pattern.random(40, random);
        double before = loss(network, state);
        double energyBefore = network.energy(DilutedPattern.of(state));
        double ratio = Double.NaN;
        for (int sweep = 0; sweep < 100; sweep++) {
            Recall<Pattern> recall = network.recall(state, Dynamics.ZERO_NOISE.withSweeps(1), random);
            double loss = loss(network, recall.state());
            assertThat(recall.energy(1)).isLessThanOrEqualTo(recall.energy(0));
            assertThat(loss).isLessThanOrEqualTo(before + 1e-12);
            if (recall.flips() > 0 && sweep > 0) {
                double now = (before - loss) / (energyBefore - recall.energy(1));
                assertThat(now).isCloseTo(Double.isNaN(ratio) ? now : ratio, within(1e-6 * Math.abs(now)));
                ratio = now;
            }
            before = loss;
            energyBefore = recall.energy(1);
            state = recall.state();
        }
        assertThat(network.recall(state, Dynamics.ZERO_NOISE, random).flips()).isZero();
    }

    private static double loss(MultitaskingNetwork network, Pattern state) {
        return Arrays.stream(network.losses(DilutedPattern.of(state))).sum();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3})
    void gaugeTransformationChangesNothing(double temperature) {
        Random random = new Random(5);
        DilutedPatterns patterns = DilutedPatterns.random(5, 300, 0.4, random);
        Pattern gauge = Pattern.random(300, random);
        Pattern cue = Pattern.random(300, random);
        Dynamics dynamics = new Dynamics(temperature, 10);
        Recall<Pattern> plain = MultitaskingNetwork.storing(patterns).recall(cue, dynamics, new Random(6));
        Recall<Pattern> gauged =
                MultitaskingNetwork.storing(patterns.gauged(gauge)).recall(cue.gauged(gauge), dynamics, new Random(6));
        assertThat(gauged.state()).isEqualTo(plain.state().gauged(gauge));
        assertThat(gauged.energies()).isEqualTo(plain.energies());
        assertThat(gauged.flips()).isEqualTo(plain.flips()).isPositive();
    }

    /** From every state of eight units over every flip: exp(-E/T) times the rate there equals that of the way back. */
    @Test
    void everyChoiceKeepsDetailedBalance() {
        DilutedPatterns patterns = DilutedPatterns.random(3, 8, 0.3, new Random(7));
        MultitaskingNetwork network = MultitaskingNetwork.storing(patterns);
        Dynamics dynamics = Dynamics.at(0.4);
        for (int bits = 0; bits < 256; bits++) {
            DilutedPattern state = DilutedPattern.of(Pattern.fromBits(new long[] {bits}, 8));
            for (int i = 0; i < 8; i++) {
                MovingState moving = network.start("test", state);
                double there = rate(moving, i, dynamics);
                moving.flip(i);
                assertThat(there).isCloseTo(rate(moving, i, dynamics), within(1e-12 * there));
            }
        }
    }

    private static double rate(MovingState state, int i, Dynamics dynamics) {
        return Math.exp(-state.energy() / dynamics.temperature())
                * dynamics.flipProbability(state.field(i) * state.value(i));
    }

    @Test
    void monteCarloSamplesTheBoltzmannWeights() {
        DilutedPatterns patterns = DilutedPatterns.random(3, 10, 0.3, new Random(8));
        MultitaskingNetwork network = MultitaskingNetwork.storing(patterns);
        double weights = 0;
        double energies = 0;
        for (int bits = 0; bits < 1024; bits++) {
            double energy = network.energy(DilutedPattern.of(Pattern.fromBits(new long[] {bits}, 10)));
            double weight = Math.exp(-energy / 0.5);
            weights += weight;
            energies += weight * energy;
        }
        EquilibriumAverages averages = HeatBath.at(0.5)
                .withSweeps(100, 40_000)
                .run(network, patterns, Pattern.random(10, new Random(9)), new Random(10));
        assertThat(averages.energyError()).isBetween(1e-4, 0.01);
        assertThat(averages.energy()).isCloseTo(energies / weights, within(4 * averages.energyError()));
        // Both signs of a state are alike.
        assertThat(averages.overlap(0)).isCloseTo(0, within(4 * averages.overlapError(0)));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.9", "3, 0.1", "3, 0.2", "3, 0.3", "3, 0.4"})
    void zeroNoiseRecallsTheHierarchy(int patternCount, double dilution) {
        Random random = new Random(11);
        DilutedPatterns patterns = DilutedPatterns.random(patternCount, 20_000, dilution, random);
        Recall<DilutedPattern> recall = MultitaskingNetwork.storing(patterns).recall(patterns.get(0), random);
        assertThat(recall.converged()).isTrue();
        assertThat(recall.sweeps()).isLessThan(30);
        isHierarchy(OrderParameters.of(patterns, recall.state().filled(random)), dilution);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.3", "5, 0.4", "10, 0.45"})
    void theHierarchyOfManyPatternsIsStable(int patternCount, double dilution) {
        Random random = new Random(11);
        DilutedPatterns patterns = DilutedPatterns.random(patternCount, 20_000, dilution, random);
        Recall<Pattern> recall = MultitaskingNetwork.storing(patterns)
                .recall(patterns.hierarchicalState(random), Dynamics.ZERO_NOISE, random);
        isHierarchy(OrderParameters.of(patterns, recall.state()), dilution);
    }

    private static void isHierarchy(OrderParameters parameters, double dilution) {
        double[] law = MultitaskingStart.HIERARCHICAL.amplitudes(parameters.count(), dilution);
        assertThat(parameters.sorted()).containsExactly(law, within(4 / Math.sqrt(20_000)));
    }

    @Test
    void warmOverlapsAreTheTheorys() {
        int size = 20_000;
        Random random = new Random(12);
        DilutedPatterns patterns = DilutedPatterns.random(3, size, 0.5, random);
        EquilibriumAverages averages = HeatBath.at(0.25)
                .withSweeps(60, 100)
                .run(
                        MultitaskingNetwork.storing(patterns),
                        patterns,
                        patterns.get(0).filled(random),
                        random);
        OrderParameters parameters = averages.orderParameters();
        assertThat(parameters.sorted())
                .containsExactly(new double[] {0.467798, 0.155013, 0}, within(4 / Math.sqrt(size)));
        assertThat(parameters.phase()).isEqualTo(RetrievalPhase.HIERARCHICAL);
        assertThat(parameters.retrieved()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 25", "0.1, 201", "0.4, 11", "0.4, 1", "1, 1"})
    void oneStepRecoversWhatTheExamplesTell(double quality, int count) {
        Random random = new Random(13);
        DilutedPatterns patterns = DilutedPatterns.random(3, 3000, 0.2, random);
        ExampleSet examples = ExampleSet.draw(patterns, quality, count, random);
        double expected = new TrainingSet(quality, count).recovery();
        Pattern cue = patterns.get(0).filled(random);
        for (MultitaskingNetwork network :
                List.of(MultitaskingNetwork.supervised(examples), MultitaskingNetwork.unsupervised(examples))) {
            double overlap = patterns.get(0).overlap(network.step(cue))
                    / (1 - patterns.get(0).dilution());
            assertThat(overlap).isCloseTo(expected, within(0.04));
        }
    }

    @Test
    void whatIsForgottenWasNeverStored() {
        Random random = new Random(14);
        for (MultitaskingNetwork network : networks().toList()) {
            DilutedPattern state = DilutedPattern.random(40, 0.1, random);
            DilutedPattern extra = DilutedPattern.random(40, 0.5, random);
            double before = network.energy(state);
            int count = network.count();
            network.store(extra);
            assertThat(network.count()).isEqualTo(count + 1);
            assertThat(network.energy(state)).isNotEqualTo(before);
            network.forget(extra);
            assertThat(network.energy(state)).isEqualTo(before);
            refused(() -> network.forget(extra), "MultitaskingNetwork.forget: this pattern is not stored");
        }
    }

    @Test
    void onePatternIsStableInASupervisedNetworkThatStoresItAsSuch() {
        Random random = new Random(15);
        ExampleSet examples = ExampleSet.draw(DilutedPatterns.random(1, 500, 0, random), 0.2, 3, random);
        MultitaskingNetwork network = MultitaskingNetwork.supervised(examples);
        DilutedPattern pattern = DilutedPattern.random(500, 0, random);
        network.store(pattern);
        assertThat(network.recall(pattern, random).state()).isEqualTo(pattern);
    }

    @Test
    void sameRandomNumbersGiveTheSameRecall() {
        for (MultitaskingNetwork network : networks().toList()) {
            DilutedPattern cue = DilutedPattern.random(40, 0.5, new Random(16));
            assertThat(network.recall(cue, new Random(17))).isEqualTo(network.recall(cue, new Random(17)));
            Pattern start = cue.filled(new Random(18));
            Dynamics warm = Dynamics.at(0.5).withSweeps(5);
            assertThat(network.recall(start, warm, new Random(19)))
                    .isEqualTo(network.recall(start, warm, new Random(19)));
        }
    }

    @Test
    void capacityIsWhatRisesAboveChance() {
        // (1 - d) d^(k - 1) sqrt(N) >= 1 with d = 1/2 exactly and N = 1024: 16 / 2^(k - 1) >= 1 for k up to 5.
        int[] entries = IntStream.range(0, 1024).map(i -> i % 2).toArray();
        assertThat(MultitaskingNetwork.storing(DilutedPatterns.of(DilutedPattern.of(entries)))
                        .capacity())
                .isEqualTo(5);
        assertThat(MultitaskingNetwork.storing(DilutedPatterns.of(DilutedPattern.of(1, -1)))
                        .capacity())
                .isEqualTo(1);
        assertThat(MultitaskingNetwork.storing(DilutedPatterns.of(DilutedPattern.of(0, 0, 0, 0, 1)))
                        .capacity())
                .isZero();
    }

    @Test
    void nonsenseIsRefused() {
        Random random = new Random(20);
        DilutedPattern pattern = DilutedPattern.of(1, 0, -1);
        DilutedPatterns patterns = DilutedPatterns.of(pattern);
        MultitaskingNetwork network = MultitaskingNetwork.storing(patterns);
        refused(() -> network.store(DilutedPattern.of(1)), "MultitaskingNetwork.store: must have 3 units, got 1");
        refused(() -> network.forget(DilutedPattern.of(1)), "MultitaskingNetwork.forget: must have 3 units, got 1");
        refused(() -> network.energy(DilutedPattern.of(1)), "MultitaskingNetwork.energy: must have 3 units, got 1");
        refused(() -> network.losses(DilutedPattern.of(1)), "MultitaskingNetwork.losses: must have 3 units, got 1");
        refused(() -> network.recall(DilutedPattern.of(1), random), "recall: must have 3 units, got 1");
        refused(() -> network.recall(Pattern.of(1), Dynamics.ZERO_NOISE, random), "recall: must have 3 units, got 1");
        refused(() -> network.step(Pattern.of(1)), "MultitaskingNetwork.step: must have 3 units, got 1");
        refused(() -> network.weight(3, 0), "weight i: must be in [0, 2]");
        refused(() -> network.weight(0, -1), "weight j: must be in [0, 2]");
        refused(() -> Dynamics.at(-1), "Dynamics.temperature: must be >= 0, got -1");
        refused(() -> Dynamics.ZERO_NOISE.withSweeps(0), "Dynamics.sweeps: must be >= 1, got 0");
        refused(() -> HeatBath.at(0), "HeatBath.temperature: must be > 0, got 0");
        refused(() -> HeatBath.at(1).withSweeps(-1, 50), "HeatBath.equilibration: must be >= 0, got -1");
        refused(() -> HeatBath.at(1).withSweeps(0, 19), "HeatBath.sweeps: must be >= 20, got 19");
        refused(
                () -> HeatBath.at(1).run(network, patterns, Pattern.of(1), random),
                "HeatBath.start: must have 3 units");
        refused(
                () -> HeatBath.at(1)
                        .run(network, DilutedPatterns.of(DilutedPattern.of(1)), Pattern.of(1, 1, 1), random),
                "HeatBath.patterns: must have 3 units, got 1");
        refused(() -> ExampleSet.draw(patterns, 0, 5, random), "ExampleSet.quality: must be in (0, 1], got 0");
        refused(() -> ExampleSet.draw(patterns, 0.5, 0, random), "ExampleSet.examples: must be >= 1, got 0");
        refused(() -> ExampleSet.of(0.5, List.of()), "must hold examples of at least one pattern");
        refused(() -> ExampleSet.of(0.5, List.of(List.of())), "and at least one, got 0");
        refused(
                () -> ExampleSet.of(0.5, List.of(List.of(pattern), List.of(DilutedPattern.of(1)))),
                "ExampleSet[1]: all examples must have 3 units");
        refused(() -> ExampleSet.draw(patterns, 1, 2, random).example(0, 2), "example: must be in [0, 1]");
        refused(() -> OrderParameters.of(new double[] {2}, 10), "overlap: must be in [-1, 1], got 2");
        refused(() -> OrderParameters.of(new double[] {0}, 0), "OrderParameters.size: must be >= 1, got 0");
        network.forget(pattern);
        refused(() -> network.energy(pattern), "MultitaskingNetwork: nothing is stored");
        refused(() -> network.withNormalization(Normalization.NONE), "nothing is stored");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
