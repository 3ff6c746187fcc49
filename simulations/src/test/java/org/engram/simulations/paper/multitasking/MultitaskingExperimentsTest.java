package org.engram.simulations.paper.multitasking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MultitaskingExperimentsTest {

    @TempDir
    private Path temporary;

    @Test
    void amplitudesAreTheTheorysAtTheLeastSizeThatClaims() throws IOException {
        Experiment experiment = new MultitaskingAmplitudes();
        ExperimentResult result = run(
                "amplitudes",
                experiment,
                ParameterValues.of(experiment).with("units", 20_000).with("trials", 4),
                2);
        assertThat(result.claims()).hasSize(4);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
        Table curves = Csv.read(temporary.resolve("amplitudes/amplitudes.csv"));
        assertThat(value(curves, "theory no. 2", 0.5)).isEqualTo(0.25, within(1e-12));
        assertThat(value(curves, "|m| no. 2", 0.5)).isEqualTo(0.25, within(0.02));
    }

    @Tag("slow")
    @Test
    void learningIsTheTheorysAtTheLeastSizeThatClaims() throws IOException {
        Experiment experiment = new MultitaskingLearningCurves();
        ExperimentResult result = run(
                "learning",
                experiment,
                ParameterValues.of(experiment).with("units", 4000).with("trials", 4),
                2);
        assertThat(result.claims()).hasSize(18);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    @Tag("slow")
    @Test
    void phasesAreNearTheTheorysInSmallNetworks() throws IOException {
        Experiment experiment = new MultitaskingPhases();
        ExperimentResult result = run(
                "phases",
                experiment,
                ParameterValues.of(experiment).with("units", 1000).with("sweeps", 20),
                2);
        assertThat(result.claims()).isEmpty();
        assertThat(result.values().get("agreeing_cells")).isGreaterThan(0.5);
        assertThat(result.values().get("median_deviation_of_overlaps")).isLessThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void threadsDoNotChangeTheResult(Experiment experiment) throws IOException {
        ParameterValues least = ParameterValues.of(experiment).with("units", 100);
        for (String name : new String[] {"trials", "sweeps"}) {
            boolean known = experiment.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(name));
            least = known ? least.with(name, name.equals("trials") ? 2 : 20) : least;
        }
        assertThat(run("three", experiment, least, 3)).isEqualTo(run("one", experiment, least, 1));
    }

    static Stream<Experiment> experiments() {
        return Stream.of(new MultitaskingAmplitudes(), new MultitaskingPhases(), new MultitaskingLearningCurves());
    }

    @Test
    void aCrossingIsInterpolated() {
        double[] x = {1, 10, 100};
        Measurements measured = new Measurements(
                x,
                List.of(List.of(new double[] {0.1}), List.of(new double[] {0.3}), List.of(new double[] {0.7})),
                Streams.of(1));
        assertThat(TrainingCurve.crossing(measured, 0, x, 0.5)).isEqualTo(Math.sqrt(1000), within(1e-12));
        assertThat(TrainingCurve.crossing(measured, 0, x, 0.8)).isNaN();
        assertThat(TrainingCurve.first(x, 10)).isEqualTo(1);
        assertThat(TrainingCurve.first(x, 1000)).isEqualTo(3);
    }

    private static double value(Table table, String series, double x) {
        for (int row = 0; row < table.rows(); row++) {
            // The row of the mark has no mean, so that the column is one of text.
            if (table.text(row, "series").equals(series) && Double.parseDouble(table.text(row, "x")) == x) {
                return Double.parseDouble(table.text(row, "mean"));
            }
        }
        throw new AssertionError("no point " + series + " at " + x);
    }

    private ExperimentResult run(String name, Experiment experiment, ParameterValues values, int threads)
            throws IOException {
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(name), false)) {
            ExperimentResult result =
                    experiment.run(ExperimentContext.of(values, directory).withThreads(threads));
            directory.commit();
            return result;
        }
    }
}
