package org.engram.simulations.paper.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopfieldPhaseDiagramTest {

    private static final HopfieldPhaseDiagram EXPERIMENT = new HopfieldPhaseDiagram();
    private static final ParameterValues SMALL =
            ParameterValues.of(EXPERIMENT).with("units", 200).with("trials", 2).with("sweeps", 20);

    @TempDir
    private Path temporary;

    @Test
    void threadsDoNotChangeTheResult() {
        ExperimentResult one = run("one", 1);
        assertThat(run("three", 3)).isEqualTo(one);
        assertThat(one.claims()).isEmpty();
        for (String file : new String[] {"phases.csv", "overlap.csv"}) {
            assertThat(temporary.resolve("three/" + file)).hasSameTextualContentAs(temporary.resolve("one/" + file));
        }
    }

    /** Even small networks recall in the cold at low load, as theory says, and not in the heat. */
    @Test
    void recallIsWhereTheoryHasIt() {
        ExperimentResult result = run("small", 2);
        assertThat(result.values().get("mean_overlap_difference_inside")).isLessThan(0.03);
        assertThat(result.values().get("mean_boundary_difference")).isLessThan(0.2);
        Table cells = Csv.read(temporary.resolve("small/phases.csv"));
        assertThat(cells.text(0, "series")).isEqualTo("overlap");
        assertThat(Double.parseDouble(cells.text(0, "value"))).isGreaterThan(0.99);
        assertThat(Math.abs(Double.parseDouble(cells.text(PhaseGrid.TEMPERATURES - 1, "value"))))
                .isLessThan(0.4);
    }

    private ExperimentResult run(String name, int threads) {
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(name), false)) {
            ExperimentResult result =
                    EXPERIMENT.run(ExperimentContext.of(SMALL, directory).withThreads(threads));
            directory.commit();
            return result;
        }
    }
}
