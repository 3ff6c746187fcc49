package org.engram.snn.engine.internal;

import java.util.Arrays;

/** A growing list of ints; mutable. */
final class IntList {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size));
        }
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    /** The elements, and room after them; the array changes with the list. */
    int[] array() {
        return values;
    }

    /** How many elements of a list in ascending order are below a bound. */
    int countBelow(int bound) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds all elements of another list. */
    void addAll(IntList other) {
        while (values.length - size < other.size) {
            values = Arrays.copyOf(values, Math.addExact(values.length, values.length));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
