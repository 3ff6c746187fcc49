package org.engram.snn.engine.internal.transport;

/** A permutation refined by stable counting sorts, the least significant key first; mutable. */
public final class StableOrder {

    private int[] order;

    /** The order in which so many elements are given. */
    public StableOrder(int size) {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
    }

    /** Sorts by keys in {@code [0, bound)}, keeping the order so far among equals; further keys are ignored. */
    public StableOrder by(int[] keys, int bound) {
        int[] position = new int[bound + 1];
        for (int i = 0; i < order.length; i++) {
            position[keys[i] + 1]++;
        }
        for (int key = 0; key < bound; key++) {
            position[key + 1] += position[key];
        }
        int[] sorted = new int[order.length];
        for (int index : order) {
            sorted[position[keys[index]]++] = index;
        }
        order = sorted;
        return this;
    }

    /** Index of the element that comes at place {@code i}. */
    public int get(int i) {
        return order[i];
    }

    /** Number of elements. */
    public int size() {
        return order.length;
    }
}
