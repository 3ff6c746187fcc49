package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule against its definition, and what all rules have in common. */
class LearningRuleTest {

    private static Stream<LearningRule> rules() {
        return Stream.of(
                        LearningRule.HEBBIAN,
                        LearningRule.covariance(-0.5),
                        LearningRule.STORKEY,
                        LearningRule.PSEUDO_INVERSE)
                .flatMap(rule -> Stream.of(rule, rule.withDiagonal()));
    }

    @ParameterizedTest(name = "a={0} N={1} P={2}")
    @CsvSource({"-0.5, 20, 3", "0.25, 65, 70", "-0.9, 130, 5"})
    void covarianceIsTheOuterProductOfWhatIsLeftOfTheMean(double mean, int size, int count) {
        var random = Streams.of(size).generator();
        var patterns = Patterns.random(count, size, random);
        for (LearningRule rule : List.of(
                LearningRule.covariance(mean), LearningRule.covariance(mean).withDiagonal())) {
            var network = HopfieldNetwork.trained(rule, patterns);
            var state = Pattern.random(size, random);
            var moving = network.start("state", state);
            double energy = 0;
            for (int i = 0; i < size; i++) {
                double field = 0;
                for (int j = 0; j < size; j++) {
                    double weight = 0;
                    for (int mu = 0; mu < count; mu++) {
                        weight += (patterns.get(mu).value(i) - mean)
                                * (patterns.get(mu).value(j) - mean);
                    }
                    weight = i == j && !rule.hasDiagonal() ? 0 : weight / (size * (1 - mean * mean));
                    assertThat(network.weight(i, j)).isCloseTo(weight, within(1e-12));
                    field += weight * state.value(j);
                }
                assertThat(moving.field(i)).isCloseTo(field, within(1e-11));
                energy -= field * state.value(i) / 2;
            }
            assertThat(network.energy(state)).isCloseTo(energy, within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void storkeyFollowsItsDefinition(boolean diagonal) {
        int size = 17;
        var patterns = Patterns.random(6, size, Streams.of(3).generator());
        double[][] w = new double[size][size];
        for (Pattern xi : patterns.toList()) {
            double[][] next = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double increment = xi.value(i) * xi.value(j)
                            - xi.value(i) * field(w, xi, j, i)
                            - field(w, xi, i, j) * xi.value(j);
                    next[i][j] = i == j && !diagonal ? 0 : w[i][j] + increment / size;
                }
            }
            w = next;
        }
        var rule = diagonal ? LearningRule.STORKEY.withDiagonal() : LearningRule.STORKEY;
        assertWeights(HopfieldNetwork.trained(rule, patterns), w, 1e-14);
    }

    private static double field(double[][] w, Pattern xi, int i, int j) {
        double field = 0;
        for (int k = 0; k < w.length; k++) {
            field += k == i || k == j ? 0 : w[i][k] * xi.value(k);
        }
        return field;
    }

    private static void assertWeights(HopfieldNetwork network, double[][] expected, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                assertThat(network.weight(i, j)).as("w[%d][%d]", i, j).isCloseTo(expected[i][j], within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "30, 15", "64, 60"})
    void pseudoInverseIsThatOfLinearAlgebra(int size, int count) {
        var patterns = Patterns.random(count, size, Streams.of(count).generator());
        var x = new DMatrixRMaj(count, size);
        for (int mu = 0; mu < count; mu++) {
            for (int i = 0; i < size; i++) {
                x.set(mu, i, patterns.get(mu).value(i));
            }
        }
        var inverse = new DMatrixRMaj(size, count);
        var projection = new DMatrixRMaj(size, size);
        CommonOps_DDRM.pinv(x, inverse);
        CommonOps_DDRM.mult(inverse, x, projection);
        double[][] expected = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                expected[i][j] = projection.get(i, j);
            }
        }
        assertWeights(HopfieldNetwork.trained(LearningRule.PSEUDO_INVERSE.withDiagonal(), patterns), expected, 1e-12);
        for (int i = 0; i < size; i++) {
            expected[i][i] = 0;
        }
        assertWeights(HopfieldNetwork.trained(LearningRule.PSEUDO_INVERSE, patterns), expected, 1e-12);
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void everyPatternIsAFixedPointOfTheProjectionUpToALoadOfNinetyPercent(long seed) {
        var random = Streams.of(seed).generator();
        var patterns = Patterns.random(180, 200, random);
        for (LearningRule rule : List.of(LearningRule.PSEUDO_INVERSE, LearningRule.PSEUDO_INVERSE.withDiagonal())) {
            var network = HopfieldNetwork.trained(rule, patterns);
            for (Pattern pattern : patterns.toList()) {
                var recall = network.recall(pattern, random);
                assertThat(recall.state()).isEqualTo(pattern);
                assertThat(recall.converged()).isTrue();
            }
        }
    }

