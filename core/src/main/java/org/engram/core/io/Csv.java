package org.engram.core.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Table;

/**
 * Tables as CSV files: RFC 4180 in UTF-8 with a header.
 *
 * <p>A column is of numbers if each of its cells is one (see {@link CsvReader#isNumber}), else of text; so a column of
 * text that looks like numbers comes back as numbers. Broken files are {@link FormatException}.
 */
public final class Csv {

    private Csv() {}

    /** Reads a whole file. */
    public static Table read(Path path) {
        return read(path, List.of());
    }

    /** Reads a whole file whose header must be exactly this, or anything if the list is empty. */
    public static Table read(Path path, List<String> requiredHeader) {
        try (CsvReader scan = CsvReader.open(path);
                CsvReader reader = CsvReader.open(path)) {
            checkHeader(path, scan.header(), requiredHeader);
            boolean[] numeric = new boolean[scan.header().size()];
            int rows = scan(scan, numeric);
            return fill(path, reader, rows, numeric);
        }
    }

    private static void checkHeader(Path path, List<String> header, List<String> required) {
        if (!required.isEmpty() && !header.equals(required)) {
            throw new FormatException(
                    path,
                    "line 1",
                    "header must be '" + String.join(",", required) + "', got '" + String.join(",", header) + "'");
        }
    }

    /** First pass: counts the rows and finds the numeric columns, so that the second one can fill arrays of fixed size. */
    private static int scan(CsvReader reader, boolean[] numeric) {
        Arrays.fill(numeric, true);
        int rows = 0;
        while (reader.next()) {
            for (int c = 0; c < numeric.length; c++) {
                numeric[c] = numeric[c] && reader.isNumber(c);
            }
            rows = Math.incrementExact(rows);
        }
        return rows;
    }

    private static Table fill(Path path, CsvReader reader, int rows, boolean[] numeric) {
        double[][] numbers = new double[numeric.length][];
        String[][] texts = new String[numeric.length][];
        for (int c = 0; c < numeric.length; c++) {
            numbers[c] = new double[numeric[c] ? rows : 0];
            texts[c] = new String[numeric[c] ? 0 : rows];
        }
        for (int row = 0; row < rows; row++) {
            if (!reader.next()) {
                throw new FormatException(path, "", "changed while it was read");
            }
            for (int c = 0; c < numeric.length; c++) {
                if (numeric[c]) {
                    numbers[c][row] = reader.number(c);
                } else {
                    texts[c][row] = reader.text(c);
                }
            }
        }
        Table table = Table.empty();
        for (int c = 0; c < numeric.length; c++) {
            String name = reader.header().get(c);
            table = numeric[c] ? table.with(name, numbers[c]) : table.with(name, texts[c]);
        }
        return table;
    }

    /** Writes a table, which must have a column. */
    public static void write(Path path, Table table) {
        Check.that(!table.names().isEmpty(), "Csv " + path + ": the table has no columns");
        String[] names = table.names().toArray(String[]::new);
        try (CsvWriter writer = CsvWriter.create(path, names)) {
            boolean[] numeric = new boolean[names.length];
            for (int c = 0; c < names.length; c++) {
                numeric[c] = table.isNumeric(names[c]);
            }
            for (int row = 0; row < table.rows(); row++) {
                for (int c = 0; c < names.length; c++) {
                    if (numeric[c]) {
                        writer.cell(table.number(row, names[c]));
                    } else {
                        writer.cell(table.text(row, names[c]));
                    }
                }
                writer.endRow();
            }
        }
    }
}
