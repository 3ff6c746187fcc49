package org.engram.snn.network.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.engram.snn.network.Population;
import org.junit.jupiter.api.Test;

class SpikeSourcePoissonVariableTest {

    private static final String NAME = "SpikeSourcePoissonVariable.";

    @Test
    void ratesLastUpToTheNextStart() {
        double[] starts = {1, 5};
        double[] rates = {10, 20};
        SpikeSourcePoissonVariable source = SpikeSourcePoissonVariable.of(starts, rates);
        starts[0] = 2;
        rates[0] = 3;
        source.starts(0)[0] = 4;
        source.rates(0)[0] = 4;
        source.durations(0)[0] = 1;
        assertThat(source.starts(0)).containsExactly(1, 5);
        assertThat(source.rates(7)).containsExactly(10, 20);
        assertThat(source.durations(0)).containsExactly(4, 1e10);
        assertThat(source.isGapless()).isTrue();
        SpikeSourcePoissonVariable shorter = source.lasting(new double[] {0.5, 2});
        assertThat(shorter.durations(0)).containsExactly(0.5, 2);
        assertThat(shorter.isGapless()).isFalse();
        assertThat(shorter).isNotEqualTo(source);
        assertThat(shorter.lasting(new double[] {4, 1e10})).isEqualTo(source).hasSameHashCodeAs(source);
        assertThat(source).hasToString("SpikeSourcePoissonVariable[1 lists]");
        assertThat(source.lasting(new double[] {4 * (1 + 1e-15), 1}).lists()).isOne();
    }

    @Test
    void eachSourceMayHaveItsOwn() {
        double[][] starts = {{0}, {}, {1, 2}};
        double[][] rates = {{5}, {}, {6, 7}};
        SpikeSourcePoissonVariable source = SpikeSourcePoissonVariable.of(starts, rates);
        assertThat(source.rates(2)).containsExactly(6, 7);
        assertThat(source.starts(1)).isEmpty();
        assertThat(new Population("in", 3, source).size()).isEqualTo(3);
        refuses(
                "population 'in': rates must list one value for each of 4 neurons, got 3",
                () -> new Population("in", 4, source));
        refuses("SpikeSourcePoissonVariable: source: must be in [0, 2] (size 3), got 3", () -> source.rates(3));
        refuses("SpikeSourcePoissonVariable: has no numeric setting 'rate'", () -> source.value("rate"));
    }

    @Test
    void listsMustMatchAndIncrease() {
        SpikeSourcePoissonVariable good = SpikeSourcePoissonVariable.of(new double[] {1, 2}, new double[] {1, 1});
        refuses(NAME + "starts: at least one list needed", () -> of(new double[0][], new double[0][]));
        refuses(NAME + "rates: must be as many as starts, 1, got 2", () -> of(new double[1][0], new double[2][0]));
        refuses(NAME + "rates[0]: must be as many as starts, 1, got 0", () -> of(new double[1][1], new double[1][0]));
        refuses(NAME + "durations[0]: must be as many as starts, 2, got 1", () -> good.lasting(new double[] {1}));
        refuses(NAME + "starts[0][0]: must be >= 0 ms, got -1", () -> of(-1, 2, 1));
        refuses(NAME + "starts[0][1]: times must increase", () -> of(2, 2, 1));
        refuses(NAME + "rates[0][0]: must be in [0, 1000000000] Hz, got NaN", () -> of(1, 2, Double.NaN));
        refuses(NAME + "durations[0][1]: must be >= 0 ms, got -1", () -> good.lasting(new double[] {1, -1}));
        refuses(NAME + "durations[0][0]: must end before the next start", () -> good.lasting(new double[] {1.1, 1}));
    }

    private static SpikeSourcePoissonVariable of(double first, double second, double rate) {
        return SpikeSourcePoissonVariable.of(new double[] {first, second}, new double[] {rate, rate});
    }

    private static SpikeSourcePoissonVariable of(double[][] starts, double[][] rates) {
        return SpikeSourcePoissonVariable.of(starts, rates);
    }

    private static void refuses(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
