package org.engram.snn.engine.internal.slice;

import java.util.Arrays;

/** A growing list of ints; mutable. */
public final class IntList {

    private int[] values = new int[64];
    private int size;

    /** Adds an element at the end. */
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size));
        }
        values[size++] = value;
    }

    /** Removes all elements, but keeps their room. */
    public void clear() {
        size = 0;
    }

    /** Number of elements. */
    public int size() {
        return size;
    }

    /** The element at a place from 0 to one below the size. */
    public int get(int i) {
        return values[i];
    }

    /** The elements, and room after them; the array changes with the list. */
    public int[] array() {
        return values;
    }

    /** How many elements of a list in ascending order are below a bound. */
    public int countBelow(int bound) {
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
    public void addAll(IntList other) {
        while (values.length - size < other.size) {
            values = Arrays.copyOf(values, Math.addExact(values.length, values.length));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /** The elements, a new array. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
