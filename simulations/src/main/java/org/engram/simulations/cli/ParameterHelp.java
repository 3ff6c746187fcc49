package org.engram.simulations.cli;

import java.util.List;
import java.util.stream.Stream;
import org.engram.core.Check;
import org.engram.core.Parameter;
import picocli.CommandLine;

/** The help of a subcommand that is made from a title, a source and a table of parameters. */
final class ParameterHelp {

    /** One column less than the help, which breaks lines that are full. */
    private static final int WIDTH = Engram.HELP_WIDTH - 1;

    private ParameterHelp() {}

    /** Describes a subcommand, with its parameters and one example. */
    static void describe(CommandLine line, List<Parameter> parameters, String title, String source, String command) {
        line.getCommandSpec()
                .usageMessage()
                .description(literal(title), literal(source))
                .footerHeading(parameters.isEmpty() ? "" : "%nParameters:%n")
                .footer(footer(parameters, command));
    }

    private static String[] footer(List<Parameter> parameters, String command) {
        TextTable table = new TextTable("  NAME", "DEFAULT", "BOUNDS", "MEANING");
        for (Parameter parameter : parameters) {
            table.add(
                    "  " + parameter.name(),
                    Check.text(parameter.defaultValue()),
                    parameter.bounds().describe(parameter.unit()),
                    parameter.text());
        }
        List<String> lines = parameters.isEmpty() ? List.of() : table.lines(WIDTH);
        Stream<String> example = Stream.of("", "Example:", "  " + command + example(parameters));
        return Stream.concat(lines.stream().map(ParameterHelp::literal), example)
                .toArray(String[]::new);
    }

    private static String example(List<Parameter> parameters) {
        return parameters.stream()
                .findFirst()
                .map(first -> " --set " + first.name() + "=" + Check.text(first.defaultValue()))
                .orElse("");
    }

    /** Text that picocli is not to take for a format. */
    private static String literal(String text) {
        return text.replace("%", "%%");
    }
}
