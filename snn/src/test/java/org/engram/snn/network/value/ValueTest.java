package org.engram.snn.network.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class ValueTest {

    private final Generator random = Streams.of(1).generator();

    @Test
    void constantsDrawNothing() {
        Generator.State before = random.state();
        assertThat(new Constant(2.5).draw(3, random)).containsExactly(2.5, 2.5, 2.5);
        assertThat(Value.of(1.0, 2).draw(2, random)).containsExactly(1, 2);
        assertThat(random.state()).isEqualTo(before);
    }

    @Test
    void oneNumberIsAConstant() {
        assertThat(Value.of(3)).isEqualTo(new Constant(3));
        assertThat(Value.of(new double[] {3})).isEqualTo(new Constant(3));
        assertThat(Value.of(3.0, 3.0)).isEqualTo(Listed.of(3, 3));
    }

    @Test
    void listsAreCopiedAndCompared() {
        double[] numbers = {1, 2};
        Listed listed = Listed.of(numbers);
        numbers[0] = 9;
        listed.toArray()[1] = 9;
        listed.draw(2, random)[1] = 9;
        assertThat(listed.toArray()).containsExactly(1, 2);
        assertThat(listed.value(1)).isEqualTo(2);
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed)
                .isEqualTo(Listed.of(1, 2))
                .hasSameHashCodeAs(Listed.of(1, 2))
                .isNotEqualTo(Listed.of(2, 1))
                .isNotEqualTo(new Constant(1))
                .hasToString("Listed[2]");
    }

    @Test
    void numbersMustBeFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constant(Double.NaN))
                .withMessage("value: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Listed.of(0, Double.NEGATIVE_INFINITY))
                .withMessage("value[1]: must be finite, got -Infinity");
    }

    @Test
    void listsMustFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Listed.of(1, 2).draw(3, random))
                .withMessage("values: one each for 3 neurons or connections needed, got 2");
    }

    @Test
    void distanceIsForConnections() {
        assertThat(new DistanceDependent(1.5, 0.25).at(6)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceDependent(1, 1).draw(3, random))
                .withMessage("distance_dependent: for weights and delays between populations with positions only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceDependent(Double.NaN, 1))
                .withMessage("distance_dependent.base: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceDependent(1, Double.NEGATIVE_INFINITY))
                .withMessage("distance_dependent.slope: must be finite per um, got -Infinity");
    }
}
