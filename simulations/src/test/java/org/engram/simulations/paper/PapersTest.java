package org.engram.simulations.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;

class PapersTest {

    /** Every experiment has what listings and help need. */
    @Test
    void experimentsAreDescribed() {
        assertThat(Papers.experiments().all()).isNotEmpty();
        for (Experiment experiment : Papers.experiments().all()) {
            assertThat(experiment.title()).as(experiment.id()).isNotBlank().doesNotContain("\n");
            assertThat(experiment.citation()).as(experiment.id()).containsPattern("[12][0-9]{3}");
            assertThat(ParameterValues.of(experiment).asMap())
                    .as(experiment.id())
                    .hasSameSizeAs(experiment.parameters());
            assertThat(experiment.parameters())
                    .as(experiment.id())
                    .allSatisfy(parameter -> assertThat(parameter.text()).endsWith("."));
        }
    }
}
