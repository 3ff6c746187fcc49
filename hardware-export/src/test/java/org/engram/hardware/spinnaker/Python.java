package org.engram.hardware.spinnaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Python interpreter of this machine, for running the loader. */
record Python(String command) {

    /** How a program ended: its exit code and all it printed. */
    record Result(int exitCode, String output) {}

    /** The first interpreter that runs a statement without error. */
    static Optional<Python> running(String statement) {
        return List.of("python3", "/usr/bin/python3", "python").stream()
                .map(Python::new)
                .filter(python -> python.run("-c", statement).exitCode() == 0)
                .findFirst();
    }

    Result run(String... arguments) {
        return runIn(Path.of("."), arguments);
    }

    /** Runs a program in a working directory. */
    Result runIn(Path directory, String... arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("python", ".txt");
            try {
                Process process = new ProcessBuilder(line)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(10, TimeUnit.MINUTES);
                if (!ended) {
                    process.destroyForcibly();
                }
                return new Result(ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
