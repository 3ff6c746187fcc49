package org.engram.snn.engine.internal.event;

import java.util.Arrays;

/** A growing list of whole numbers; mutable. */
final class IntBuffer {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(2, size));
        }
        values[size++] = value;
    }

    int get(int k) {
        return values[k];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Replaces all numbers. */
    void fill(int[] with) {
        clear();
        for (int value : with) {
            add(value);
        }
    }

    /** The numbers, a copy. */
    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
