package org.engram.hardware.spinnaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.Decimal;
import org.engram.core.io.FormatException;
import org.engram.snn.network.Connections;
import org.engram.snn.network.connector.FromList;

/**
 * Connections as the text table that PyNN's {@code FromFileConnector} reads: a header line, then one line a connection with
 * pre index, post index, weight and delay in ms.
 */
final class ConnectionTable {

    private static final String HEADER = "# columns = [\"i\", \"j\", \"weight\", \"delay\"]";
    private static final int COLUMNS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_LINE = 4 * (Decimal.MAX_LENGTH + 1);

    private final Path file;
    private final int[] pre;
    private final int[] post;
    private final double[] weights;
    private final double[] delays;

    private ConnectionTable(Path file, int size) {
        this.file = file;
        pre = new int[size];
        post = new int[size];
        weights = new double[size];
        delays = new double[size];
    }

    static void write(Connections made, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[1 << 16];
            int end = 0;
            for (int k = 0; k < made.size(); k++) {
                if (buffer.length - end < LONGEST_LINE) {
                    out.write(buffer, 0, end);
                    end = 0;
                }
                end = Decimal.write((long) made.pre(k), buffer, end);
                buffer[end++] = ' ';
                end = Decimal.write((long) made.post(k), buffer, end);
                buffer[end++] = ' ';
                end = Decimal.write(made.weight(k), buffer, end);
                buffer[end++] = ' ';
                end = Decimal.write(made.delay(k), buffer, end);
                buffer[end++] = '\n';
            }
            out.write(buffer, 0, end);
        }
    }

    /** Reads a table that must hold exactly {@code size} connections. */
    static FromList read(Path file, int size) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(in, file, size);
        } catch (CharacterCodingException e) {
            throw new FormatException(file, "", "is not UTF-8 text");
        } catch (IOException e) {
            throw FormatException.unreadable(file, e);
        }
    }

    private static FromList read(BufferedReader in, Path file, int size) throws IOException {
        if (!HEADER.equals(in.readLine())) {
            throw new FormatException(file, "line 1", "must be " + HEADER);
        }
        // The file's length bounds the table, so that a false count cannot ask for the memory.
        long most = Files.size(file) / (2 * COLUMNS);
        if (size > most) {
            throw new FormatException(file, "", "must hold " + size + " connections and is too short for them");
        }
        ConnectionTable table = new ConnectionTable(file, size);
        int rows = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (rows == size) {
                throw new FormatException(file, place(rows), "must hold " + size + " connections, has more");
            }
            table.parse(rows++, line);
        }
        if (rows < size) {
            throw new FormatException(file, place(rows), "must hold " + size + " connections, ends after " + rows);
        }
        return FromList.of(table.pre, table.post).withWeights(table.weights).withDelays(table.delays);
    }

    private static String place(int row) {
        return "line " + (row + 2L);
    }

    private void parse(int row, String line) {
        String[] cells = line.split(" ", -1);
        if (cells.length != COLUMNS) {
            throw new FormatException(
                    file, place(row), "must have 4 numbers with a space between, has " + cells.length);
        }
        pre[row] = index(row, cells[0]);
        post[row] = index(row, cells[1]);
        weights[row] = number(row, cells[2]);
        delays[row] = number(row, cells[3]);
    }

    private int index(int row, String cell) {
        int index = 0;
        boolean isValid = !cell.isEmpty() && cell.length() <= MOST_DIGITS;
        for (int i = 0; isValid && i < cell.length(); i++) {
            char digit = cell.charAt(i);
            isValid = digit >= '0' && digit <= '9';
            index = 10 * index + (digit - '0');
        }
        if (!isValid) {
            throw new FormatException(file, place(row), "must be an index below 10^9, got '" + shortened(cell) + "'");
        }
        return index;
    }

    private double number(int row, String cell) {
        double number;
        try {
            number = isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
        } catch (NumberFormatException e) {
            throw notANumber(row, cell);
        }
        if (!Double.isFinite(number)) {
            throw notANumber(row, cell);
        }
        return number;
    }

    /** Java would also read hexadecimal numbers, suffixes and names. */
    private static boolean isDecimal(String cell) {
        boolean isDecimal = cell.length() <= LONGEST_NUMBER;
        for (int i = 0; isDecimal && i < cell.length(); i++) {
            isDecimal = "0123456789.-+eE".indexOf(cell.charAt(i)) >= 0;
        }
        return isDecimal;
    }

    private FormatException notANumber(int row, String cell) {
        return new FormatException(file, place(row), "must be a finite number, got '" + shortened(cell) + "'");
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
    }
}
