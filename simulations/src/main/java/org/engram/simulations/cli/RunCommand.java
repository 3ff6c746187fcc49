package org.engram.simulations.cli;

import java.util.Arrays;
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
        ParameterHelp.describe(
                line,
                experiment.parameters(),
                experiment.title(),
                experiment.citation(),
                "engram run " + experiment.id());
        return line;
    }
}
