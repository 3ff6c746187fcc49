package org.engram.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.Decimal;

/**
 * Writes a CSV file row by row; mutable, for one thread. RFC 4180 in UTF-8 with LF at the end of each row.
 *
 * <p>Cells go in one by one and {@link #endRow()} ends the row: {@code writer.cell("exc").cell(12.5).cell(7).endRow()}.
 * Numbers are written by {@link Decimal}; writing a cell allocates nothing. Failures of the file system are {@link
 * UncheckedIOException}.
 */
public final class CsvWriter implements Closeable {

    private final Path path;
    private final OutputStream out;
    private final int columns;
    private final byte[] buffer = new byte[1 << 16];
    private int end;
    private int cells;
    private long row;

    private CsvWriter(Path path, OutputStream out, int columns) {
        this.path = path;
        this.out = out;
        this.columns = columns;
    }

    /** A writer of a new file, or in place of an old one, with these column names, which are not empty and differ. */
    public static CsvWriter create(Path path, String... header) {
        Check.that(header.length > 0, "CsvWriter " + path + ": must have at least one column");
        List<String> names = List.of(header);
        for (int c = 0; c < header.length; c++) {
            Check.that(!header[c].isEmpty(), "CsvWriter " + path + ": name of column " + (c + 1) + " is empty");
            Check.that(names.indexOf(header[c]) == c, "CsvWriter " + path + ": duplicate column '" + header[c] + "'");
        }
        try {
            CsvWriter writer = new CsvWriter(path, Files.newOutputStream(path), header.length);
            for (String name : header) {
                writer.cell(name);
            }
            return writer.endRow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a number to the row. */
    public CsvWriter cell(double value) {
        beginCell(Decimal.MAX_LENGTH);
        end = Decimal.write(value, buffer, end);
        return this;
    }

    /** Adds a whole number to the row. */
    public CsvWriter cell(long value) {
        beginCell(Decimal.MAX_LENGTH);
        end = Decimal.write(value, buffer, end);
        return this;
    }

    /** Adds text to the row, in quotes where it needs them. */
    public CsvWriter cell(String text) {
        beginCell(0);
        // The one cell of an empty row is quoted, or the line would be blank.
        if (needsQuotes(text) || (columns == 1 && text.isEmpty())) {
            put('"');
            putText(text);
            put('"');
        } else {
            putText(text);
        }
        return this;
    }

    /** Writes a whole row of numbers and of anything else by its text. */
    public CsvWriter row(Object... values) {
        for (Object value : values) {
            if (value instanceof Double || value instanceof Float) {
                cell(((Number) value).doubleValue());
            } else if (value instanceof Number number && number.longValue() == number.doubleValue()) {
                cell(number.longValue());
            } else {
                cell(value.toString());
            }
        }
        return endRow();
    }

    /** Ends the row, which must have one cell for each column. */
    public CsvWriter endRow() {
        if (cells != columns) {
            throw new IllegalStateException(
                    "CsvWriter " + path + ": row " + row + " must have " + columns + " cells, got " + cells);
        }
        reserve(1);
        buffer[end++] = '\n';
        cells = 0;
        row++;
        return this;
    }

    private void beginCell(int length) {
        if (cells == columns) {
            throw new IllegalStateException(
                    "CsvWriter " + path + ": row " + row + " must have " + columns + " cells, got more");
        }
        reserve(length + 1);
        if (cells++ > 0) {
            buffer[end++] = ',';
        }
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private void putText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                putEncoded(text.substring(i).replace("\"", "\"\""));
                return;
            }
            if (c == '"') {
                put('"');
            }
            put(c);
        }
    }

    private void putEncoded(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            while (bytes.hasRemaining()) {
                put((char) (bytes.get() & 0xFF));
            }
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "CsvWriter " + path + ": row " + row + ": text with half a surrogate pair", e);
        }
    }

    private void put(char c) {
        reserve(1);
        buffer[end++] = (byte) c;
    }

    private void reserve(int length) {
        if (buffer.length - end < length) {
            flush();
        }
    }

    private void flush() {
        try {
            out.write(buffer, 0, end);
            end = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left and closes the file; the last row must have been ended. */
    @Override
    public void close() {
        try (out) {
            flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cells > 0) {
            throw new IllegalStateException("CsvWriter " + path + ": closed within row " + row);
        }
    }
}
