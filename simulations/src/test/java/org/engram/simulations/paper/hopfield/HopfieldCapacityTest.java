package org.engram.simulations.paper.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HopfieldCapacityTest {

    private static final HopfieldCapacity EXPERIMENT = new HopfieldCapacity();
    private static final ParameterValues SMALL =
            ParameterValues.of(EXPERIMENT).with("units", 320).with("trials", 10);

    @TempDir
    private Path temporary;

    @Test
    void threadsDoNotChangeTheResult() {
        ExperimentResult one = run("one", 1);
        assertThat(run("three", 3)).isEqualTo(one);
        assertThat(one.claims()).isEmpty();
        for (String file : new String[] {"overlap.csv", "kept.csv", "scaling.csv"}) {
            assertThat(temporary.resolve("three/" + file)).hasSameTextualContentAs(temporary.resolve("one/" + file));
        }
    }

    /** Small networks keep patterns up to higher loads, and all lose them in the end. */
    @Test
    void curvesFallWithLoadAndSize() {
        ExperimentResult result = run("small", 2);
        assertThat(result.values().get("mean_load_40"))
                .isGreaterThan(result.values().get("mean_load_320"));
        assertThat(result.values().get("mean_load_320")).isBetween(0.16, 0.22);
        assertThat(result.values().get("critical_load_theory")).isCloseTo(0.1379056, within(1e-7));
        Table kept = Csv.read(temporary.resolve("small/kept.csv"));
        assertThat(mean(kept, "N = 320", 0.06)).isEqualTo(1);
        assertThat(mean(kept, "N = 320", 0.3)).isLessThan(0.3);
        Table overlaps = Csv.read(temporary.resolve("small/overlap.csv"));
        assertThat(mean(overlaps, "N = 320", 0.02)).isGreaterThan(0.999);
    }

    @Test
    void fitsFindTheLineTheyWereDrawnFrom() {
        double[] sizes = {100, 200, 400};
        double[] values = new double[3];
        for (int k = 0; k < 3; k++) {
            values[k] = 0.138 + 2.5 * Math.pow(sizes[k], -2.0 / 3);
        }
        FiniteSizeFit fit = FiniteSizeFit.of(2.0 / 3, sizes, values, new double[] {0.001, 0.002, 0.001});
        assertThat(fit.limit()).isCloseTo(0.138, within(1e-12));
        assertThat(fit.standardError()).isBetween(0.001, 0.01);
    }

    private static double mean(Table table, String series, double x) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.text(row, "series").equals(series) && table.number(row, "x") == x) {
                return Double.parseDouble(table.text(row, "mean"));
            }
        }
        throw new AssertionError("no point " + series + " at " + x);
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
