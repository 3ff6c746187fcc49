package org.engram.snn.json;

import java.util.Arrays;

/** A list of lists of numbers in one array, filled row by row; mutable until it is handed on. */
final class Rows implements Json {

    private double[] values = new double[16];
    private int[] ends = new int[4];
    private int size;

    /** Adds a row. */
    Rows add(double... row) {
        int start = end(size);
        int end = Math.addExact(start, row.length);
        if (end > values.length) {
            values = Arrays.copyOf(values, grown(values.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, grown(size, size + 1));
        }
        System.arraycopy(row, 0, values, start, row.length);
        ends[size++] = end;
        return this;
    }

    private static int grown(int length, int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * length));
    }

    /** Where the first {@code rows} rows end. */
    private int end(int rows) {
        return rows == 0 ? 0 : ends[rows - 1];
    }

    int size() {
        return size;
    }

    int width(int row) {
        return ends[row] - end(row);
    }

    double value(int row, int column) {
        return values[end(row) + column];
    }

    double[] row(int row) {
        return Arrays.copyOfRange(values, end(row), ends[row]);
    }

    @Override
    public String described() {
        return "a list of lists";
    }
}
