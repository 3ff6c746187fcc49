package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ExperimentResultTest {

    private static final Claim MET = Claim.equal("s", "p. 1", 1, 1);
    private static final Claim MISSED = Claim.equal("s", "p. 1", 1, 2);
    private static final Claim UNCOMPARED = Claim.inspiredBy("s", "p. 1", "a", "b");

    @Test
    void agreesUnlessAClaimDiffers() {
        assertThat(ExperimentResult.of().agrees()).isTrue();
        assertThat(ExperimentResult.of(MET, UNCOMPARED).agrees()).isTrue();
        assertThat(ExperimentResult.of(MET, MISSED).agrees()).isFalse();
    }

    @Test
    void valuesKeepTheirOrder() {
        ExperimentResult result =
                ExperimentResult.of(MET).withValue("b", 1).withValue("a", 2).withValue("c", 3);
        assertThat(result.values()).containsExactly(entry("b", 1.0), entry("a", 2.0), entry("c", 3.0));
        assertThat(result.claims()).containsExactly(MET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.withValue("a", 2))
                .withMessage("ExperimentResult: value 'a' is given twice");
    }

    @Test
    void numericsRefuseNonsense() {
        Numerics numerics = new Numerics("EXACT", "DOUBLE", 0.1);
        assertThat(ExperimentResult.of().withNumerics(numerics).numerics()).contains(numerics);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numerics("", "DOUBLE", 0.1))
                .withMessage("Numerics.scheme: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numerics("EXACT", " ", 0.1))
                .withMessage("Numerics.precision: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numerics("EXACT", "DOUBLE", 0))
                .withMessage("Numerics.timestep: must be > 0 ms, got 0");
    }
}
