package org.engram.simulations.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.simulations.theory.Theories;
import org.engram.simulations.theory.Theory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the theories; each is a subcommand with help of its own. */
@Command(
        name = "theory",
        description = "Solve the equations of a theory; without a name, list the theories.",
        synopsisSubcommandLabel = "THEORY",
        commandListHeading = "%nTheories:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram theory",
            "  engram theory ags-overlap --set alpha=0.1,T=0.2",
            "  engram theory ags-overlap --set alpha=0.01:0.14:0.01,T=0,0.1,0.2 --csv"
        })
final class TheoryCommand implements Runnable {

    @Mixin
    private OutputOptions output;

    private final Theories theories;

    private TheoryCommand(Theories theories) {
        this.theories = theories;
    }

    /** The command with one subcommand per theory. */
    static CommandLine of(Theories theories) {
        CommandLine command = new CommandLine(new TheoryCommand(theories));
        for (Theory theory : theories.all()) {
            command.addSubcommand(theory.id(), TheoryResultCommand.of(theory));
        }
        return command;
    }

    @Override
    public void run() {
        output.print(Map.of("theories", describe(theories)), out -> {
            table(theories).lines().forEach(out::println);
            out.println();
            out.println("'engram theory THEORY --help' shows the parameters of one.");
        });
    }

    /** Ids, titles and sources. */
    static TextTable table(Theories theories) {
        TextTable table = new TextTable("THEORY", "TITLE", "SOURCE");
        theories.all().forEach(each -> table.add(each.id(), each.title(), each.source()));
        return table;
    }

    /** Ids, titles, sources and parameters, for JSON. */
    static List<Map<String, Object>> describe(Theories theories) {
        return theories.all().stream().map(TheoryCommand::describe).toList();
    }

    private static Map<String, Object> describe(Theory theory) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", theory.id());
        description.put("title", theory.title());
        description.put("source", theory.source());
        description.put(
                "parameters",
                theory.parameters().stream()
                        .map(parameter -> describe(theory, parameter))
                        .toList());
        return description;
    }

    private static Map<String, Object> describe(Theory theory, Parameter parameter) {
        Map<String, Object> description = ListCommand.describe(parameter);
        List<String> words = theory.words(parameter.name());
        if (!words.isEmpty()) {
            description.put("words", words);
        }
        return description;
    }
}
