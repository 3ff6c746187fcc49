package org.engram.simulations.paper.sdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.io.ResultDirectory;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.engram.simulations.paper.Papers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experiments in a size that takes a second; what they compare with theory must hold in any size. */
class SdrExperimentsTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "sdr-false-match, false-matches.png, 8",
        "sdr-union, unions.png, 5",
        "sdr-noise, false-negatives.png, 4",
        "sdr-threshold, thresholds.png, 4"
    })
    void claimsHoldAndThreadsDoNotChangeThem(String id, String figure, int claims) throws IOException {
        ExperimentResult one = run(id, 1);
        assertThat(one.claims()).hasSize(claims);
        assertThat(one.agrees()).as(one.claims().toString()).isTrue();
        assertThat(run(id, 3)).isEqualTo(one);
        assertThat(Files.readAllBytes(temporary.resolve(id + 3).resolve(figure)))
                .isEqualTo(Files.readAllBytes(temporary.resolve(id + 1).resolve(figure)));
    }

    private ExperimentResult run(String id, int threads) throws IOException {
        Experiment experiment = Papers.experiments().byId(id);
        ParameterValues values = ParameterValues.of(experiment).with("trials", 200);
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(id + threads), false)) {
            ExperimentResult result =
                    experiment.run(ExperimentContext.of(values, directory).withThreads(threads));
            directory.commit();
            return result;
        }
    }
}
