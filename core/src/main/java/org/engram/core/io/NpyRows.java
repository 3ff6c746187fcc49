package org.engram.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.engram.core.Check;

/**
 * Writes a matrix of doubles as an NPY file row by row, however many rows there will be; mutable, for one thread.
 *
 * <p>The file can be read once it is closed, when its header is completed. Failures of the file system are {@link
 * UncheckedIOException}.
 */
public final class NpyRows implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_ROWS = Integer.MAX_VALUE;

    private final FileChannel file;
    private final int columns;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private int rows;
    private boolean open = true;

    private NpyRows(FileChannel file, int columns) {
        this.file = file;
        this.columns = columns;
    }

    /** A writer of a new file, or in place of an old one. */
    public static NpyRows create(Path path, int columns) {
        Check.between("NpyRows.columns", columns, 0, Integer.MAX_VALUE);
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            NpyRows rows = new NpyRows(file, columns);
            rows.buffer.put(rows.header());
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row, whose elements are as many as there are columns. */
    public void row(double[] values) {
        Check.that(values.length == columns, "NpyRows.row: must have " + columns + " columns, got " + values.length);
        Check.that(rows < MOST_ROWS, "NpyRows: must have below 2^31 rows");
        for (double value : values) {
            if (buffer.remaining() < Double.BYTES) {
                flush();
            }
            buffer.putDouble(value);
        }
        rows++;
    }

    /** The header for the rows there are: 128 bytes, whatever their number. */
    private byte[] header() {
        return NpyWriter.header("<f8", rows + ", " + columns);
    }

    private void flush() {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }

    /** Writes what is left, completes the header and closes the file. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try (file) {
            flush();
            file.write(ByteBuffer.wrap(header()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
