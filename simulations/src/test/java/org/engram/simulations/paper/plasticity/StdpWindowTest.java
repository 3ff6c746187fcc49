package org.engram.simulations.paper.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StdpWindowTest {

    @Test
    void everyWindowIsItsClosedForm(@TempDir Path directory) {
        StdpWindow experiment = new StdpWindow();
        try (ResultDirectory results = ResultDirectory.create(directory.resolve("out"), false)) {
            ExperimentResult result = experiment.run(ExperimentContext.of(ParameterValues.of(experiment), results));
            results.commit();
            assertThat(result.claims()).hasSize(16);
            assertThat(result.agrees()).as(result.claims().toString()).isTrue();
        }
        assertThat(directory.resolve("out/windows.png")).exists();
        assertThat(directory.resolve("out/windows.csv")).exists();
    }
}
