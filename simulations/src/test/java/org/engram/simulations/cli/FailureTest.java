package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.engram.core.Parameter;
import org.engram.core.io.FormatException;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Experiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    @TempDir
    private Path temporary;

    static Stream<Arguments> failures() {
        NoSuchFileException missing = new NoSuchFileException("net.json");
        return Stream.of(
                arguments(new IllegalArgumentException("a.b: must be > 0"), 2, "a.b: must be > 0"),
                arguments(new IllegalArgumentException("one\n  two\r\nthree\n"), 2, "one two three"),
                arguments(new IllegalArgumentException(), 2, "IllegalArgumentException"),
                arguments(
                        new FormatException(Path.of("net.json"), "line 3", "no cells"),
                        2,
                        "net.json: line 3: no cells"),
                arguments(missing, 2, "net.json: no such file or directory"),
                arguments(new UncheckedIOException(missing), 2, "net.json: no such file or directory"),
                arguments(new ExecutionException(missing), 2, "net.json: no such file or directory"),
                arguments(new CompletionException(missing), 2, "net.json: no such file or directory"),
                arguments(new AccessDeniedException("out"), 2, "out: permission denied"),
                arguments(new FileAlreadyExistsException("out"), 2, "out: already exists"),
                arguments(new NotDirectoryException("out"), 2, "out: is not a directory"),
                arguments(new DirectoryNotEmptyException("out"), 2, "out: directory is not empty"),
                arguments(new FileSystemException("a", null, "File name too long"), 2, "a: File name too long"),
                arguments(new FileSystemException("a", "b", "Cross-device link"), 2, "a: Cross-device link (b)"),
                arguments(new FileNotFoundException("a (Is a directory)"), 2, "a (Is a directory)"),
                arguments(new MalformedInputException(1), 2, "a file is not UTF-8 text"),
                arguments(new InterruptedException(), 130, "interrupted"),
                arguments(new CancellationException(), 130, "interrupted"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void expectedFailuresAreOneLine(Exception thrown, int exitCode, String message) throws IOException {
        CommandLineRun run = runThat(thrown);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).isEqualToIgnoringNewLines("engram: " + message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bugsShowTheirTrace() throws IOException {
        CommandLineRun run = runThat(new IllegalStateException("impossible"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("engram: internal error: java.lang.IllegalStateException: impossible")
                .contains("at org.engram.simulations");
        assertThat(runThat(new AssertionError("never")).exitCode()).isEqualTo(3);
        assertThat(runThat(new StackOverflowError()).exitCode()).isEqualTo(3);
    }

    @Test
    void aBrokenDiskFailsTheRun() throws IOException {
        CommandLineRun run = runThat(new UncheckedIOException(new IOException("No space left on device")));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("engram: reading or writing failed: No space left on device");
    }

    @Test
    void exhaustedMemoryNamesTheRemedy() throws IOException {
        CommandLineRun run = runThat(new OutOfMemoryError("Java heap space"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .matches("engram: out of memory at [0-9]+ MB; .* as in ENGRAM_JAVA_OPTS=-Xmx[0-9]+g\\R")
                .hasLineCount(1);
    }

    /** Runs an experiment that writes a file and then fails; nothing of it may be left. */
    private CommandLineRun runThat(Throwable thrown) throws IOException {
        Path target = temporary.resolve("failing");
        CommandLineRun run =
                CommandLineRun.of(Experiments.of(new Failing(thrown)), "run", "failing", "--out", target.toString());
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        return run;
    }

    /**
     * An experiment that fails.
     *
     * @param thrown how
     */
    private record Failing(Throwable thrown) implements Experiment {

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public String title() {
            return "Fails";
        }

        @Override
        public String citation() {
            return "Nobody (1900)";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public ExperimentResult run(ExperimentContext context) throws IOException {
            Files.writeString(context.file("half.csv"), "x\n");
            throw Sneaky.<RuntimeException>sneaky(thrown);
        }
    }

    /** Throws what the compiler would not let an experiment throw. */
    private static final class Sneaky {

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        static <E extends Throwable> E sneaky(Throwable thrown) throws E {
            throw (E) thrown;
        }
    }
}
