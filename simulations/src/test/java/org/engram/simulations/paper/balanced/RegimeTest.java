package org.engram.simulations.paper.balanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.engram.snn.network.Network;
import org.engram.snn.network.Realization;
import org.junit.jupiter.api.Test;

class RegimeTest {

    /** Solutions of the mean-field equations at full size. */
    @Test
    void meanFieldRates() {
        double[] expected = {327.01, 55.84, 37.95, 6.52};
        for (int k = 0; k < expected.length; k++) {
            assertThat(Regime.all().get(k).meanField(10_000)).isCloseTo(expected[k], within(0.005));
        }
    }

    @Test
    void networksKeepTheirProportions() {
        Network network = Regime.all().get(2).network(400);
        Realization realization = Realization.of(network, 0.1, 1);
        assertThat(network.population("inhibitory").size()).isEqualTo(100);
        assertThat(realization.synapseCount()).isEqualTo(500 * (40 + 10));
        assertThat(network.poissonInputs())
                .allSatisfy(input -> assertThat(input.rate()).isEqualTo(20_000));
    }
}
