package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.Experiments;
import org.engram.simulations.theory.Theories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the registries of experiments and theories, or that of cells. */
@Command(
        name = "list",
        description =
                "List the experiments and theories with the papers they come from, or the cells with their schemes.",
        footerHeading = "%nExamples:%n",
        footer = {"  engram list", "  engram list --cells", "  engram list --json"})
final class ListCommand implements Runnable {

    @Mixin
    private OutputOptions output;

    @Option(names = "--cells", description = "List the cells of the toolkit.")
    private boolean cells;

    private final Experiments experiments;
    private final Theories theories;

    ListCommand(Experiments experiments, Theories theories) {
        this.experiments = experiments;
        this.theories = theories;
    }

    @Override
    public void run() {
        if (cells) {
            CellList.print(output);
            return;
        }
        List<Map<String, Object>> listed =
                experiments.all().stream().map(ListCommand::describe).toList();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("experiments", listed);
        object.put("theories", TheoryCommand.describe(theories));
        output.print(object, this::table);
    }

    private void table(PrintWriter out) {
        TextTable table = new TextTable("EXPERIMENT", "TITLE", "SOURCE");
        experiments.all().forEach(each -> table.add(each.id(), each.title(), each.citation()));
        table.lines().forEach(out::println);
        out.println();
        TheoryCommand.table(theories).lines().forEach(out::println);
        out.println();
        out.println("'engram run EXPERIMENT --help' and 'engram theory THEORY --help' show the parameters of one.");
    }

    private static Map<String, Object> describe(Experiment experiment) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", experiment.id());
        description.put("title", experiment.title());
        description.put("citation", experiment.citation());
        description.put(
                "parameters",
                experiment.parameters().stream().map(ListCommand::describe).toList());
        return description;
    }

    static Map<String, Object> describe(Parameter parameter) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", parameter.name());
        description.put("unit", parameter.unit());
        description.put("default", parameter.defaultValue());
        description.put("bounds", parameter.bounds().describe(parameter.unit()));
        description.put("text", parameter.text());
        return description;
    }
}
