package org.engram.sdr.io;

import java.util.Arrays;

/**
 * Indices as they are read; mutable.
 *
 * <p>It grows with what is there, so that a file that promises more than it holds cannot exhaust the memory.
 */
final class IndexList {

    private int[] indices = new int[64];
    private int count;

    /** Appends an index. */
    void add(int index) {
        if (count == indices.length) {
            indices = Arrays.copyOf(indices, (int) Math.min(2L * count, Integer.MAX_VALUE - 8));
        }
        indices[count++] = index;
    }

    /** Number of indices. */
    int count() {
        return count;
    }

    /** The index appended last, or -1 before the first. */
    int last() {
        return count == 0 ? -1 : indices[count - 1];
    }

    /** A copy. */
    int[] toArray() {
        return Arrays.copyOf(indices, count);
    }
}
