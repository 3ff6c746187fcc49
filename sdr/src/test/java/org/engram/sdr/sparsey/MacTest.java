package org.engram.sdr.sparsey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacTest {

    private static final MacShape SHAPE = MacShape.of(24, 8, 144);

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void oneTrialStoresAnInput(String preset) {
        Generator random = Streams.of(1).child(preset).generator();
        Mac mac = new Mac(SHAPE, CodeSelection.preset(preset), Plasticity.PERMANENT, random);
        List<int[]> inputs = new ArrayList<>();
        List<Code> codes = new ArrayList<>();
        for (int t = 0; t < 10; t++) {
            inputs.add(random.sample(144, 12));
            codes.add(mac.learn(inputs.get(t)).code());
            mac.begin();
        }
        for (int t = 0; t < 10; t++) {
            Moment moment = mac.recognise(inputs.get(t));
            assertThat(moment.familiarity()).isEqualTo(1);
            assertThat(moment.code().similarity(codes.get(t))).isGreaterThan(0.9);
            mac.begin();
        }
    }

    /** Expected intersection of the codes of two inputs, the second learned after the first: the closed form. */
    @ParameterizedTest
    @CsvSource({"A, 8", "A, 6", "A, 4", "B, 12", "B, 6", "C, 12", "C, 11", "C, 10"})
    void similarInputsGetIntersectingCodes(String preset, int shared) {
        int trials = 400;
        Generator random = Streams.of(7).child(preset).child(shared).generator();
        CodeSelection selection = CodeSelection.preset(preset);
        double sum = 0;
        for (int trial = 0; trial < trials; trial++) {
            int[] order = random.sample(144, 24);
            random.shuffle(order);
            int[] second = new int[12];
            System.arraycopy(order, 12 - shared, second, 0, 12);
            Mac mac = new Mac(SHAPE, selection, Plasticity.PERMANENT, random);
            Code first = mac.learn(Arrays.copyOf(order, 12)).code();
            mac.begin();
            sum += mac.learn(second).code().similarity(first);
        }
        double expected = selection.repeatProbability(shared / 12.0, 8);
        double deviation = Math.sqrt(expected * (1 - expected) / (24.0 * trials));
        assertThat(sum / trials).isCloseTo(expected, within(4 * deviation));
    }

    @ParameterizedTest(name = "F={0} S={1} Q={2} K={3} T={4}")
    @CsvFileSource(resources = "csa_capacity_simulation.csv", numLinesToSkip = 1)
    void capacityIsThatOfTheReference(
            int inputs,
            int active,
            int modules,
            int units,
            int stored,
            double accuracy,
            double exact,
            double familiarity,
            double familiarityOfNew,
            double set) {
        double[] sums = new double[4];
        int seeds = 3;
        for (int seed = 0; seed < seeds; seed++) {
            Generator random = Streams.of(seed).child(inputs).child(stored).generator();
            Mac mac = Mac.standard(MacShape.of(modules, units, inputs), random);
            List<int[]> items = new ArrayList<>();
            List<Code> codes = new ArrayList<>();
            for (int t = 0; t < stored; t++) {
                items.add(random.sample(inputs, active));
                codes.add(mac.learn(items.get(t)).code());
                mac.begin();
            }
            for (int t = 0; t < stored; t++) {
                Moment moment = mac.recognise(items.get(t));
                mac.begin();
                sums[0] += moment.code().similarity(codes.get(t)) / stored / seeds;
                sums[1] += moment.familiarity() / stored / seeds;
                sums[2] += mac.recognise(random.sample(inputs, active)).familiarity() / stored / seeds;
                mac.begin();
            }
            sums[3] += mac.saturation(Evidence.U) / seeds;
        }
        assertThat(sums[0]).isCloseTo(accuracy, within(0.08));
        assertThat(sums[1]).isCloseTo(familiarity, within(0.001));
        assertThat(sums[2]).isCloseTo(familiarityOfNew, within(0.08));
        assertThat(sums[3]).isCloseTo(set, within(0.03));
    }

    @Test
    void workDoesNotDependOnWhatIsStored() {
        Generator random = Streams.of(3).generator();
        Mac mac = Mac.standard(SHAPE, random);
        Operations none = mac.operations();
        mac.learn(random.sample(144, 12));
        Operations first = mac.operations().since(none);
        assertThat(first).isEqualTo(new Operations(12, 12 * 3, 24 * 8, 24, 12 * 24));
        for (int t = 0; t < 300; t++) {
            mac.begin();
            Operations before = mac.operations();
            mac.learn(random.sample(144, 12));
            assertThat(mac.operations().since(before)).isEqualTo(first);
            mac.begin();
            before = mac.operations();
            mac.recognise(random.sample(144, 12));
            assertThat(mac.operations().since(before)).isEqualTo(new Operations(12, 12 * 3, 24 * 8, 0, 0));
        }
    }

    @Test
    void aCodeTellsItsInput() {
        Generator random = Streams.of(4).generator();
        Mac mac = Mac.standard(SHAPE, random);
        int[] input = random.sample(144, 12);
        Code code = mac.learn(input).code();
        mac.begin();
        mac.learn(random.sample(144, 12));
        assertThat(mac.expectedBelow(code, 1).toArray()).contains(input);
        assertThat(mac.expectedBelow(code, 1).cardinality()).isLessThan(16);
    }

    @Test
    void sameSeedSameCodes() {
        assertThat(run(5)).isEqualTo(run(5)).isNotEqualTo(run(6));
    }

    private static List<Moment> run(long seed) {
        Generator random = Streams.of(seed).generator();
        Generator inputs = Streams.of(9).generator();
        Mac mac = Mac.standard(SHAPE.recurrent(), random);
        List<Moment> moments = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            moments.add(mac.learn(inputs.sample(144, 12)));
        }
        return moments;
    }

    @Test
    void nonsenseIsNamed() {
        Mac mac = Mac.standard(SHAPE, Streams.of(1).generator());
        assertError(() -> mac.learn(144), "Mac.below: must be in [0, 143] (size 144), got 144");
        assertError(() -> mac.learn(), "Mac: needs an active input unit");
        assertError(mac::predict, "Mac.predict: needs a recurrent mac and a moment before");
        assertError(mac::hold, "Mac.hold: needs a moment before");
        assertError(() -> mac.rest(-1), "Mac.moments: must be in");
        assertError(() -> mac.saturation(Evidence.HU), "Mac.saturation: must be U, H or D, got HU");
        assertError(() -> mac.expectedBelow(Code.of(8, 1), 1), "must have Q = 24 and K = 8");
        assertError(() -> MacShape.of(0, 8, 10), "MacShape.modules: must be >= 1, got 0");
        assertError(() -> MacShape.of(8, 0, 10), "MacShape.units: must be in");
        assertError(() -> MacShape.of(8, 8, 0), "MacShape.below: must be >= 1, got 0");
        assertError(() -> new MacShape(1, 1, 1, false, 5, 0), "MacShape.beside: must be in [0, 0], got 5");
        assertError(() -> SHAPE.withAbove(-1), "MacShape.above: must be >= 0, got -1");
        assertError(() -> Code.of(8, 8), "Code.winner: must be in [0, 7]");
        assertError(() -> Code.of(8), "Code.winners: needs at least one module");
        assertError(() -> Code.of(8, 1).intersection(Code.of(9, 1)), "must have Q = 1 and K = 8, got 1 and 9");
        assertError(() -> Plasticity.PERMANENT.freezingAbove(0), "Plasticity.saturation: must be in (0, 1], got 0");
        assertError(() -> Plasticity.PERMANENT.within(0), "Plasticity.criticalPeriod: must be >= 1, got 0");
        assertError(() -> new Signals().add(new int[1], 0, -1), "Signals.factor: must be >= 0, got -1");
    }

    private static void assertError(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
