package org.engram.simulations.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.engram.core.Check;
import org.engram.core.data.Table;

/** Rows of text in columns as wide as their widest cell; the last column runs free. Mutable while rows are added. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heading) {
        rows.add(List.of(heading));
    }

    /** Lines of a table whose first row is the heading. */
    static List<String> of(List<List<String>> cells) {
        TextTable text = new TextTable(cells.get(0).toArray(String[]::new));
        cells.subList(1, cells.size()).forEach(row -> text.add(row.toArray(String[]::new)));
        return text.lines();
    }

    /** Heading and first rows of a table, and how many were left out. */
    static List<String> of(Table table, int mostRows) {
        TextTable text = new TextTable(table.names().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replace('_', ' '))
                .toArray(String[]::new));
        int shown = Math.min(table.rows(), mostRows);
        for (int row = 0; row < shown; row++) {
            int at = row;
            text.add(table.names().stream().map(name -> table.text(at, name)).toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>(text.lines());
        if (shown < table.rows()) {
            lines.add("... " + (table.rows() - shown) + " more rows in the result directory");
        }
        return lines;
    }

    /** Adds a row of as many cells as the heading has. */
    void add(String... cells) {
        Check.that(cells.length == rows.get(0).size(), "TextTable: a row needs one cell per column");
        rows.add(List.of(cells));
    }

    /** Heading and rows, without spaces at the ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    /** The same, with the last column going on below itself where a line would be longer than so many characters. */
    List<String> lines(int longest) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(indent());
        for (String line : lines()) {
            String rest = line;
            int cut = rest.lastIndexOf(' ', longest);
            while (rest.length() > longest && cut > indent.length()) {
                lines.add(rest.substring(0, cut));
                rest = indent + rest.substring(cut + 1);
                cut = rest.lastIndexOf(' ', longest);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Where the last column begins. */
    private int indent() {
        int indent = 0;
        for (int column = 0; column < rows.get(0).size() - 1; column++) {
            indent += width(column) + GAP.length();
        }
        return indent;
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(width(column) - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
