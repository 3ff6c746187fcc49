package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.engram.core.data.Curve;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void givesWilsonsInterval() {
        Proportion proportion = new Proportion(8, 10);
        assertThat(proportion.value()).isEqualTo(0.8);
        assertThat(proportion.low()).isCloseTo(0.4901625, within(1e-7));
        assertThat(proportion.high()).isCloseTo(0.9433178, within(1e-7));
    }

    @Test
    void endsAtZeroAndOneWhereNoneOrAllSucceed() {
        assertThat(new Proportion(0, 20).low()).isZero();
        assertThat(new Proportion(0, 20).high()).isCloseTo(0.1611252, within(1e-7));
        assertThat(new Proportion(20, 20).high()).isEqualTo(1);
        assertThat(new Proportion(20, 20).low()).isCloseTo(1 - 0.1611252, within(1e-7));
    }

    @Test
    void becomesACurveThatCarriesItsTrials() {
        Curve curve = Proportion.curve("recall", new double[] {20}, List.of(new Proportion(3, 4)));
        assertThat(curve.mean(0)).isEqualTo(0.75);
        assertThat(curve.trials(0)).isEqualTo(4);
        assertThat(curve.interval()).isEqualTo(Proportion.INTERVAL);
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatThrownBy(() -> new Proportion(5, 4)).hasMessageContaining("got 5 of 4");
        assertThatThrownBy(() -> new Proportion(-1, 4)).hasMessageContaining("got -1 of 4");
    }
}
