package org.engram.snn.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.engram.core.random.Generator;

/**
 * Writes state as big-endian numbers, arrays with their length before them; mutable.
 *
 * <p>Where an engine splits a network, one writer puts the state of the whole together from its parts, so that a checkpoint
 * does not depend on the split: {@link #along} says where the elements of the arrays that follow stand in the whole. There an
 * array has one element for each element of the part, or several rows of them one after the other (state by state, slot by
 * slot), and single numbers are the same in every part.
 */
public class StateWriter {

    /** Words of the state of a {@link Generator}. */
    static final int WORDS = 4;

    private final DataOutputStream out;

    /** Writes to a stream, which should be buffered. */
    public StateWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Says where the elements of the arrays that follow stand in the whole; no matter where the writer has but one part. */
    public void along(Places places) {}

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

    /** Writes the first {@code counts[i]} elements of each row. */
    public void write(int[][] rows, int[] counts) {
        write((long) rows.length);
        for (int i = 0; i < rows.length; i++) {
            write(rows[i], counts[i]);
        }
    }

    /** Writes the first {@code counts[i]} elements of each row. */
    public void write(double[][] rows, int[] counts) {
        write((long) rows.length);
        for (int i = 0; i < rows.length; i++) {
            write(rows[i], counts[i]);
        }
    }

    /** Writes the states of random generators, one for each element. */
    public final void write(Generator[] generators) {
        long[][] words = new long[WORDS][generators.length];
        for (int i = 0; i < generators.length; i++) {
            long[] state = generators[i].state().toArray();
            for (int w = 0; w < WORDS; w++) {
                words[w][i] = state[w];
            }
        }
        for (long[] word : words) {
            write(word);
        }
    }

    /** Writes a text. */
    public final void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
