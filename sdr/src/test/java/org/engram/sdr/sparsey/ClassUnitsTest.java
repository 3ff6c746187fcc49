package org.engram.sdr.sparsey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class ClassUnitsTest {

    /** The first step by hand: shares are 1/3 each, so weights become 0.3 (1 - 1/3) and 0.3 (-1/3). */
    @Test
    void oneExampleMovesWeightsByTheDeltaRule() {
        ClassUnits units = new ClassUnits(4, 3, 0.3);
        assertThat(units.shares(0, 2)).containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
        units.learn(1, 0, 2);
        double[] shares = units.shares(0, 2);
        assertThat(shares[1] / shares[0]).isCloseTo(Math.exp(0.6), within(1e-12));
        assertThat(DoubleStream.of(shares).sum()).isCloseTo(1, within(1e-12));
        assertThat(units.classify(2)).isEqualTo(1);
        assertThat(units.classify(3)).isEqualTo(0);
    }

    @Test
    void codesOfClassesAreToldApart() {
        Generator random = Streams.of(2).generator();
        int[][] prototypes = {random.sample(300, 20), random.sample(300, 20), random.sample(300, 20)};
        ClassUnits units = new ClassUnits(300, 3, 0.05);
        int right = 0;
        for (int t = 0; t < 400; t++) {
            int[] example = prototypes[t % 3].clone();
            for (int i = 0; i < 8; i++) {
                example[i] = random.nextInt(300);
            }
            right += t >= 300 && units.classify(example) == t % 3 ? 1 : 0;
            units.learn(t % 3, example);
        }
        assertThat(right).isGreaterThan(95);
    }

    @Test
    void nonsenseIsNamed() {
        ClassUnits units = new ClassUnits(4, 3, 0.3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.learn(3, 0))
                .withMessageContaining("ClassUnits.class: must be in [0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.classify(4))
                .withMessageContaining("ClassUnits.unit: must be in [0, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassUnits(0, 3, 1))
                .withMessageContaining("ClassUnits.units: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassUnits(1, 3, 0))
                .withMessageContaining("ClassUnits.rate: must be > 0, got 0");
    }
}
