package org.engram.simulations.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.progress.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that runs something and leaves a result directory. */
final class RunOptions {

    private static final int MOST_THREADS = 1024;
    private static final int LONGEST_NAME = 80;

    /** The seed of a run that names none. */
    static final long DEFAULT_SEED = 42;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Root seed; the same seed gives the same result (default: 42, or the network file's).")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory for the results (default: results/ and the name of what is run, numbered).")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace the result directory if it exists.")
    private boolean overwrite;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads; the result does not depend on it (default: all processors; one for a single network).")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "Print nothing but errors; with --json, nothing but the object.")
    private boolean quiet;

    @Mixin
    private OutputOptions output;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int defaultThreads = Runtime.getRuntime().availableProcessors();

    /** Root seed. */
    long seed() {
        return seedOr(DEFAULT_SEED);
    }

    /** The root seed that was asked for, or else this one. */
    long seedOr(long other) {
        return seed == null ? other : seed;
    }

    /**
     * Result directory: the one asked for, or the first of {@code results/NAME}, {@code results/NAME-2} that is free. The
     * name may come from a file; what leads elsewhere, or has no place in the name of a directory, becomes an underscore.
     */
    Path out(String name) {
        if (out != null) {
            return out;
        }
        Path results = Path.of("results");
        String safe = fileName(name);
        Path free = results.resolve(safe);
        for (int n = 2; Files.exists(free) && !overwrite; n++) {
            free = results.resolve(safe + "-" + n);
        }
        return free;
    }

    /** A network may be named by a stranger: its name must neither lead out of {@code results} nor hide there. */
    private static String fileName(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._+-]+", "_").replaceFirst("^[.]+", "_");
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    }

    /** Whether an existing result directory may be replaced. */
    boolean overwrite() {
        return overwrite;
    }

    /** Number of threads, >= 1. */
    int threads() {
        return threads == null ? defaultThreads : Check.between("--threads", threads, 1, MOST_THREADS);
    }

    /** Sets how many threads there are where none are asked for. */
    void threadsByDefault(int count) {
        defaultThreads = count;
    }

    /** Prints a line on standard error, not with {@code --quiet}. */
    void note(String line) {
        if (!quiet) {
            output.err().println(line);
            output.err().flush();
        }
    }

    /** A bar on standard error, or none with {@code --quiet}. */
    Progress progress() {
        return quiet ? Progress.silent() : Progress.console();
    }

    /** Whether text for people is to be left out. */
    boolean quiet() {
        return quiet;
    }

    /** How to print. */
    OutputOptions output() {
        return output;
    }

    /** The words that were typed, beginning with the name of the program. */
    List<String> typed() {
        List<String> words = new ArrayList<>();
        words.add("engram");
        words.addAll(command.root().commandLine().getParseResult().originalArgs());
        return words;
    }
}
