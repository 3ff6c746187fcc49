package org.engram.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.engram.core.Check;

/** The writing side of {@link Npy}. */
final class NpyWriter {

    /** Magic, version 1.0 and the length of the header come before it. */
    static final int PREFIX = 10;

    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private static final int BUFFER = 1 << 16;
    private static final int ALIGNMENT = 64;

    private NpyWriter() {}

    /** Puts one element into a buffer. */
    interface Source {
        void put(int row, int i, ByteBuffer target);
    }

    /** Columns of a matrix, none where it has no rows. */
    static int columns(Path path, Object[] rows) {
        int columns = rows.length == 0 ? 0 : Array.getLength(rows[0]);
        Check.that(rows.length == 0 || columns > 0, "Npy " + path + ": rows must have columns");
        for (int row = 0; row < rows.length; row++) {
            int length = Array.getLength(rows[row]);
            Check.that(
                    length == columns,
                    "Npy " + path + ": row " + row + " must have " + columns + " columns as row 0, got " + length);
        }
        return columns;
    }

    /** Writes a file; one dimension is written as one row. */
    static void write(Path path, String type, Source source, int... shape) {
        int rows = shape.length == 1 ? 1 : shape[0];
        int columns = shape[shape.length - 1];
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
            putHeader(buffer, type, shape);
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < columns; i++) {
                    if (buffer.remaining() < Long.BYTES) {
                        flush(buffer, file);
                    }
                    source.put(row, i, buffer);
                }
            }
            flush(buffer, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putHeader(ByteBuffer buffer, String type, int[] shape) {
        buffer.put(header(type, shape.length == 1 ? shape[0] + "," : shape[0] + ", " + shape[1]));
    }

    /** Magic, version and description of the array, padded for alignment. */
    static byte[] header(String type, String dimensions) {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + dimensions + "), }";
        int padding = ALIGNMENT - (PREFIX + header.length() + 1) % ALIGNMENT;
        String padded = header + " ".repeat(padding % ALIGNMENT) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(PREFIX + padded.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putShort((short) padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    private static void flush(ByteBuffer buffer, FileChannel file) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }
}
