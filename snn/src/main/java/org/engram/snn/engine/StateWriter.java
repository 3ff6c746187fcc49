package org.engram.snn.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes state as big-endian numbers, arrays with their length before them; mutable. */
public final class StateWriter {

    private final DataOutputStream out;

    /** Writes to a stream, which should be buffered. */
    public StateWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Writes a number. */
    public void write(long value) {
        try {
            out.writeLong(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a number, every bit of it. */
    public void write(double value) {
        write(Double.doubleToRawLongBits(value));
    }

    /** Writes whether something is so. */
    public void write(boolean value) {
        write(value ? 1L : 0L);
    }

    /** Writes an array. */
    public void write(double[] values) {
        write(values, values.length);
    }

    /** Writes the first {@code count} elements of an array. */
    public void write(double[] values, int count) {
        write((long) count);
        for (int i = 0; i < count; i++) {
            write(values[i]);
        }
    }

    /** Writes an array. */
    public void write(float[] values) {
        write((long) values.length);
        for (float value : values) {
            writeInt(Float.floatToRawIntBits(value));
        }
    }

    /** Writes an array. */
    public void write(int[] values) {
        write(values, values.length);
    }

    /** Writes the first {@code count} elements of an array. */
    public void write(int[] values, int count) {
        write((long) count);
        for (int i = 0; i < count; i++) {
            writeInt(values[i]);
        }
    }

    /** Writes an array. */
    public void write(long[] values) {
        write((long) values.length);
        for (long value : values) {
            write(value);
        }
    }

    private void writeInt(int value) {
        try {
            out.writeInt(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
