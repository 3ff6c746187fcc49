package org.engram.sdr.io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
 * Sparse vectors as JSON: {@code {"size": 2048, "active": [3, 9, 17]}}, and a list of them as an array.
 *
 * <p>Both members are needed, in any order, and no other is allowed. The indices are distinct and ascending. Whatever differs
 * is a {@link FormatException} with the line and column.
 */
public final class SdrJson {

    private SdrJson() {}

    /** The document of one vector, in one line. */
    public static String text(Sdr sdr) {
        StringBuilder text = new StringBuilder("{\"size\": ").append(sdr.size()).append(", \"active\": [");
        for (int i = 0; i < sdr.cardinality(); i++) {
            text.append(i == 0 ? "" : ", ").append(sdr.active(i));
        }
        return text.append("]}").toString();
    }

    /** The vector of a document. */
    public static Sdr parse(String text) {
        try {
            JsonScanner scanner = new JsonScanner("JSON", new StringReader(text));
            Sdr sdr = sdr(scanner);
            scanner.end();
            return sdr;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a list of vectors, which may be of different sizes, over what is there. */
    public static void write(Path path, List<Sdr> sdrs) {
        try (AtomicFile file = AtomicFile.create(path)) {
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                out.write("[");
                for (int k = 0; k < sdrs.size(); k++) {
                    out.write((k == 0 ? "\n" : ",\n") + text(sdrs.get(k)));
                }
                out.write("\n]\n");
            }
            file.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list of vectors. */
    public static List<Sdr> read(Path path) {
        try (BufferedReader in = Files.newBufferedReader(path)) {
            return list(path, in);
        } catch (CharacterCodingException e) {
            throw new FormatException(path, "", "is not UTF-8 text");
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    private static List<Sdr> list(Path path, Reader in) throws IOException {
        JsonScanner scanner = new JsonScanner(path.toString(), in);
        List<Sdr> sdrs = new ArrayList<>();
        scanner.pass('[');
        while (!scanner.at(']')) {
            if (!sdrs.isEmpty()) {
                scanner.pass(',');
            }
            sdrs.add(sdr(scanner));
        }
        scanner.pass(']');
        scanner.end();
        return sdrs;
    }

    private static Sdr sdr(JsonScanner scanner) throws IOException {
        int size = 0;
        IndexList active = null;
        scanner.pass('{');
        while (size == 0 || active == null) {
            if (size != 0 || active != null) {
                scanner.pass(',');
            }
            String name = scanner.name();
            scanner.pass(':');
            if (name.equals("size") && size == 0) {
                size = size(scanner);
            } else if (name.equals("active") && active == null) {
                active = active(scanner);
            } else {
                throw scanner.error("expected the members 'size' and 'active' once each, got '" + name + "'");
            }
        }
        scanner.pass('}');
        if (active.last() >= size) {
            throw scanner.error("indices must be below the size " + size + ", got " + active.last());
        }
        return Sdr.of(size, active.toArray());
    }

    private static int size(JsonScanner scanner) throws IOException {
        int size = scanner.count();
        if (size == 0) {
            throw scanner.error("size must be >= 1, got 0");
        }
        return size;
    }

    private static IndexList active(JsonScanner scanner) throws IOException {
        IndexList active = new IndexList();
        scanner.pass('[');
        while (!scanner.at(']')) {
            if (active.count() > 0) {
                scanner.pass(',');
            }
            int index = scanner.count();
            if (index <= active.last()) {
                throw scanner.error("indices must ascend, got " + index + " after " + active.last());
            }
            active.add(index);
        }
        scanner.pass(']');
        return active;
    }
}
