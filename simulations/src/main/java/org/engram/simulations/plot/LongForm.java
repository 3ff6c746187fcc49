package org.engram.simulations.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.engram.core.data.Table;

/** Tables one below the other. */
final class LongForm {

    private LongForm() {}

    /** All rows in order under the union of the columns; a cell that a part does not have is blank. */
    static Table stack(List<Table> parts) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.names()));
        Table stacked = Table.empty();
        for (String name : names) {
            boolean numeric = parts.stream()
                    .allMatch(part -> part.rows() == 0 || (part.names().contains(name) && part.isNumeric(name)));
            stacked = numeric ? stacked.with(name, numbers(parts, name)) : stacked.with(name, texts(parts, name));
        }
        return stacked;
    }

    private static double[] numbers(List<Table> parts, String name) {
        return parts.stream()
                .filter(part -> part.rows() > 0)
                .flatMapToDouble(part -> Arrays.stream(part.numbers(name)))
                .toArray();
    }

    private static String[] texts(List<Table> parts, String name) {
        List<String> texts = new ArrayList<>();
        for (Table part : parts) {
            boolean has = part.names().contains(name);
            for (int row = 0; row < part.rows(); row++) {
                texts.add(has ? part.text(row, name) : "");
            }
        }
        return texts.toArray(String[]::new);
    }

    /** A table with one more column in front, the same text in every row. */
    static Table labelled(String name, String text, Table table) {
        String[] column = new String[table.rows()];
        Arrays.fill(column, text);
        Table labelled = Table.empty().with(name, column);
        for (String other : table.names()) {
            labelled = table.isNumeric(other)
                    ? labelled.with(other, table.numbers(other))
                    : labelled.with(other, texts(List.of(table), other));
        }
        return labelled;
    }
}
