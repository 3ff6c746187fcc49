package org.engram.simulations.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** Experiments in a size that takes seconds: too small for claims about networks, the same code all through. */
class ReducedExperimentsTest {

    @TempDir
    private Path temporary;

    static Stream<Arguments> experiments() {
        return Stream.of(
                Arguments.of("izhikevich-2003", "duration=1 trials=2", "raster.png spectrum.png intervals.png"),
                Arguments.of(
                        "brunel-2000",
                        "excitatory=400 duration=200 transient=50",
                        "spectra.png synchronous-regular.png asynchronous-irregular.png"),
                Arguments.of("brette-2007", "duration=1 trials=1", "cuba.png coba.png theory.png cuba-intervals.png"),
                Arguments.of("siegert", "duration=0.2 neurons=2", "rates.png"),
                Arguments.of(
                        "izhikevich-2006-polychronization",
                        "duration=2 trials=2 mothers=2",
                        "first-second.png last-second.png weights.png weight-histogram.png"));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void threadsDoNotChangeTheResult(String id, String values, String figures) throws IOException {
        ExperimentResult one = run(id, values, 1);
        assertThat(run(id, values, 2)).isEqualTo(one);
        assertThat(one.claims()).isEmpty();
        assertThat(one.numerics()).isPresent();
        Map<String, byte[]> first = files(id + 1);
        assertThat(first).containsKeys(words(figures));
        assertThat(files(id + 2)).containsExactlyEntriesOf(first);
    }

    @Test
    void frequenciesMeetTheClosedForm() {
        ExperimentResult result = run("fi-curve", "", 2);
        assertThat(result.claims()).hasSize(6);
        assertThat(result.agrees()).as(result.claims().toString()).isTrue();
    }

    private static String[] words(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private ExperimentResult run(String id, String values, int threads) {
        Experiment experiment = Papers.experiments().byId(id);
        ParameterValues parameters = ParameterValues.of(experiment);
        for (String assignment : words(values)) {
            int equals = assignment.indexOf('=');
            parameters = parameters.with(
                    assignment.substring(0, equals), Double.parseDouble(assignment.substring(equals + 1)));
        }
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve(id + threads), false)) {
            ExperimentResult result =
                    experiment.run(ExperimentContext.of(parameters, directory).withThreads(threads));
            directory.commit();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> files(String directory) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.list(temporary.resolve(directory)).sorted()) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
