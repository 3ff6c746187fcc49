package org.engram.simulations.paper.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopfieldRulesTest {

    private static final HopfieldRules EXPERIMENT = new HopfieldRules();
    private static final ParameterValues SMALL =
            ParameterValues.of(EXPERIMENT).with("units", 60).with("trials", 4);

    @TempDir
    private Path temporary;

    @Tag("slow")
    @Test
    void rulesAreOrderedAsTheirAuthorsSay() {
        ExperimentResult result = run("full", ParameterValues.of(EXPERIMENT).with("trials", 5), 2);
        assertThat(result.claims()).hasSize(7);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    @Test
    void threadsDoNotChangeTheResultAndSmallNetworksClaimNothing() {
        assertThat(run("three", SMALL, 3).claims()).isEmpty();
        run("one", SMALL, 1);
        assertThat(temporary.resolve("three/basins.csv")).hasSameTextualContentAs(temporary.resolve("one/basins.csv"));
        Table fixed = Csv.read(temporary.resolve("one/fixed-points.csv"));
        for (int row = 0; row < fixed.rows(); row++) {
            if (fixed.text(row, "series").startsWith("pseudo-inverse")) {
                assertThat(fixed.text(row, "mean")).isEqualTo("1");
            }
        }
    }

    private ExperimentResult run(String name, ParameterValues values, int threads) {
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(name), false)) {
            ExperimentResult result =
                    EXPERIMENT.run(ExperimentContext.of(values, directory).withThreads(threads));
            directory.commit();
            return result;
        }
    }
}
