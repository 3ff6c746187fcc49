package org.engram.sdr.sparsey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlasticityTest {

    private static final MacShape SHAPE = MacShape.of(12, 8, 100);
    private static final Plasticity FADING = Plasticity.PERMANENT.fading(Permanence.standard());
    private final Generator random = Streams.of(5).generator();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 127",
        "0, 1999, 127",
        "0, 2000, 120",
        "0, 3000, 50",
        "0, 3999, 50",
        "0, 4000, 0",
        "1, 3999, 127",
        "1, 4000, 120",
        "1, 6000, 50",
        "1, 8000, 0",
        "2, 1000000, 127"
    })
    void weightsFallByTheTable(int stiffness, long age, int weight) {
        assertThat(Permanence.standard().weight(stiffness, age)).isEqualTo(weight);
    }

    /** The familiarity of a stored input is the weight of its synapses over the full one. */
    @ParameterizedTest
    @CsvSource({"0, 127", "1997, 127", "1998, 120", "2999, 50", "4000, 0"})
    void storedInputsFade(long rest, int weight) {
        Mac mac = mac(FADING);
        int[] input = random.sample(100, 10);
        mac.learn(input);
        mac.rest(rest + 1);
        mac.begin();
        assertThat(mac.recognise(input).familiarity()).isCloseTo(weight / 127.0, within(1e-12));
    }

    /** Two more trials in time make an input permanent; after the first break they only refresh it. */
    @ParameterizedTest
    @CsvSource({"1000, 127", "2500, 0"})
    void repetitionInTimeMakesPermanent(long interval, int weight) {
        Mac mac = mac(FADING);
        int[] input = random.sample(100, 10);
        for (int trial = 0; trial < 3; trial++) {
            mac.learn(input);
            mac.begin();
            mac.rest(interval);
        }
        mac.rest(100_000);
        double kept = mac.recognise(input).familiarity();
        assertThat(kept).isCloseTo(weight / 127.0, within(0.1));
    }

    @Test
    void bitsAndFadingWeightsChooseTheSameCodesWhileYoung() {
        Mac bits = new Mac(SHAPE.recurrent(), mac(FADING).selection(), Plasticity.PERMANENT, generator());
        Mac fading = new Mac(SHAPE.recurrent(), mac(FADING).selection(), FADING, generator());
        for (int t = 0; t < 60; t++) {
            int[] input = random.sample(100, 10);
            Moment expected = bits.learn(input);
            Moment moment = fading.learn(input);
            assertThat(moment.code()).isEqualTo(expected.code());
            assertThat(moment.familiarity()).isCloseTo(expected.familiarity(), within(1e-12));
        }
    }

    private static Generator generator() {
        return Streams.of(8).generator();
    }

    @Test
    void aSaturatedBundleFreezes() {
        Mac mac = mac(FADING.freezingAbove(0.2));
        int stored = 0;
        while (mac.isLearning()) {
            mac.learn(random.sample(100, 10));
            mac.begin();
            stored++;
        }
        assertThat(mac.saturation(Evidence.U)).isBetween(0.2, 0.22);
        assertThat(stored).isBetween(15, 30);
        int[] input = random.sample(100, 10);
        Moment before = mac.learn(input);
        mac.begin();
        mac.rest(1_000_000);
        assertThat(mac.recognise(input)).isEqualTo(before);
        assertThat(mac.saturation(Evidence.U)).isBetween(0.2, 0.22);
    }

    @Test
    void learningEndsWithTheCriticalPeriod() {
        Mac mac = mac(Plasticity.PERMANENT.within(3));
        for (int t = 0; t < 3; t++) {
            assertThat(mac.isLearning()).isTrue();
            mac.learn(random.sample(100, 10));
        }
        assertThat(mac.isLearning()).isFalse();
        double saturation = mac.saturation(Evidence.U);
        mac.learn(random.sample(100, 10));
        assertThat(mac.saturation(Evidence.U)).isEqualTo(saturation);
    }

    @Test
    void nonsenseIsNamed() {
        int[][] breaks = {{1, 2}};
        assertError(() -> Permanence.of(new int[] {5}, breaks, 1), "Permanence.levels: must end with 0, got [5]");
        assertError(() -> Permanence.of(new int[] {127, 0}, breaks, 1), "Permanence.level: must be in [0, 126]");
        assertError(() -> Permanence.of(new int[] {0}, breaks, 1), "each row must have 1 ages");
        assertError(() -> Permanence.of(new int[] {9, 0}, new int[][] {{5, 5}}, 1), "Permanence.break: must be >= 6");
        assertError(() -> Permanence.of(new int[] {9, 0}, new int[0][], 1), "Permanence.breaks rows: must be in");
        assertError(() -> Permanence.of(new int[] {9, 0}, breaks, 0), "Permanence.persistence: must be >= 1");
    }

    private Mac mac(Plasticity plasticity) {
        return new Mac(SHAPE, CodeSelection.standard(), plasticity, random);
    }

    private static void assertError(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
