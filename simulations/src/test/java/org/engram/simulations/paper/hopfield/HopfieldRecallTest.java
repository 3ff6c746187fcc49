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

class HopfieldRecallTest {

    private static final HopfieldRecall EXPERIMENT = new HopfieldRecall();
    private static final ParameterValues SMALL =
            ParameterValues.of(EXPERIMENT).with("units", 100).with("trials", 5);

    @TempDir
    private Path temporary;

    @Test
    void theoryIsMetAtFullSize() {
        ExperimentResult result = run("full", ParameterValues.of(EXPERIMENT).with("trials", 10), 2);
        assertThat(result.claims()).hasSize(3);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    @Test
    void threadsDoNotChangeTheResult() {
        assertThat(run("three", SMALL, 3)).isEqualTo(run("one", SMALL, 1));
        assertThat(temporary.resolve("three/overlap.csv"))
                .hasSameTextualContentAs(temporary.resolve("one/overlap.csv"));
    }

    /** Below capacity a cue with a tenth of its units flipped is repaired; above it even the pattern itself decays. */
    @Test
    void curvesFallWithLoadAndNoise() {
        run("small", SMALL, 1);
        Table overlaps = Csv.read(temporary.resolve("small/overlap.csv"));
        assertThat(overlap(overlaps, "alpha = 0.05", 0.1)).isGreaterThan(0.98);
        assertThat(overlap(overlaps, "alpha = 0.2", 0)).isLessThan(0.95);
        assertThat(overlap(overlaps, "alpha = 0.05", 0.5)).isLessThan(0.6);
        assertThat(overlap(overlaps, "cue", 0.2)).isEqualTo(0.6);
    }

    private static double overlap(Table table, String series, double noise) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.text(row, "series").equals(series) && table.number(row, "x") == noise) {
                return table.number(row, "mean");
            }
        }
        throw new AssertionError("no point " + series + " at " + noise);
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
