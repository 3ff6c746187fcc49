package org.engram.snn.engine.internal.event;

import java.util.Arrays;

/** A growing list of numbers; mutable. */
final class DoubleBuffer {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(2, size));
        }
        values[size++] = value;
    }

    double get(int k) {
        return values[k];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Replaces all numbers. */
    void fill(double[] with) {
        clear();
        for (double value : with) {
            add(value);
        }
    }

    /** The numbers, a copy. */
    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
