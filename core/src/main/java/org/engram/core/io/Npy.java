package org.engram.core.io;

import java.nio.file.Path;

/**
 * Arrays as NumPy files: format 1.0, little-endian, C order, one or two dimensions.
 *
 * <p>Types are {@code <f8} (double), {@code <f4} (float), {@code <i4} (int) and {@code <i8} (long). Reading is strict: any
 * other type, order, number of dimensions or length is a {@link FormatException}, nothing is converted. Failures to write
 * are {@link java.io.UncheckedIOException}. Source: NumPy Enhancement Proposal 1.
 */
public final class Npy {

    private static final String DOUBLE = "<f8";
    private static final String FLOAT = "<f4";
    private static final String INT = "<i4";
    private static final String LONG = "<i8";

    private Npy() {}

    /** Writes one dimension of doubles. */
    public static void write(Path path, double[] values) {
        NpyWriter.write(path, DOUBLE, (row, i, b) -> b.putDouble(values[i]), values.length);
    }

    /** Writes two dimensions of doubles; rows must be of one length. */
    public static void write(Path path, double[][] values) {
        int columns = NpyWriter.columns(path, values);
        NpyWriter.write(path, DOUBLE, (row, i, b) -> b.putDouble(values[row][i]), values.length, columns);
    }

    /** Writes one dimension of floats. */
    public static void write(Path path, float[] values) {
        NpyWriter.write(path, FLOAT, (row, i, b) -> b.putFloat(values[i]), values.length);
    }

    /** Writes two dimensions of floats; rows must be of one length. */
    public static void write(Path path, float[][] values) {
        int columns = NpyWriter.columns(path, values);
        NpyWriter.write(path, FLOAT, (row, i, b) -> b.putFloat(values[row][i]), values.length, columns);
    }

    /** Writes one dimension of ints. */
    public static void write(Path path, int[] values) {
        NpyWriter.write(path, INT, (row, i, b) -> b.putInt(values[i]), values.length);
    }

    /** Writes two dimensions of ints; rows must be of one length. */
    public static void write(Path path, int[][] values) {
        int columns = NpyWriter.columns(path, values);
        NpyWriter.write(path, INT, (row, i, b) -> b.putInt(values[row][i]), values.length, columns);
    }

    /** Writes one dimension of longs. */
    public static void write(Path path, long[] values) {
        NpyWriter.write(path, LONG, (row, i, b) -> b.putLong(values[i]), values.length);
    }

    /** Writes two dimensions of longs; rows must be of one length. */
    public static void write(Path path, long[][] values) {
        int columns = NpyWriter.columns(path, values);
        NpyWriter.write(path, LONG, (row, i, b) -> b.putLong(values[row][i]), values.length, columns);
    }

    /** Reads one dimension of doubles. */
    public static double[] readDoubles(Path path) {
        return NpyReader.read(path, DOUBLE, 1, shape -> new double[shape[0]], (a, row, i, b) -> a[i] = b.getDouble());
    }

    /** Reads two dimensions of doubles. */
    public static double[][] readDoubleMatrix(Path path) {
        return NpyReader.read(
                path, DOUBLE, 2, shape -> new double[shape[0]][shape[1]], (a, row, i, b) -> a[row][i] = b.getDouble());
    }

    /** Reads one dimension of floats. */
    public static float[] readFloats(Path path) {
        return NpyReader.read(path, FLOAT, 1, shape -> new float[shape[0]], (a, row, i, b) -> a[i] = b.getFloat());
    }

    /** Reads two dimensions of floats. */
    public static float[][] readFloatMatrix(Path path) {
        return NpyReader.read(
                path, FLOAT, 2, shape -> new float[shape[0]][shape[1]], (a, row, i, b) -> a[row][i] = b.getFloat());
    }

    /** Reads one dimension of ints. */
    public static int[] readInts(Path path) {
        return NpyReader.read(path, INT, 1, shape -> new int[shape[0]], (a, row, i, b) -> a[i] = b.getInt());
    }

    /** Reads two dimensions of ints. */
    public static int[][] readIntMatrix(Path path) {
        return NpyReader.read(
                path, INT, 2, shape -> new int[shape[0]][shape[1]], (a, row, i, b) -> a[row][i] = b.getInt());
    }

    /** Reads one dimension of longs. */
    public static long[] readLongs(Path path) {
        return NpyReader.read(path, LONG, 1, shape -> new long[shape[0]], (a, row, i, b) -> a[i] = b.getLong());
    }

    /** Reads two dimensions of longs. */
    public static long[][] readLongMatrix(Path path) {
        return NpyReader.read(
                path, LONG, 2, shape -> new long[shape[0]][shape[1]], (a, row, i, b) -> a[row][i] = b.getLong());
    }
}
