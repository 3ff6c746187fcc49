package org.engram.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reading side of {@link Npy}. */
final class NpyReader {

    private static final int BUFFER = 1 << 16;

    /** A Python dictionary with the three keys of the format, in any order. */
    private static final Pattern HEADER = Pattern.compile("\\{(?:\\s*'(?:descr'\\s*:\\s*'(?<type>[^']*)'"
            + "|fortran_order'\\s*:\\s*(?<fortran>True|False)"
            + "|shape'\\s*:\\s*\\((?<shape>(?:[0-9]+(?:, ?[0-9]+)*,?)?)\\))\\s*,?){3}\\s*\\}\\s*");

    private final Path path;
    private final FileChannel file;
    private final String type;
    private final int[] shape;

    private NpyReader(Path path, FileChannel file, String type, int dimensions) throws IOException {
        this.path = path;
        this.file = file;
        this.type = type;
        this.shape = readHeader(dimensions);
    }

    /** Takes one element out of a buffer. */
    interface Sink<A> {
        void take(A array, int row, int i, ByteBuffer source);
    }

    /** Reads a file; one dimension is read as one row. */
    static <A> A read(Path path, String type, int dimensions, Function<int[], A> allocate, Sink<A> sink) {
        try (FileChannel file = FileChannel.open(path)) {
            NpyReader reader = new NpyReader(path, file, type, dimensions);
            A array = allocate.apply(reader.shape);
            reader.readData(array, sink);
            return array;
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    private int[] readHeader(int dimensions) throws IOException {
        byte[] prefix = readBytes(NpyWriter.PREFIX);
        if (!Arrays.equals(prefix, 0, 6, NpyWriter.MAGIC, 0, 6)) {
            throw error("does not begin with the mark of a NumPy file");
        }
        if (prefix[6] != 1 || prefix[7] != 0) {
            throw error("must be of format 1.0, got " + prefix[6] + "." + prefix[7]);
        }
        String text = new String(readBytes((prefix[8] & 0xFF) | (prefix[9] & 0xFF) << 8), StandardCharsets.ISO_8859_1);
        Matcher header = HEADER.matcher(text);
        if (!header.matches()
                || header.group("type") == null
                || header.group("fortran") == null
                || header.group("shape") == null) {
            throw error("not understood: " + text.strip());
        }
        if (!type.equals(header.group("type"))) {
            throw error("type must be '" + type + "', got '" + header.group("type") + "'");
        }
        if (header.group("fortran").equals("True")) {
            throw error("must be in C order, got Fortran order; write numpy.ascontiguousarray(a)");
        }
        return checkedShape(header.group("shape"), dimensions);
    }

    private int[] checkedShape(String text, int dimensions) throws IOException {
        String[] parts = text.replace(" ", "").split(",", -1);
        int count = parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
        if (count != dimensions) {
            throw error("must have " + dimensions + " dimensions, got shape (" + text + ")");
        }
        int[] sizes = new int[dimensions];
        long bytes = Character.digit(type.charAt(2), 10);
        try {
            for (int d = 0; d < dimensions; d++) {
                sizes[d] = Integer.parseInt(parts[d]);
                bytes = Math.multiplyExact(bytes, sizes[d]);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw error("shape (" + text + ") is more than an array can hold");
        }
        if (sizes[0] > 0 && sizes[dimensions - 1] == 0) {
            throw error("shape (" + text + ") has rows without columns");
        }
        checkLength(bytes);
        return sizes;
    }

    /** Compares with the size of the file before anything is allocated for what a header claims. */
    private void checkLength(long expected) throws IOException {
        long actual = file.size() - file.position();
        if (actual != expected) {
            throw new FormatException(
                    path, "data", "must be " + expected + " bytes by the shape in the header, got " + actual);
        }
    }

    private <A> void readData(A array, Sink<A> sink) throws IOException {
        int rows = shape.length == 1 ? 1 : shape[0];
        int columns = shape[shape.length - 1];
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns; i++) {
                if (!buffer.hasRemaining()) {
                    fill(buffer);
                }
                sink.take(array, row, i, buffer);
            }
        }
    }

    /** Fills the whole buffer, whose size is a multiple of every element's, or what the file still has. */
    private void fill(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer);
        }
        buffer.flip();
        if (!buffer.hasRemaining()) {
            throw new FormatException(path, "data", "became shorter while it was read");
        }
    }

    private byte[] readBytes(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes);
        }
        if (bytes.hasRemaining()) {
            throw error("ends early");
        }
        return bytes.array();
    }

    private FormatException error(String message) {
        return new FormatException(path, "header", message);
    }
}
