package org.engram.simulations.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.StandardCell;

/** Prints the registry of cells with their states and the schemes that serve them. */
final class CellList {

    private CellList() {}

    static void print(OutputOptions output) {
        List<CellModel> models =
                Cells.variants().stream().map(StandardCell::model).toList();
        output.print(Map.of("cells", models.stream().map(CellList::describe).toList()), out -> table(models, out));
    }

    private static void table(List<CellModel> models, PrintWriter out) {
        TextTable table = new TextTable("CELL", "INPUT", "STATES", "SCHEMES");
        for (CellModel model : models) {
            table.add(model.name(), input(model), String.join(", ", states(model)), String.join(", ", schemes(model)));
        }
        table.lines().forEach(out::println);
    }

    private static Map<String, Object> describe(CellModel model) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", model.name());
        description.put("input", input(model));
        description.put(
                "parameters",
                model.parameters().stream().map(ListCommand::describe).toList());
        description.put(
                "states", model.states().stream().map(ListCommand::describe).toList());
        description.put("schemes", schemes(model));
        return description;
    }

    private static String input(CellModel model) {
        return model.input().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<String> states(CellModel model) {
        return model.states().stream().map(Parameter::name).toList();
    }

    private static List<String> schemes(CellModel model) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> !model.isSource() && scheme.serves(model))
                .map(Scheme::name)
                .toList();
    }
}
