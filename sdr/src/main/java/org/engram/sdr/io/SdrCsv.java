package org.engram.sdr.io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.io.AtomicFile;
import org.engram.core.io.FormatException;
import org.engram.sdr.Sdr;

/**
 * Sparse vectors as a CSV table of the columns {@code size} and {@code active}, one row a vector, as {@code 2048,3 9 17}.
 *
 * <p>The indices are distinct, ascending and separated by one space; lines end with LF or CRLF. Whatever differs is a {@link
 * FormatException} with the line.
 */
public final class SdrCsv {

    private static final String HEADER = "size,active";
    private static final int END = -1;

    private SdrCsv() {}

    /** Writes a list of vectors, which may be of different sizes, over what is there. */
    public static void write(Path path, List<Sdr> sdrs) {
        try (AtomicFile file = AtomicFile.create(path)) {
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                out.write(HEADER + "\n");
                for (Sdr sdr : sdrs) {
                    write(out, sdr);
                }
            }
            file.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedWriter out, Sdr sdr) throws IOException {
        out.write(sdr.size() + ",");
        for (int i = 0; i < sdr.cardinality(); i++) {
            out.write((i == 0 ? "" : " ") + sdr.active(i));
        }
        out.write("\n");
    }

    /** Reads a list of vectors. */
    public static List<Sdr> read(Path path) {
        try (BufferedReader in = Files.newBufferedReader(path)) {
            return new Rows(path, in).read();
        } catch (CharacterCodingException e) {
            throw new FormatException(path, "", "is not UTF-8 text");
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    /** The rows of a file, read one character at a time; mutable. */
    private static final class Rows {

        private final Path path;
        private final Reader in;
        private int line = 1;
        private int next;

        Rows(Path path, Reader in) throws IOException {
            this.path = path;
            this.in = in;
            this.next = in.read();
        }

        List<Sdr> read() throws IOException {
            for (int i = 0; i < HEADER.length(); i++) {
                if (next != HEADER.charAt(i)) {
                    throw error("the header must be '" + HEADER + "'");
                }
                next = in.read();
            }
            endLine();
            List<Sdr> sdrs = new ArrayList<>();
            while (next != END) {
                sdrs.add(row());
                endLine();
            }
            return sdrs;
        }

        private Sdr row() throws IOException {
            int size = number("size");
            if (size == 0) {
                throw error("size must be >= 1, got 0");
            }
            pass(',', "after the size");
            IndexList active = new IndexList();
            while (next != END && next != '\n' && next != '\r') {
                if (active.count() > 0) {
                    pass(' ', "or the end of the line");
                }
                int index = number("index");
                if (index <= active.last() || index >= size) {
                    throw error("indices must ascend from 0 to below the size " + size + ", got " + index
                            + (active.count() == 0 ? "" : " after " + active.last()));
                }
                active.add(index);
            }
            return Sdr.of(size, active.toArray());
        }

        private int number(String what) throws IOException {
            if (next < '0' || next > '9') {
                throw error("expected " + what + " as a whole number from 0, got " + found());
            }
            long value = 0;
            for (; next >= '0' && next <= '9'; next = in.read()) {
                value = 10 * value + next - '0';
                if (value > Integer.MAX_VALUE) {
                    throw error(what + " must be at most " + Integer.MAX_VALUE + ", got a greater number");
                }
            }
            return (int) value;
        }

        private void pass(char c, String where) throws IOException {
            if (next != c) {
                throw error("expected " + (c == '\n' ? "LF" : "'" + c + "'") + " " + where + ", got " + found());
            }
            next = in.read();
        }

        private void endLine() throws IOException {
            if (next == '\r') {
                next = in.read();
            }
            if (next != END) {
                pass('\n', "for the end of the line");
                line++;
            }
        }

        private String found() {
            return next == END ? "the end" : next < ' ' ? "character " + next : "'" + (char) next + "'";
        }

        private FormatException error(String message) {
            return new FormatException(path, "line " + line, message);
        }
    }
}
