package org.engram.simulations.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.Experiments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs an experiment of the registry; each is a subcommand with help of its own. */
@Command(
        name = "run",
        description = "Run an experiment: print its claims with verdicts, write its figures and tables.",
        synopsisSubcommandLabel = "EXPERIMENT",
        commandListHeading = "%nExperiments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram run EXPERIMENT",
            "  engram run EXPERIMENT --set NAME=VALUE,NAME=VALUE --seed 7 --out results/first --json"
        })
final class RunCommand implements Runnable {

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help; after an experiment, its parameters.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private RunCommand() {}

    /** The command with one subcommand per experiment: its own command where one is given, else a generic one. */
    static CommandLine of(Experiments experiments, ExperimentCommand... own) {
        CommandLine run = new CommandLine(new RunCommand());
        for (Experiment experiment : experiments.all()) {
            ExperimentCommand command = Arrays.stream(own)
                    .filter(each -> each.experiment().id().equals(experiment.id()))
                    .findFirst()
                    .orElseGet(() -> new ExperimentCommand(experiment));
            run.addSubcommand(experiment.id(), described(command, experiment));
        }
        return run;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name an experiment (one of "
                        + String.join(", ", spec.subcommands().keySet()) + ")");
    }

    private static CommandLine described(ExperimentCommand command, Experiment experiment) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec()
                .usageMessage()
                .description(literal(experiment.title()), literal(experiment.citation()))
                .footerHeading(experiment.parameters().isEmpty() ? "" : "%nParameters:%n")
                .footer(footer(experiment));
        return line;
    }

    private static String[] footer(Experiment experiment) {
        TextTable table = new TextTable("  NAME", "DEFAULT", "BOUNDS", "MEANING");
        for (Parameter parameter : experiment.parameters()) {
            table.add(
                    "  " + parameter.name(),
                    Check.text(parameter.defaultValue()),
                    parameter.bounds().describe(parameter.unit()),
                    parameter.text());
        }
        List<String> lines = experiment.parameters().isEmpty() ? List.of() : table.lines();
        Stream<String> example = Stream.of("", "Example:", "  engram run " + experiment.id() + example(experiment));
        return Stream.concat(lines.stream().map(RunCommand::literal), example).toArray(String[]::new);
    }

    private static String example(Experiment experiment) {
        return experiment.parameters().stream()
                .findFirst()
                .map(first -> " --set " + first.name() + "=" + Check.text(first.defaultValue()))
                .orElse("");
    }

    /** Text that picocli is not to take for a format. */
    private static String literal(String text) {
        return text.replace("%", "%%");
    }
}
