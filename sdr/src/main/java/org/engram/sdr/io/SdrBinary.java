package org.engram.sdr.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.io.AtomicFile;
import org.engram.core.io.FormatException;
import org.engram.sdr.Sdr;

/**
 * Sparse vectors in few bytes: about one for each active bit where one in a hundred is active.
 *
 * <p>A vector is its size, its number of active bits, and for each of these the number of inactive ones since the one before,
 * all as numbers of seven bits a byte, the lowest first, with the eighth bit set in all but the last byte, and no more bytes
 * than needed. A file is the four bytes {@code ESDR}, the byte 1 for this version, and one vector after the other. Whatever
 * differs is a {@link FormatException} that names the vector.
 */
public final class SdrBinary {

    private static final byte[] HEAD = {'E', 'S', 'D', 'R', 1};

    private SdrBinary() {}

    /** One vector without the head of a file. */
    public static byte[] bytes(Sdr sdr) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write(out, sdr);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vector of which these are all the bytes. */
    public static Sdr parse(byte[] bytes) {
        try {
            InputStream in = new ByteArrayInputStream(bytes);
            Source source = new Source("bytes", in, 0);
            Sdr sdr = source.sdr(source.require(in.read()));
            if (in.read() >= 0) {
                throw source.error("has bytes left behind it");
            }
            return sdr;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a list of vectors, which may be of different sizes, over what is there. */
    public static void write(Path path, List<Sdr> sdrs) {
        try (AtomicFile file = AtomicFile.create(path)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.path()))) {
                out.write(HEAD);
                for (Sdr sdr : sdrs) {
                    write(out, sdr);
                }
            }
            file.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Sdr sdr) throws IOException {
        number(out, sdr.size());
        number(out, sdr.cardinality());
        int last = -1;
        for (int i = 0; i < sdr.cardinality(); i++) {
            number(out, sdr.active(i) - last - 1);
            last = sdr.active(i);
        }
    }

    private static void number(OutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Reads a list of vectors. */
    public static List<Sdr> read(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            for (byte expected : HEAD) {
                if (in.read() != expected) {
                    throw new FormatException(path, "", "is no file of sparse vectors of version 1");
                }
            }
            List<Sdr> sdrs = new ArrayList<>();
            for (int first = in.read(); first >= 0; first = in.read()) {
                sdrs.add(new Source(path.toString(), in, sdrs.size()).sdr(first));
            }
            return sdrs;
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    /**
     * The bytes of one vector.
     *
     * @param file for messages
     * @param in stands behind the first byte
     * @param vector number of the vector in the file, from 0
     */
    private record Source(String file, InputStream in, int vector) {

        Sdr sdr(int first) throws IOException {
            int size = number(first);
            int cardinality = number(require(in.read()));
            if (size == 0 || cardinality > size) {
                throw error("must have at least 1 bit and no more active ones, got " + cardinality + " of " + size);
            }
            IndexList active = new IndexList();
            while (active.count() < cardinality) {
                long index = active.last() + 1L + number(require(in.read()));
                if (index >= size) {
                    throw error("indices must be below the size " + size + ", got " + index);
                }
                active.add((int) index);
            }
            return Sdr.of(size, active.toArray());
        }

        private int number(int first) throws IOException {
            long value = first & 0x7f;
            int last = first;
            for (int shift = 7; last >= 0x80; shift += 7) {
                last = require(in.read());
                value |= (last & 0x7fL) << shift;
                if (last == 0 || value > Integer.MAX_VALUE || shift > 28) {
                    throw error("holds a number that is above " + Integer.MAX_VALUE + " or longer than needed");
                }
            }
            return (int) value;
        }

        int require(int read) {
            if (read < 0) {
                throw error("is cut off");
            }
            return read;
        }

        FormatException error(String message) {
            return new FormatException(file, "vector " + vector, message);
        }
    }
}
