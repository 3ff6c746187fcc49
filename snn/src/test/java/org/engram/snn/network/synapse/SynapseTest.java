package org.engram.snn.network.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Test;

class SynapseTest {

    private static final SpikePair PAIR = new SpikePair(20, 20, 0.01, 0.012);

    @Test
    void factories() {
        assertThat(Synapse.excitatory(2))
                .isEqualTo(new Synapse(Receptor.EXCITATORY, new Constant(2), Optional.empty(), new StaticSynapse()));
        Distribution drawn = new Distribution.Exponential(1);
        assertThat(Synapse.inhibitory(drawn).delay(1.5))
                .isEqualTo(
                        new Synapse(Receptor.INHIBITORY, drawn, Optional.of(new Constant(1.5)), new StaticSynapse()));
        assertThat(Synapse.inhibitory(3).receptor()).isEqualTo(Receptor.INHIBITORY);
        Synapse plastic = Synapse.excitatory(1).delay(2).stdp(PAIR, new WeightRule.Additive(0, 5));
        assertThat(plastic.delay()).contains(new Constant(2));
        assertThat(plastic.type().isPlastic()).isTrue();
        assertThat(new StaticSynapse().isPlastic()).isFalse();
    }

    @Test
    void weightsAreMagnitudes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapse.inhibitory(-1))
                .withMessage("Synapse.weight: must be >= 0 (a magnitude; the receptor gives the sign), got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapse.excitatory(Listed.of(1, -0.5)))
                .withMessage("Synapse.weight[1]: must be >= 0 (a magnitude; the receptor gives the sign), got -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapse.excitatory(Double.NaN))
                .withMessage("value: must be finite, got NaN");
    }

    @Test
    void delaysArePositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapse.excitatory(1).delay(0))
                .withMessage("Synapse.delay: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Synapse.excitatory(1).delay(Listed.of(1, -2)))
                .withMessage("Synapse.delay[1]: must be > 0 ms, got -2");
    }

    @Test
    void pairRuleNeedsPositiveTimes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpikePair(0, 20, 0, 0))
                .withMessage("SpikePair.tau_plus: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpikePair(20, -1, 0, 0))
                .withMessage("SpikePair.tau_minus: must be > 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpikePair(20, 20, -0.1, 0))
                .withMessage("SpikePair.A_plus: must be >= 0, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpikePair(20, 20, 0, Double.NaN))
                .withMessage("SpikePair.A_minus: must be >= 0, got NaN");
    }

    @Test
    void weightRulesNeedBoundsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightRule.Additive(-1, 1))
                .withMessage("Additive.w_min: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightRule.Additive(2, 1))
                .withMessage("Additive.w_max: must be >= 2, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightRule.Multiplicative(Double.NaN, 1))
                .withMessage("Multiplicative.w_min: must be >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightRule.Multiplicative(0, Double.POSITIVE_INFINITY))
                .withMessage("Multiplicative.w_max: must be >= 0, got Infinity");
        assertThat(new WeightRule.Additive(1, 1).wMax()).isEqualTo(1);
    }
}
