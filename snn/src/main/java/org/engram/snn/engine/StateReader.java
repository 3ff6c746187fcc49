package org.engram.snn.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Reads what a {@link StateWriter} wrote; an array of another length than expected is an error; mutable.
 *
 * <p>As there, {@link #along} says where the elements of a part stand in the whole.
 */
public class StateReader {

    private static final int LONGEST_TEXT = 1 << 24;

    private final DataInputStream in;

    /** Reads from a stream, which should be buffered. */
    public StateReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** Says where the elements of the arrays that follow stand in the whole; no matter where the state has but one part. */
    public void along(Places places) {}

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

    /** Replaces each row by the one that was written, and notes its length. */
    public void read(int[][] rows, int[] counts) {
        requireLength(rows.length, readInt());
        for (int i = 0; i < rows.length; i++) {
            rows[i] = readInts(Integer.MAX_VALUE);
            counts[i] = rows[i].length;
        }
    }

    /** Replaces each row by the one that was written, and notes its length. */
    public void read(double[][] rows, int[] counts) {
        requireLength(rows.length, readInt());
        for (int i = 0; i < rows.length; i++) {
            rows[i] = readDoubles(Integer.MAX_VALUE);
            counts[i] = rows[i].length;
        }
    }

    /** Replaces each random generator by one in the state that was written. */
    public final void read(Generator[] generators) {
        long[][] words = new long[StateWriter.WORDS][generators.length];
        for (long[] word : words) {
            read(word);
        }
        for (int i = 0; i < generators.length; i++) {
            long[] state = new long[StateWriter.WORDS];
            for (int w = 0; w < state.length; w++) {
                state[w] = words[w][i];
            }
            generators[i] = Generator.restore(Generator.State.of(state));
        }
    }

    /** A text. */
    public final String readString() {
        int length = readWord();
        Check.that(length >= 0 && length <= LONGEST_TEXT, "must have a text here, has " + length + " as its length");
        try {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An array of any length up to {@code longest}. */
    public float[] readFloats(int longest) {
        float[] values = new float[length(longest)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(readWord());
        }
        return values;
    }

    /** An array of any length up to {@code longest}. */
    public long[] readLongs(int longest) {
        long[] values = new long[length(longest)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readLong();
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
