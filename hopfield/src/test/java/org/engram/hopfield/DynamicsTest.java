package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Synchronous updates, partial and clamped cues, dilution, and what became of recalls. */
class DynamicsTest {

    @Test
    void twoCoupledUnitsThatDisagreeAlternateWhenUpdatedTogether() {
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.of(Pattern.of(1, 1)));
        var random = Streams.of(1).generator();
        var recall = network.recall(Pattern.of(1, -1), Update.SYNCHRONOUS, random);
        assertThat(recall.ending()).isEqualTo(Ending.TWO_CYCLE);
        assertThat(recall.converged()).isFalse();
        assertThat(recall.sweeps()).isEqualTo(2);
        assertThat(recall.state()).isEqualTo(Pattern.of(1, -1));
        assertThat(recall).hasToString("Recall[alternates after 2 sweeps and 4 flips]");
        assertThat(network.recall(Pattern.of(1, -1), random).converged()).isTrue();
    }

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSynchronousSweepTakesEverySignAtOnce(long seed) {
        var random = Streams.of(seed).generator();
        int size = random.nextInt(2, 150);
        var network =
                HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(random.nextInt(1, 40), size, random));
        var cue = Pattern.random(size, random);
        int[] expected = cue.toArray();
        var moving = network.start("cue", cue);
        for (int i = 0; i < size; i++) {
            double field = moving.field(i);
            expected[i] = field == 0 ? expected[i] : (int) Math.signum(field);
        }
        var once = network.recall(cue, Update.SYNCHRONOUS.withMaximumSweeps(1), random);
        assertThat(once.state()).isEqualTo(Pattern.of(expected));
        var whole = network.recall(cue, Update.SYNCHRONOUS, random);
        assertThat(whole.ending()).isNotEqualTo(Ending.SWEEPS_RAN_OUT);
        if (whole.ending() == Ending.TWO_CYCLE) {
            var twice = network.recall(whole.state(), Update.SYNCHRONOUS.withMaximumSweeps(2), random);
            assertThat(twice.state()).isEqualTo(whole.state());
        }
    }

    @Test
    void recallsFromHalfOfThePattern() {
        var random = Streams.of(3).generator();
        var patterns = Patterns.random(10, 400, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        var cue = Cue.part(patterns.get(4), 0, 200);
        assertThat(cue.knownUnits()).isEqualTo(200);
        assertThat(cue.start(random).overlap(patterns.get(4))).isBetween(0.35, 0.65);
        assertThat(network.recall(cue, Update.ASYNCHRONOUS, random).state()).isEqualTo(patterns.get(4));
    }

    @Test
    void clampedUnitsKeepTheirValues() {
        var random = Streams.of(4).generator();
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.random(20, 100, random));
        var forced = Pattern.random(100, random);
        var known = Pattern.random(100, random);
        var cue = Cue.of(forced, known);
        var free = network.recall(cue, Update.SYNCHRONOUS, random).state();
        assertThat(agreement(free, forced, known)).isLessThan(known.activeUnits());
        var clamped = network.recall(cue.clamped(), Update.ASYNCHRONOUS, random).state();
        assertThat(agreement(clamped, forced, known)).isEqualTo(known.activeUnits());
        assertThat(cue.clamped())
                .isNotEqualTo(cue)
                .hasToString("Cue[" + known.activeUnits() + " of 100 units known and clamped]");
    }

    private static int agreement(Pattern state, Pattern forced, Pattern known) {
        int agreement = 0;
        for (int i = 0; i < state.size(); i++) {
            agreement += known.value(i) == 1 && state.value(i) == forced.value(i) ? 1 : 0;
        }
        return agreement;
    }

    @Test
    void tellsPatternsFromMixturesAndTheRest() {
        var random = Streams.of(5).generator();
        var patterns = Patterns.random(8, 2000, random);
        assertThat(Attractor.of(patterns.get(3), patterns, 0.9)).isEqualTo(Attractor.RETRIEVED);
        assertThat(Attractor.of(patterns.get(3).reversed().corrupted(0.01, random), patterns, 0.9))
                .isEqualTo(Attractor.REVERSED);
        assertThat(Attractor.of(mixture(patterns, 3), patterns, 0.9)).isEqualTo(Attractor.MIXTURE);
        assertThat(Attractor.of(mixture(patterns, 5).reversed(), patterns, 0.9)).isEqualTo(Attractor.MIXTURE);
        assertThat(Attractor.of(Pattern.random(2000, random), patterns, 0.9)).isEqualTo(Attractor.OTHER);
        assertThat(Attractor.of(patterns.get(0).reversed(), Patterns.of(patterns.get(0)), 1))
                .isEqualTo(Attractor.REVERSED);
    }

    private static Pattern mixture(Patterns patterns, int count) {
        int[] values = new int[patterns.size()];
        for (int i = 0; i < values.length; i++) {
            for (int mu = 0; mu < count; mu++) {
                values[i] += patterns.get(mu).value(i);
            }
            values[i] = Integer.signum(values[i]);
        }
        return Pattern.of(values);
    }

    @Test
    void countsWhatBecameOfRecalls() {
        var patterns = Patterns.of(Pattern.of(1, 1, 1, 1), Pattern.of(1, -1, 1, -1));
        var recalls = List.of(
                Recall.of(patterns.get(0), Ending.FIXED_POINT, 2, -1, -2),
                Recall.of(patterns.get(1).reversed(), Ending.FIXED_POINT, 4, -1, -2, -3),
                Recall.of(Pattern.of(1, 1, 1, -1), Ending.TWO_CYCLE, 0, 5));
        var statistics = RecallStatistics.of(recalls, patterns, 0.9);
        assertThat(statistics)
                .isEqualTo(new RecallStatistics(
                        3,
                        Map.of(
                                Attractor.RETRIEVED, 1,
                                Attractor.REVERSED, 1,
                                Attractor.MIXTURE, 0,
                                Attractor.OTHER, 1),
                        2,
                        1,
                        1,
                        2,
                        0,
                        0.5));
        assertThat(statistics.share(Attractor.OTHER)).isEqualTo(1.0 / 3);
        assertThat(statistics.attractors().keySet()).containsExactly(Attractor.values());
    }

    @Test
    void dilutionCutsAndScalesWeights() {
        var random = Streams.of(6).generator();
        var patterns = Patterns.random(5, 100, random);
        var full = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        for (var dilution : List.of(Dilution.symmetric(0.3), Dilution.asymmetric(0.3))) {
            var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
            network.dilute(dilution, random);
            int left = 0;
            int unequal = 0;
            for (int i = 0; i < 100; i++) {
                for (int j = 0; j < 100; j++) {
                    double weight = network.weight(i, j);
                    if (weight != 0) {
                        left++;
                        assertThat(weight).isCloseTo(full.weight(i, j) / 0.3, within(1e-15));
                    }
                    unequal += weight == network.weight(j, i) ? 0 : 1;
                }
            }
            assertThat(left / 9900.0).isCloseTo(0.3, within(0.03));
            assertThat(unequal == 0).isEqualTo(dilution.isSymmetric());
            assertFields(network, Pattern.random(100, random));
            network.store(Pattern.random(100, random));
            network.forget(patterns.get(0));
            assertThat(network.count()).isEqualTo(5);
            assertFields(network, Pattern.random(100, random));
        }
    }

    /** Fields are sums over the row of the unit, also where the two directions differ. */
    private static void assertFields(HopfieldNetwork network, Pattern state) {
        var moving = network.start("state", state);
        moving.flip(7);
        var now = moving.pattern();
        for (int i = 0; i < network.size(); i++) {
            double field = 0;
            for (int j = 0; j < network.size(); j++) {
                field += network.weight(i, j) * now.value(j);
            }
            assertThat(moving.field(i)).isCloseTo(field, within(1e-7));
        }
    }

    /** Hebb's memory survives the loss of most connections while P stays well below c N. */
    @Test
    void aDilutedNetworkStillRecalls() {
        var random = Streams.of(7).generator();
        var patterns = Patterns.random(5, 500, random);
        for (var dilution : List.of(Dilution.symmetric(0.3), Dilution.asymmetric(0.3))) {
            var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
            network.dilute(dilution, random);
            var state = network.recall(patterns.get(0).corrupted(0.1, random), random)
                    .state();
            assertThat(state.overlap(patterns.get(0))).isGreaterThan(0.98);
        }
    }

    @Test
    void refusesNonsense() {
        var random = Streams.of(8).generator();
        var pattern = Pattern.random(4, random);
        var network = HopfieldNetwork.trained(LearningRule.HEBBIAN, Patterns.of(pattern));
        refused(() -> Cue.of(pattern, Pattern.of(1)), "Cue.known: must have 4 units as the pattern, got 1");
        refused(() -> Cue.part(pattern, 5, 5), "Cue.part from: must be in [0, 4], got 5");
        refused(() -> Cue.part(pattern, 2, 1), "Cue.part to: must be in [2, 4], got 1");
        refused(
                () -> network.recall(Cue.part(Pattern.of(1), 0, 1), Update.SYNCHRONOUS, random),
                "HopfieldNetwork.recall cue: must have 4 units, got 1");
        refused(() -> network.overlaps(Pattern.of(1)), "HopfieldNetwork.overlaps state: must have 4 units, got 1");
        refused(() -> Dilution.symmetric(0), "Dilution.kept: must be in (0, 1], got 0");
        refused(
                () -> Attractor.of(pattern, Patterns.of(pattern), 0.5),
                "Attractor.threshold: must be in (0.5, 1], got 0.5");
        refused(
                () -> RecallStatistics.of(List.of(), Patterns.of(pattern), 0.9),
                "RecallStatistics.recalls: must hold at least one recall");
        refused(() -> Recall.of(pattern, Ending.FIXED_POINT, -1, 0), "Recall.flips: must be >= 0, got -1");
        refused(
                () -> Recall.of(pattern, Ending.FIXED_POINT, 0),
                "Recall.energies: must hold at least the cue's energy");
        refused(() -> pattern.gauged(Pattern.of(1)), "Pattern.gauged: both must have the same size, got 4 and 1");
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
