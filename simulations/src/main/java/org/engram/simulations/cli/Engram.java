package org.engram.simulations.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.engram.core.Toolkit;
import org.engram.simulations.experiment.Experiments;
import org.engram.simulations.paper.Papers;
import org.engram.simulations.theory.Theories;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code engram} command; its subcommands are listed in {@link #commandLine}. */
@Command(
        name = "engram",
        description = "Simulates spiking and associative memories and checks them against the papers.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Engram.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  engram list", "  engram run --help", "  engram version --json"})
public final class Engram implements Runnable {

    /** Characters in a line of the help. */
    static final int HELP_WIDTH = 100;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the toolkit's version.")
    private boolean version;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    Engram() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(args, System.out, System.err));
    }

    /** Runs the command in this JVM and returns its exit code; see {@link ExitCode}. */
    public static int execute(String[] args, PrintStream out, PrintStream err) {
        return execute(Papers.experiments(), args, out, err);
    }

    static int execute(Experiments experiments, String[] args, PrintStream out, PrintStream err) {
        PrintWriter errors = writer(err);
        try {
            return commandLine(experiments)
                    .setOut(writer(out))
                    .setErr(errors)
                    .setParameterExceptionHandler(
                            (e, arguments) -> Failure.of(e).report(errors))
                    .setExecutionExceptionHandler(
                            (e, line, parsed) -> Failure.of(e).report(errors))
                    .execute(args);
        } catch (Throwable e) {
            return Failure.of(e).report(errors);
        }
    }

    private static CommandLine commandLine(Experiments experiments) {
        return new CommandLine(new Engram())
                .addSubcommand(new ListCommand(experiments, Theories.standard()))
                .addSubcommand(RunCommand.of(
                        experiments, new HippocampusCommand(), new HopfieldImagesCommand(), new SparseyDigitsCommand()))
                .addSubcommand(new CellCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(TheoryCommand.of(Theories.standard()))
                .addSubcommand(new BenchCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new VersionCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .registerConverter(Long.class, text -> whole(text, Long::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf))
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(Double.class, Engram::number)
                .registerConverter(double.class, Engram::number)
                .setUsageHelpWidth(HELP_WIDTH);
    }

    /** Parses a whole number; picocli's own message speaks of Java's types. */
    private static <T> T whole(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            boolean isWhole = text.matches("[+-]?[0-9]+");
            throw new TypeConversionException(
                    "must be a whole number, got '" + text + "'" + (isWhole ? ", which is out of range" : ""));
        }
    }

    /** Parses a decimal number; Java's own parser takes suffixes, hexadecimal digits and words as well. */
    private static double number(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new TypeConversionException("must be a number, got '" + text + "'");
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Shows the help: a person who types nothing but the name wants to know what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Answers {@code --version}. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"engram " + Toolkit.version()};
        }
    }
}
