package org.engram.snn.network.connector;

import java.util.Arrays;
import org.engram.core.random.Generator;

/** The postsynaptic indices of one source, in an array that grows and is used again; mutable. */
public final class Row {

    private int[] post = new int[64];
    private int size;

    /** An empty row. */
    public Row() {}

    /** Number of connections. */
    public int size() {
        return size;
    }

    /** Postsynaptic indices, the first {@link #size} of them; not a copy, and good until the next change. */
    public int[] post() {
        return post;
    }

    /** Empties the row. */
    public void clear() {
        size = 0;
    }

    /** Adds a connection. */
    void add(int index) {
        if (size == post.length) {
            reserve(1);
        }
        post[size++] = index;
    }

    /** Puts another target in the place of the k-th. */
    void set(int k, int index) {
        post[k] = index;
    }

    /** Puts the targets in ascending order. */
    void sort() {
        Arrays.sort(post, 0, size);
    }

    /** Adds the indices from {@code first} up to, not including, {@code end}. */
    void addRange(int first, int end) {
        reserve(end - first);
        for (int index = first; index < end; index++) {
            post[size++] = index;
        }
    }

    /** Adds so many random indices below {@code bound}; those from {@code excluded} on, if not negative, count one up. */
    void addRandom(int count, int bound, int excluded, Generator random) {
        if (count > 0) {
            reserve(count);
            random.nextInts(post, size, size + count, bound);
            if (excluded >= 0) {
                for (int k = size; k < size + count; k++) {
                    post[k] += post[k] >= excluded ? 1 : 0;
                }
            }
            size += count;
        }
    }

    /** Adds a part of an array. */
    void addAll(int[] indices, int from, int to) {
        reserve(to - from);
        System.arraycopy(indices, from, post, size, to - from);
        size += to - from;
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > post.length) {
            post = Arrays.copyOf(post, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, 2L * post.length)));
        }
    }
}
