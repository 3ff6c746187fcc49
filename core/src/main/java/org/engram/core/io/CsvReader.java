package org.engram.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engram.core.Check;

/**
 * Reads a CSV file row by row in constant memory; mutable, for one thread. RFC 4180 in UTF-8, lines ended by CRLF or LF.
 *
 * <p>The first row names the columns. A mark of byte order is skipped. Whatever breaks the format is a {@link
 * FormatException} with the line; failures of the file system are {@link UncheckedIOException}.
 */
public final class CsvReader implements Closeable {

    /** Texts that are remembered for sharing; beyond them memory must stay bounded. */
    private static final int MAX_SHARED = 1 << 16;

    private final Path path;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long nextLine = 1;

    private long line = 1;
    private byte[] cells = new byte[256];
    private int end;
    private int[] ends = new int[8];
    private int size;

    private final List<String> header;
    private final String[] previous;
    private final Map<String, String> shared = new HashMap<>();
    private final NumberParser parser = new NumberParser();

    private CsvReader(Path path, InputStream in) throws IOException {
        this.path = path;
        this.in = in;
        skipByteOrderMark();
        if (!readRow()) {
            throw error("", "the file is empty; it must begin with a header");
        }
        List<String> names = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            names.add(decode(c));
        }
        header = checkNames(names);
        previous = new String[size];
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
        } catch (NoSuchFileException e) {
            throw new FormatException(path, "", "no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> checkNames(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int c = 0; c < names.size(); c++) {
            if (names.get(c).isEmpty()) {
                throw error("", "name of column " + (c + 1) + " is empty");
            }
            if (!seen.add(names.get(c))) {
                throw error("", "duplicate column '" + names.get(c) + "'");
            }
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
            if (!readRow()) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size != header.size()) {
            throw error("", "must have " + header.size() + " cells as the header has, got " + size);
        }
        return true;
    }

    /** The line on which the current row begins; the header is on line 1. */
    public long line() {
        return line;
    }

    /** Whether a cell of the current row is a decimal number, {@code NaN}, {@code Infinity} or {@code -Infinity}. */
    public boolean isNumber(int column) {
        return parser.parse(cells, start(column), ends[column]);
    }

    /** The number in a cell of the current row. */
    public double number(int column) {
        if (!isNumber(column)) {
            throw error(column, "must be a number, got '" + text(column) + "'");
        }
        return parser.value();
    }

    /** The text in a cell of the current row; equal texts are mostly one object. */
    public String text(int column) {
        int start = start(column);
        if (!equal(previous[column], start, ends[column])) {
            String text = decode(column);
            String known = shared.get(text);
            if (known == null && shared.size() < MAX_SHARED) {
                shared.put(text, text);
            }
            previous[column] = known == null ? text : known;
        }
        return previous[column];
    }

    /** An error that names the file, the current line and the column. */
    public FormatException error(int column, String message) {
        Check.index("CsvReader column", column, header.size());
        return error(", column '" + header.get(column) + "'", message);
    }

    private FormatException error(String place, String message) {
        return new FormatException(path, "line " + line + place, message);
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private boolean equal(String text, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != cells[i]) {
                return false;
            }
        }
        return true;
    }

    private String decode(int column) {
        int start = start(column);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cells, start, ends[column] - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw error(", cell " + (column + 1), "not valid UTF-8");
        }
    }

    /** Reads one row into {@code cells}, taking quotes off; false at the end of the file. */
    private boolean readRow() throws IOException {
        line = nextLine;
        size = 0;
        end = 0;
        int first = read();
        if (first < 0) {
            return false;
        }
        int b = first;
        while (true) {
            b = b == '"' ? readQuoted() : readPlain(b);
            endCell();
            if (b != ',') {
                break;
            }
            b = read();
        }
        checkEncoding();
        return true;
    }

    private void checkEncoding() {
        byte union = 0;
        for (int i = 0; i < end; i++) {
            union |= cells[i];
        }
        for (int c = 0; c < size && union < 0; c++) {
            decode(c);
        }
    }

    /** Reads on from the first byte of a cell without quotes; returns the comma, the LF or -1 after it. */
    private int readPlain(int first) throws IOException {
        int b = first;
        while (b != ',' && b != '\n' && b >= 0) {
            if (b == '"') {
                throw error(", cell " + (size + 1), "quote within a cell that does not begin with one");
            }
            if (b == '\r') {
                return lineFeed();
            }
            append(b);
            b = read();
        }
        nextLine += b == '\n' ? 1 : 0;
        return b;
    }

    /** Reads on after an opening quote; returns the comma, the LF or -1 after the closing one. */
    private int readQuoted() throws IOException {
        while (true) {
            int b = read();
            if (b < 0) {
                throw error(", cell " + (size + 1), "quoted cell is not closed");
            }
            if (b == '"') {
                b = read();
                if (b != '"') {
                    return afterQuote(b);
                }
            }
            nextLine += b == '\n' ? 1 : 0;
            append(b);
        }
    }

    private int afterQuote(int b) throws IOException {
        if (b == '\r') {
            return lineFeed();
        }
        if (b != ',' && b != '\n' && b >= 0) {
            throw error(", cell " + (size + 1), "text after the closing quote");
        }
        nextLine += b == '\n' ? 1 : 0;
        return b;
    }

    private int lineFeed() throws IOException {
        if (read() != '\n') {
            throw error(", cell " + (size + 1), "carriage return without line feed outside quotes");
        }
        nextLine++;
        return '\n';
    }

    private void append(int b) {
        if (end == cells.length) {
            cells = Arrays.copyOf(cells, 2 * end);
        }
        cells[end++] = (byte) b;
    }

    private void endCell() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = end;
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = Math.max(0, in.read(buffer));
            position = 0;
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xFF;
    }

    private void skipByteOrderMark() throws IOException {
        limit = Math.max(0, in.readNBytes(buffer, 0, 3));
        boolean marked = limit == 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        position = marked ? 3 : 0;
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
