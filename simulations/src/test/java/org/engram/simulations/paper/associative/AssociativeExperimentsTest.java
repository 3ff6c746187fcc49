package org.engram.simulations.paper.associative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments in a size that takes seconds: too small for claims, the same code all through. */
class AssociativeExperimentsTest {

    @TempDir
    private Path temporary;

    static Stream<Arguments> experiments() {
        Experiment dense = new DenseCapacityScaling();
        Experiment modern = new ModernCapacityGrowth();
        Experiment sparse = new SparseCapacity();
        Experiment linear = new LinearHeavyTail();
        return Stream.of(
                Arguments.of(dense, values(dense).with("units", 12).with("trials", 2), "capacity.csv"),
                Arguments.of(modern, values(modern).with("trials", 2), "growth.csv"),
                Arguments.of(sparse, values(sparse).with("units", 256).with("trials", 2), "willshaw.csv"),
                Arguments.of(linear, values(linear).with("classes", 8).with("trials", 3), "rules.csv"));
    }

    private static ParameterValues values(Experiment experiment) {
        return ParameterValues.of(experiment);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void threadsDoNotChangeTheResult(Experiment experiment, ParameterValues values, String file) throws IOException {
        ExperimentResult one = run(experiment, values, 1);
        assertThat(run(experiment, values, 2)).isEqualTo(one);
        assertThat(one.claims()).isEmpty();
        assertThat(temporary.resolve(experiment.id() + 2).resolve(file))
                .hasSameTextualContentAs(temporary.resolve(experiment.id() + 1).resolve(file));
    }

    /** The step of learning needs no chance where embeddings are one-hot, nor does Muon where they are random. */
    @Test
    void rulesOfLearningMeetTheReference() throws IOException {
        Experiment experiment = new LinearHeavyTail();
        ExperimentResult result = run(experiment, ParameterValues.of(experiment).with("trials", 2), 2);
        assertThat(result.claims()).hasSize(13);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    /** The number of patterns at half weight grows more than tenfold from six to fifteen units. */
    @Test
    void capacityGrowsWithUnits() throws IOException {
        Experiment experiment = new ModernCapacityGrowth();
        run(experiment, ParameterValues.of(experiment).with("trials", 12), 1);
        Table growth = Csv.read(temporary.resolve("modern-capacity1").resolve("growth.csv"));
        assertThat(growth.text(0, "series")).isEqualTo("measured");
        assertThat(growth.number(3, "mean") / growth.number(0, "mean")).isBetween(10.0, 100.0);
    }

    private ExperimentResult run(Experiment experiment, ParameterValues values, int threads) throws IOException {
        Path path = temporary.resolve(experiment.id() + threads);
        try (ResultDirectory directory = ResultDirectory.create(path, true)) {
            ExperimentResult result =
                    experiment.run(ExperimentContext.of(values, directory).withThreads(threads));
            directory.commit();
            return result;
        }
    }
}
