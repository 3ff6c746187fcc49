package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BitsPerSynapseTest {

    @Test
    void entropyIsShannons() {
        assertThat(BitsPerSynapse.entropy(0)).isZero();
        assertThat(BitsPerSynapse.entropy(1)).isZero();
        assertThat(BitsPerSynapse.entropy(0.5)).isEqualTo(1);
        assertThat(BitsPerSynapse.entropy(0.11)).isCloseTo(0.49992, within(1e-5));
    }

    @Test
    void hebbianHoldsMostBelowTheCriticalLoad() {
        double critical = AmitGutfreundSompolinsky.criticalLoad();
        assertThat(BitsPerSynapse.hebbian(0.05)).isCloseTo(0.05, within(1e-4));
        assertThat(BitsPerSynapse.hebbian(0.1352556)).isCloseTo(0.1244557, within(1e-7));
        assertThat(BitsPerSynapse.hebbian(critical - 1e-9)).isBetween(0.1213, 0.1214);
        assertThat(BitsPerSynapse.hebbian(critical + 1e-3)).isZero();
    }

    @Test
    void rulesAreOrdered() {
        assertThat(BitsPerSynapse.hebbianWithoutErrors(1000)).isCloseTo(0.0723824, within(1e-7));
        assertThat(BitsPerSynapse.storkey(1000)).isCloseTo(1 / Math.sqrt(2 * Math.log(1000)), within(1e-12));
        assertThat(BitsPerSynapse.willshaw()).isCloseTo(0.693147, within(1e-6));
        assertThat(BitsPerSynapse.sparseCovariance()).isCloseTo(0.721348, within(1e-6));
        assertThat(BitsPerSynapse.pseudoInverse()).isEqualTo(BitsPerSynapse.unbiased(1, 0));
        assertThat(BitsPerSynapse.bound()).isEqualTo(BitsPerSynapse.unbiased(2, 0));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitsPerSynapse.entropy(1.5))
                .withMessage("BitsPerSynapse.entropy error: must be in [0, 1], got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BitsPerSynapse.unbiased(-1, 0))
                .withMessage("BitsPerSynapse.unbiased alpha: must be >= 0, got -1");
    }
}
