package org.engram.simulations.paper.vsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.engram.simulations.paper.continual.ContinualPermuted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments in a size that takes seconds: too small for claims, the same code all through. */
class VsaExperimentsTest {

    @TempDir
    private Path temporary;

    static Stream<Arguments> experiments() {
        Experiment bundle = new VsaBundle();
        Experiment norms = new MbatNorms();
        Experiment json = new VsaJson();
        Experiment continual = new ContinualPermuted();
        return Stream.of(
                Arguments.of(bundle, values(bundle).with("trials", 2), "recall.csv"),
                Arguments.of(norms, values(norms).with("dimension", 32).with("trials", 2), "norms.csv"),
                Arguments.of(json, values(json).with("dimension", 64).with("records", 20), "city.csv"),
                Arguments.of(
                        continual,
                        values(continual).with("tasks", 2).with("examples", 20).with("trials", 2),
                        "measures.csv"));
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

    /** Orthogonal matrices keep lengths to 1e-10 and others lose them. */
    @Test
    void lengthsMeetTheReference() throws IOException {
        Experiment norms = new MbatNorms();
        ExperimentResult result =
                run(norms, values(norms).with("dimension", 256).with("trials", 6), 2);
        assertThat(result.claims()).hasSize(8);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
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
