package org.engram.snn.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.engram.core.Check;

/** Reads what a {@link StateWriter} wrote; an array of another length than expected is an error; mutable. */
public final class StateReader {

    private final DataInputStream in;

    /** Reads from a stream, which should be buffered. */
    public StateReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** A whole number. */
    public long readLong() {
        try {
            return in.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole number that fits into an int. */
    public int readInt() {
        return Math.toIntExact(readLong());
    }

    /** A number. */
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    /** Whether something is so. */
    public boolean readBoolean() {
        return readLong() != 0;
    }

    /** Fills an array. */
    public void read(double[] values) {
        requireLength(values.length, readInt());
        for (int i = 0; i < values.length; i++) {
            values[i] = readDouble();
        }
    }

    /** Fills an array. */
    public void read(float[] values) {
        requireLength(values.length, readInt());
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(readWord());
        }
    }

    /** Fills an array. */
    public void read(int[] values) {
        requireLength(values.length, readInt());
        fill(values);
    }

    /** Fills an array. */
    public void read(long[] values) {
        requireLength(values.length, readInt());
        for (int i = 0; i < values.length; i++) {
            values[i] = readLong();
        }
    }

    /** An array of any length up to {@code longest}. */
    public int[] readInts(int longest) {
        int[] values = new int[length(longest)];
        fill(values);
        return values;
    }

    /** An array of any length up to {@code longest}. */
    public double[] readDoubles(int longest) {
        double[] values = new double[length(longest)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readDouble();
        }
        return values;
    }

    private int length(int longest) {
        long length = readLong();
        Check.that(length >= 0 && length <= longest, "must have up to " + longest + " numbers here, has " + length);
        return (int) length;
    }

    private void fill(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = readWord();
        }
    }

    private int readWord() {
        try {
            return in.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireLength(int expected, int actual) {
        Check.that(expected == actual, "must have " + expected + " numbers here, has " + actual);
    }
}
