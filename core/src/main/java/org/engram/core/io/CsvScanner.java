package org.engram.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts the bytes of a CSV file into rows and cells, taking quotes off. Mutable. */
final class CsvScanner {

    private final Path path;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    /** The bytes of the current row are here, between {@code starts[c]} and {@code ends[c]}. */
    private byte[] cells = buffer;

    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;
    private long line;
    private long nextLine = 1;

    /** Rows that have quotes or other than ASCII, or cross the end of the buffer, are put together here. */
    private byte[] scratch = new byte[256];

    private int end;

    CsvScanner(Path path, InputStream in) throws IOException {
        this.path = path;
        this.in = in;
        skipByteOrderMark();
    }

    /** Cells of the current row. */
    int size() {
        return size;
    }

    /** The line on which the current row begins, the first being 1. */
    long line() {
        return line;
    }

    /** The array that holds the cells of the current row, valid until the next one is read. */
    byte[] bytes() {
        return cells;
    }

    /** Where a cell begins. */
    int start(int cell) {
        return starts[cell];
    }

    /** Where a cell ends. */
    int end(int cell) {
        return ends[cell];
    }

    /** The text of a cell. */
    String decode(int cell) {
        int length = ends[cell] - starts[cell];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(cells, starts[cell], length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw error(cell, "not valid UTF-8");
        }
    }

    /** An error in a cell of the current row. */
    FormatException error(int cell, String message) {
        return new FormatException(path, "line " + line + ", cell " + (cell + 1), message);
    }

    /** Goes to the next row; false at the end of the file. */
    boolean next() throws IOException {
        line = nextLine;
        return readSimpleRow() || readAnyRow();
    }

    /** Reads a row of plain ASCII that lies in the buffer whole; otherwise takes nothing and returns false. */
    private boolean readSimpleRow() {
        size = 0;
        int start = position;
        for (int at = position; at < limit; at++) {
            int b = buffer[at];
            if (b == ',') {
                addCell(start, at);
                start = at + 1;
            } else if (b == '\n') {
                addCell(start, at > start && buffer[at - 1] == '\r' ? at - 1 : at);
                cells = buffer;
                position = at + 1;
                nextLine++;
                return true;
            } else if (b < 0 || b == '"' || (b == '\r' && (at + 1 == limit || buffer[at + 1] != '\n'))) {
                return false;
            }
        }
        return false;
    }

    /** Reads a row byte by byte, taking quotes off. */
    private boolean readAnyRow() throws IOException {
        size = 0;
        end = 0;
        int b = read();
        if (b < 0) {
            return false;
        }
        while (true) {
            int start = end;
            b = b == '"' ? readQuoted() : readPlain(b);
            addCell(start, end);
            if (b != ',') {
                break;
            }
            b = read();
        }
        cells = scratch;
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
                throw error(size, "quote within a cell that does not begin with one");
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
                throw error(size, "quoted cell is not closed");
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
            throw error(size, "text after the closing quote");
        }
        nextLine += b == '\n' ? 1 : 0;
        return b;
    }

    private int lineFeed() throws IOException {
        if (read() != '\n') {
            throw error(size, "carriage return without line feed outside quotes");
        }
        nextLine++;
        return '\n';
    }

    private void append(int b) {
        if (end == scratch.length) {
            scratch = Arrays.copyOf(scratch, 2 * end);
        }
        scratch[end++] = (byte) b;
    }

    private void addCell(int from, int to) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = from;
        ends[size++] = to;
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
}
