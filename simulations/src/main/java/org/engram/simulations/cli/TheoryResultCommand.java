package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.simulations.experiment.ParameterValues;
import org.engram.simulations.theory.Quantity;
import org.engram.simulations.theory.Theory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what one theory gives, for one set of parameters or for all combinations of several values. */
@Command
final class TheoryResultCommand implements Runnable {

    private static final MathContext SHOWN = new MathContext(10);

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUES",
            split = ",",
            description = {
                "Values of parameters: one (T=0.2), several (T=0,0.1,0.2) or from, to, step (T=0:0.5:0.1).",
                "Give it once with commas or several times."
            })
    private List<String> assignments = List.of();

    @Option(names = "--csv", description = "Print a table of comma-separated values with a header.")
    private boolean csv;

    @Mixin
    private OutputOptions output;

    private final Theory theory;

    private TheoryResultCommand(Theory theory) {
        this.theory = theory;
    }

    /** The command of one theory, with help about its parameters. */
    static CommandLine of(Theory theory) {
        CommandLine line = new CommandLine(new TheoryResultCommand(theory));
        ParameterHelp.describe(
                line, theory.parameters(), theory.title(), theory.source(), "engram theory " + theory.id());
        return line;
    }

    @Override
    public void run() {
        Check.that(!csv || !output.json(), "--csv: cannot be combined with --json");
        List<Row> rows = Sweep.parse(theory, assignments).stream()
                .map(values -> new Row(theory, values, theory.at(values)))
                .toList();
        output.print(object(rows), out -> {
            if (csv) {
                cells(rows, false).forEach(row -> out.println(String.join(",", row)));
            } else if (rows.size() == 1) {
                single(rows.get(0), out);
            } else {
                TextTable.of(cells(rows, true)).forEach(out::println);
            }
        });
    }

    private Map<String, Object> object(List<Row> rows) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("theory", theory.id());
        object.put("title", theory.title());
        object.put("source", theory.source());
        if (rows.size() == 1) {
            object.putAll(rows.get(0).object());
        } else {
            object.put("rows", rows.stream().map(Row::object).toList());
        }
        return object;
    }

    private void single(Row row, PrintWriter out) {
        out.println(theory.title());
        out.println(theory.source());
        out.println();
        TextTable parameters = new TextTable("PARAMETER", "VALUE", "MEANING");
        for (Parameter parameter : theory.parameters()) {
            parameters.add(parameter.name(), row.parameter(parameter.name()), parameter.text());
        }
        parameters.lines().forEach(out::println);
        out.println();
        TextTable results = new TextTable("RESULT", "VALUE", "MEANING");
        row.quantities().forEach(each -> results.add(each.name(), shown(each), each.text()));
        results.lines().forEach(out::println);
    }

    /** Names of all columns, then the cells of each row; empty where a row has no such outcome. */
    private List<List<String>> cells(List<Row> rows, boolean forPeople) {
        Set<String> outcomes = new LinkedHashSet<>();
        rows.forEach(row -> row.quantities().forEach(each -> outcomes.add(each.name())));
        List<String> parameters =
                theory.parameters().stream().map(Parameter::name).toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(Stream.concat(parameters.stream(), outcomes.stream()).toList());
        for (Row row : rows) {
            cells.add(Stream.concat(
                            parameters.stream().map(row::parameter),
                            outcomes.stream()
                                    .map(name -> forPeople ? shown(row.outcome(name)) : exact(row.outcome(name))))
                    .toList());
        }
        return cells;
    }

    private static String exact(@Nullable Quantity quantity) {
        if (quantity == null || quantity.isNone()) {
            return "";
        }
        return quantity.isWord() ? quantity.word() : Check.text(quantity.value());
    }

    private static String shown(@Nullable Quantity quantity) {
        if (quantity == null || quantity.isNone()) {
            return "none";
        }
        if (quantity.isWord() || !Double.isFinite(quantity.value())) {
            return exact(quantity);
        }
        return Check.text(new BigDecimal(quantity.value()).round(SHOWN).doubleValue());
    }

    /** Parameters and what the theory gives for them. */
    private record Row(Theory theory, ParameterValues values, List<Quantity> quantities) {

        String parameter(String name) {
            double value = values.value(name);
            List<String> words = theory.words(name);
            return words.isEmpty() ? Check.text(value) : words.get(values.count(name));
        }

        @Nullable
        Quantity outcome(String name) {
            return quantities.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        Map<String, Object> object() {
            Map<String, Object> parameters = new LinkedHashMap<>();
            values.asMap()
                    .forEach((name, value) ->
                            parameters.put(name, theory.words(name).isEmpty() ? value : parameter(name)));
            Map<String, @Nullable Object> outcomes = new LinkedHashMap<>();
            for (Quantity each : quantities) {
                outcomes.put(each.name(), each.isNone() ? null : each.isWord() ? each.word() : (Object) each.value());
            }
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("parameters", parameters);
            object.put("values", outcomes);
            return object;
        }
    }
}
