package org.engram.simulations.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.engram.simulations.experiment.CoinTosses;
import org.engram.simulations.experiment.Experiments;

/**
 * What one call of the command line left behind.
 *
 * @param exitCode its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs the command with the experiment for tests. */
    static CommandLineRun of(String... args) {
        return of(Experiments.of(new CoinTosses()), args);
    }

    /** Runs the command with a registry. */
    static CommandLineRun of(Experiments experiments, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Engram.execute(experiments, args, stream(out), stream(err));
        return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