    @Test
    void aPatternInsideTheProjectionChangesNothing() {
        var random = Streams.of(4).generator();
        var patterns = Patterns.random(5, 40, random);
        var network = HopfieldNetwork.trained(LearningRule.PSEUDO_INVERSE, patterns);
        double before = network.weight(3, 7);
        network.store(patterns.get(2));
        network.store(patterns.get(1).reversed());
        assertThat(network.weight(3, 7)).isEqualTo(before);
        assertThat(network.count()).isEqualTo(7);
        network.forget(patterns.get(2));
        assertThat(network.recall(patterns.get(2), random).state()).isEqualTo(patterns.get(2));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void storingOneByOneIsTraining(LearningRule rule) {
        for (int count : new int[] {1, 64, 65, 130}) {
            var random = Streams.of(count).generator();
            var patterns = Patterns.random(count, 50, random);
            var network = HopfieldNetwork.empty(rule, 50);
            patterns.toList().forEach(network::store);
            assertSame(network, HopfieldNetwork.trained(rule, patterns), Pattern.random(50, random));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void forgettingLeavesWhatWouldBeThereWithoutThePattern(LearningRule rule) {
        var random = Streams.of(6).generator();
        var all = Patterns.random(70, 90, random).toList();
        var network = HopfieldNetwork.trained(rule, Patterns.of(all));
        for (int mu : new int[] {69, 0, 33}) {
            network.forget(all.get(mu));
        }
        var rest = IntStream.range(0, 69)
                .filter(mu -> mu != 0 && mu != 33)
                .mapToObj(all::get)
                .toList();
        assertThat(network.stored()).isEqualTo(rest);
        assertSame(network, HopfieldNetwork.trained(rule, Patterns.of(rest)), Pattern.random(90, random));
    }

    private static void assertSame(HopfieldNetwork network, HopfieldNetwork expected, Pattern state) {
        assertThat(network.count()).isEqualTo(expected.count());
        assertThat(network.energy(state)).isEqualTo(expected.energy(state));
        assertThat(network.weight(3, 4)).isEqualTo(expected.weight(3, 4));
        assertThat(network.recall(state, Streams.of(1).generator()))
                .isEqualTo(expected.recall(state, Streams.of(1).generator()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aNetworkThatStoredNothingFeelsNothing(LearningRule rule) {
        var network = HopfieldNetwork.empty(rule, 20);
        var state = Pattern.random(20, Streams.of(1).generator());
        assertThat(network.recall(state, Streams.of(1).generator()).flips()).isZero();
        assertThat(network.energy(state)).isZero();
        assertThat(network.weight(0, 1)).isZero();
    }

    /** States, weights and patterns seen through a gauge are the same network, to the last bit. */
    @ParameterizedTest
    @MethodSource("rules")
    void aGaugeTransformationChangesNoOutcome(LearningRule rule) {
        if (rule.mean() != 0) {
            return;
        }
        for (long seed = 0; seed < 5; seed++) {
            var random = Streams.of(seed).generator();
            var patterns = Patterns.random(25, 80, random);
            var gauge = Pattern.random(80, random);
            var gauged = Patterns.of(
                    patterns.toList().stream().map(each -> each.gauged(gauge)).toList());
            var cue = Pattern.random(80, random);
            for (Update update : List.of(Update.ASYNCHRONOUS, Update.SYNCHRONOUS)) {
                var plain = HopfieldNetwork.trained(rule, patterns)
                        .recall(cue, update, Streams.of(9).generator());
                var seen = HopfieldNetwork.trained(rule, gauged)
                        .recall(cue.gauged(gauge), update, Streams.of(9).generator());
                assertThat(seen.state())
                        .as("seed %d", seed)
                        .isEqualTo(plain.state().gauged(gauge));
                assertThat(seen.energies()).isEqualTo(plain.energies());
                assertThat(seen.flips()).isEqualTo(plain.flips());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void energyNeverRisesWithoutTemperature(LearningRule rule) {
        for (long seed = 0; seed < 10; seed++) {
            var random = Streams.of(seed).generator();
            int size = random.nextInt(2, 120);
            var network = HopfieldNetwork.trained(rule, Patterns.random(random.nextInt(1, size + 1), size, random));
            var recall = network.recall(Pattern.random(size, random), random);
            assertThat(recall.converged()).isTrue();
            for (int k = 1; k < recall.sweeps(); k++) {
                assertThat(recall.energy(k)).as("seed %d sweep %d", seed, k).isLessThan(recall.energy(k - 1));
            }
        }
    }

    /** The sum over the public weights; those of a matrix are rounded to about 1e-9 of the largest field. */
    @ParameterizedTest
    @MethodSource("rules")
    void energyIsTheSumOverAllWeights(LearningRule rule) {
        for (int size : new int[] {2, 33, 100}) {
            var random = Streams.of(size).generator();
            var network = HopfieldNetwork.trained(rule, Patterns.random(Math.max(1, size / 5), size, random));
            var state = Pattern.random(size, random);
            double energy = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    energy -= network.weight(i, j) * state.value(i) * state.value(j) / 2;
                }
            }
            assertThat(network.energy(state)).isCloseTo(energy, within(1e-6));
        }
    }

    @Test
    void unlearningSubtractsWhatWasFound() {
        var random = Streams.of(8).generator();
        var patterns = Patterns.random(4, 30, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        double before = network.weight(2, 5);
        var dream = network.recall(Pattern.random(30, Streams.of(1).generator()), streamAfterOne())
                .state();
        network.unlearn(0.3, 1, Streams.of(1).generator());
        assertThat(network.weight(2, 5)).isCloseTo(before - 0.3 / 30 * dream.value(2) * dream.value(5), within(1e-15));
        network.forget(patterns.get(0));
        var rest = HopfieldNetwork.trained(
                LearningRule.HEBBIAN, Patterns.of(patterns.toList().subList(1, 4)));
        assertThat(network.weight(2, 5))
                .isCloseTo(rest.weight(2, 5) - 0.3 / 30 * dream.value(2) * dream.value(5), within(1e-15));
    }

    private static Generator streamAfterOne() {
        var random = Streams.of(1).generator();
        Pattern.random(30, random);
        return random;
    }

    /** Hopfield, Feinstein and Palmer (1983): stored states are found more often once spurious ones were unlearned. */
    @Test
    void unlearningRaisesTheShareOfStoredStates() {
        var random = Streams.of(10).generator();
        double before = 0;
        double after = 0;
        for (int trial = 0; trial < 5; trial++) {
            var patterns = Patterns.random(15, 120, random);
            var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
            before += share(network, patterns) / 5;
            network.unlearn(0.01, 300, random);
            after += share(network, patterns) / 5;
        }
        assertThat(after).isGreaterThan(before + 0.1);
    }

    private static double share(HopfieldNetwork network, Patterns patterns) {
        var random = Streams.of(11).generator();
        var recalls = Stream.generate(() -> network.recall(Pattern.random(patterns.size(), random), random))
                .limit(100)
                .toList();
        var statistics = RecallStatistics.of(recalls, patterns, 0.9);
        return statistics.share(Attractor.RETRIEVED) + statistics.share(Attractor.REVERSED);
    }

    @Test
    void capacitiesFollowTheirTheories() {
        assertThat(LearningRule.HEBBIAN.capacity(1000)).isCloseTo(137.9056, within(1e-4));
        assertThat(LearningRule.STORKEY.capacity(1000)).isCloseTo(269.04, within(0.01));
        assertThat(LearningRule.PSEUDO_INVERSE.capacity(1000)).isEqualTo(1000);
        assertThat(HopfieldNetwork.empty(LearningRule.HEBBIAN, 1000).capacity()).isCloseTo(137.9056, within(1e-4));
    }

    @Test
    void saysWhatItIsAndRefusesNonsense() {
        assertThat(LearningRule.STORKEY.withDiagonal()).hasToString("STORKEY with diagonal");
        assertThat(LearningRule.covariance(0.5)).hasToString("covariance(0.5)");
        refused(() -> LearningRule.covariance(1), "LearningRule.covariance mean: must be in (-1, 1), got 1");
        refused(() -> LearningRule.HEBBIAN.capacity(0), "LearningRule.capacity size: must be >= 1, got 0");
        var network = HopfieldNetwork.empty(LearningRule.HEBBIAN, 3);
        var random = Streams.of(1).generator();
        refused(() -> HopfieldNetwork.empty(LearningRule.HEBBIAN, 0), "HopfieldNetwork.size: must be >= 1, got 0");
        refused(() -> network.store(Pattern.of(1)), "HopfieldNetwork.store pattern: must have 3 units, got 1");
        refused(() -> network.forget(Pattern.of(1, 1, 1)), "HopfieldNetwork.forget: the pattern is not stored");
        refused(() -> network.unlearn(0, 1, random), "HopfieldNetwork.unlearn epsilon: must be > 0, got 0");
        refused(() -> network.unlearn(1, -1, random), "HopfieldNetwork.unlearn count: must be >= 0, got -1");
        refused(
                () -> network.sample(Pattern.of(1, 1, 1), Glauber.at(1), random),
                "Patterns: must hold at least one pattern");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
