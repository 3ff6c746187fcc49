package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.engram.simulations.experiment.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that prints something, and the one way to print it: for people or as JSON. */
final class OutputOptions {

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Whether standard output belongs to one JSON object. */
    boolean json() {
        return json;
    }

    /** Standard output of the command. */
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Standard error of the command. */
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** The command as it is typed, such as {@code engram run hopfield-recall}. */
    String commandName() {
        return command.qualifiedName();
    }

    /** Prints the object where {@code --json} is given, otherwise what {@code text} writes. */
    void print(Map<String, ?> object, Consumer<PrintWriter> text) {
        print(json ? Json.text(object) : "", text);
    }

    /** Prints the text of a JSON object where {@code --json} is given, otherwise what {@code text} writes. */
    void print(String object, Consumer<PrintWriter> text) {
        PrintWriter out = out();
        if (json) {
            out.print(object);
        } else {
            text.accept(out);
        }
        out.flush();
    }
}
