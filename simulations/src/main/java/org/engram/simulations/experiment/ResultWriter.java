package org.engram.simulations.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engram.core.io.ResultDirectory;

/** Writes the two documents every result directory has: {@code result.json} and {@code run.json}. */
public final class ResultWriter {

    /** Name of the reproducible document. */
    public static final String RESULT = ResultDirectory.MARKER;

    /** Name of the document about host, time and command line. */
    public static final String RUN = "run.json";

    private static final Set<String> OWN = Set.of(RESULT, RUN);

    private ResultWriter() {}

    /**
     * Writes both documents, after everything else is there: {@code result.json} lists the files it finds.
     *
     * @return the names of the files {@code result.json} lists
     */
    public static List<String> write(ResultDirectory directory, ResultDocument result, RunRecord run)
            throws IOException {
        Path document = directory.path(RESULT);
        List<String> files = files(document.resolveSibling(""));
        Files.writeString(document, Json.text(result.toMap(files)));
        Files.writeString(directory.path(RUN), Json.text(run.toMap()));
        return files;
    }

    /** Relative names with forward slashes in alphabetical order, the same on every system. */
    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !OWN.contains(name))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
