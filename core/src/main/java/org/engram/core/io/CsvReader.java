package org.engram.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/**
 * Reads a CSV file row by row in constant memory; mutable, for one thread. RFC 4180 in UTF-8, lines ended by CRLF or LF.
 *
 * <p>The first row names the columns. A mark of byte order is skipped. Whatever breaks the format is a {@link
 * FormatException} with the line; so is a file that cannot be read.
 */
public final class CsvReader implements Closeable {

    /** Texts that are remembered for sharing; beyond them memory must stay bounded. */
    private static final int MAX_SHARED = 1 << 16;

    private final Path path;
    private final InputStream in;
    private final CsvScanner row;
    private final List<String> header;
    private final String[] previous;
    private final Map<String, String> shared = new HashMap<>();
    private final NumberParser parser = new NumberParser();

    private CsvReader(Path path, InputStream in) throws IOException {
        this.path = path;
        this.in = in;
        this.row = new CsvScanner(path, in);
        this.header = readHeader();
        this.previous = new String[header.size()];
        Arrays.fill(previous, "");
    }

    /** Opens a file and reads its header, whose names must not be empty and must differ. */
    public static CsvReader open(Path path) {
        try {
            InputStream in = Files.newInputStream(path);
            try {
                return new CsvReader(path, in);
            } catch (FormatException | IOException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    private List<String> readHeader() throws IOException {
        if (!row.next()) {
            throw new FormatException(path, "", "the file is empty; it must begin with a header");
        }
        List<String> names = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            String name = row.decode(c);
            if (name.isEmpty()) {
                throw row.error(c, "name of the column is empty");
            }
            if (names.contains(name)) {
                throw row.error(c, "duplicate column '" + name + "'");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Goes to the next row, which must have a cell for each column; false at the end of the file. */
    public boolean next() {
        try {
            if (!row.next()) {
                return false;
            }
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
        if (row.size() != header.size()) {
            throw new FormatException(
                    path,
                    "line " + row.line(),
                    "must have " + header.size() + " cells as the header, got " + row.size());
        }
        return true;
    }

    /** The line on which the current row begins; the header is on line 1. */
    public long line() {
        return row.line();
    }

    /** Whether a cell of the current row is a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
    public boolean isNumber(int column) {
        return parser.parse(row.bytes(), row.start(column), row.end(column));
    }

    /** The number in a cell of the current row. */
    public double number(int column) {
        if (!isNumber(column)) {
            throw error(column, "must be a number, got '" + text(column) + "'");
        }
        return parser.value();
    }

    /** The text in a cell of the current row; equal texts are one object, up to 65,536 different ones. */
    public String text(int column) {
        if (!isPrevious(column)) {
            String text = row.decode(column);
            String known = shared.get(text);
            if (known == null && shared.size() < MAX_SHARED) {
                shared.put(text, text);
            }
            previous[column] = known == null ? text : known;
        }
        return previous[column];
    }

    /** Whether the cell has the text of the row before, which spares decoding it; ASCII only. */
    private boolean isPrevious(int column) {
        String text = previous[column];
        int start = row.start(column);
        if (text.length() != row.end(column) - start) {
            return false;
        }
        byte[] bytes = row.bytes();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** An error that names the file, the current line and the column. */
    public FormatException error(int column, String message) {
        Check.index("CsvReader column", column, header.size());
        return new FormatException(path, "line " + row.line() + ", column '" + header.get(column) + "'", message);
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
