package org.engram.simulations.paper.sparsey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.io.FormatException;
import org.engram.core.io.ResultDirectory;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ParameterValues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseyExperimentsTest {

    @TempDir
    private Path temporary;

    @Test
    void codesMeetTheClosedForm() {
        ExperimentResult result = run(new SparseyCodes(), "trials", 100, 2);
        assertThat(result.claims()).hasSize(8);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
        assertThat(temporary.resolve("sparsey-codes2/intersection.png")).exists();
    }

    @Test
    void threadsDoNotChangeTheResult() throws IOException {
        assertThat(run(new SparseyCapacity(), "trials", 2, 2)).isEqualTo(run(new SparseyCapacity(), "trials", 2, 1));
        assertThat(Files.readAllBytes(temporary.resolve("sparsey-capacity1/capacity.csv")))
                .isEqualTo(Files.readAllBytes(temporary.resolve("sparsey-capacity2/capacity.csv")));
    }

    @Test
    @Tag("slow")
    void capacityIsThatOfTheReference() {
        ExperimentResult result = run(new SparseyCapacity(), "trials", 5, 2);
        assertThat(result.claims()).hasSize(10);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    @Test
    void fewItemsAreStoredAndRecalled() {
        ExperimentResult result = run(new SparseyConstantTime(), "items", 200, 1);
        assertThat(result.claims()).isEmpty();
        assertThat(result.values()).containsEntry("operations to store", 20 + 640 + 2048 + 8 + 160.0);
        assertThat(result.values()).containsEntry("operations to recall", 20 + 640 + 2048.0);
        assertThat(result.values()).containsEntry("winners recalled, 200 stored", 1.0);
        assertThat(temporary.resolve("sparsey-constant-time1/times.csv")).exists();
    }

    @Test
    void fewFilmsAreRecognisedAndRecalled() {
        ExperimentResult one = run(new SparseySequences(), "films", 12, 1);
        assertThat(one.claims()).isEmpty();
        assertThat(run(new SparseySequences(), "films", 12, 2)).isEqualTo(one);
        assertThat(temporary.resolve("sparsey-sequences1/recall.csv")).exists();
    }

    @Test
    void drawnDigitsAreClassified() {
        ParameterValues values =
                ParameterValues.of(new SparseyDigits()).with("learned", 200).with("tests", 200);
        ExperimentResult result = run(new SparseyDigits(), values, 1);
        assertThat(result.values().get("right by class units")).isGreaterThan(0.8);
        assertThat(result.values()).containsEntry("digits tested", 200.0);
    }

    @Test
    void filesOfDigitsAreRead() throws IOException {
        Idx.write(temporary, "t10k", 60);
        DigitSet digits = DigitSet.read(temporary, 20, 1000, Streams.of(1));
        assertThat(digits.learned()).hasSize(20);
        assertThat(digits.learnedLabels()).containsOnly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(digits.tested()).hasSize(40);
        Idx.write(temporary, "train", 100);
        assertThat(DigitSet.read(temporary, 20, 1000, Streams.of(1)).tested()).hasSize(60);
    }

    @Test
    void badFilesAreNamed() throws IOException {
        assertThatThrownBy(() -> DigitSet.read(temporary, 20, 10, Streams.of(1)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("t10k-images-idx3-ubyte");
        Idx.write(temporary, "t10k", 60);
        assertThatThrownBy(() -> DigitSet.read(temporary, 200, 10, Streams.of(1)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must have 20 of each digit to learn");
    }

    private ExperimentResult run(Experiment experiment, String name, double value, int threads) {
        return run(experiment, ParameterValues.of(experiment).with(name, value), threads);
    }

    private ExperimentResult run(Experiment experiment, ParameterValues values, int threads) {
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(experiment.id() + threads), true)) {
            ExperimentResult result =
                    experiment.run(ExperimentContext.of(values, directory).withThreads(threads));
            directory.commit();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
