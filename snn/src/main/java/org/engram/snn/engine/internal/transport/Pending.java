package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/**
 * Synaptic events that reach one block of neurons in one step, kept as they were sent until they are due; mutable.
 *
 * <p>Copying a run of a row is a stream; adding it up jumps about. So what is due in a step is added up at once, while the
 * few cache lines of that step are near, in the order in which it was sent.
 */
final class Pending {

    private static final int FIRST = 256;
    /** Runs shorter than this are copied element by element. */
    private static final int SHORT = 16;

    private int[] words = {};
    private float[] weights = {};
    private int size;
    /** Neighbouring events of one table. */
    private SparseTable[] tables = new SparseTable[4];

    private int[] ends = new int[4];
    private int count;
    /** Events and tables that were added up last. */
    private int settledSize;

    private int settledCount;

    int size() {
        return size;
    }

    /** Takes over {@code length} words of a row of a table. */
    void append(SparseTable table, int[] row, int from, int length) {
        reserve(length);
        copy(row, from, words, size, length);
        end(table, length);
    }

    /** Takes over words with their weights. */
    void append(SparseTable table, int[] row, float[] rowWeights, int from, int length) {
        reserve(length);
        if (weights.length < words.length) {
            weights = Arrays.copyOf(weights, words.length);
        }
        copy(row, from, words, size, length);
        System.arraycopy(rowWeights, from, weights, size, length);
        end(table, length);
    }

    private static void copy(int[] row, int from, int[] into, int at, int length) {
        if (length >= SHORT) {
            System.arraycopy(row, from, into, at, length);
            return;
        }
        for (int k = 0; k < length; k++) {
            into[at + k] = row[from + k];
        }
    }

    private void reserve(int length) {
        if (size + length > words.length) {
            words = Arrays.copyOf(words, Math.max(FIRST, Math.max(size + length, Math.addExact(size, size >> 1))));
        }
    }

    @SuppressWarnings("ReferenceEquality") // a table is one object
    private void end(SparseTable table, int length) {
        size += length;
        if (count == 0 || tables[count - 1] != table) {
            if (count == tables.length) {
                tables = Arrays.copyOf(tables, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            tables[count++] = table;
        }
        ends[count - 1] = size;
    }

    /** Adds all events to the input of their step, by channel. */
    void settle(float[][] channels) {
        int from = 0;
        for (int k = 0; k < count; k++) {
            tables[k].add(channels[tables[k].channel()], words, weights, from, ends[k]);
            from = ends[k];
        }
        settledSize = size;
        settledCount = count;
        size = 0;
        count = 0;
    }

    /** Number of events that were added up last. */
    int settledSize() {
        return settledSize;
    }

    /** Takes the events that were added up last out of the input again, where nothing else has been added to it. */
    void clear(float[][] channels) {
        int from = 0;
        for (int k = 0; k < settledCount; k++) {
            float[] input = channels[tables[k].channel()];
            for (int n = from; n < ends[k]; n++) {
                input[words[n] & (input.length - 1)] = 0;
            }
            from = ends[k];
        }
        forget();
    }

    /** Forgets the events that were added up last. */
    void forget() {
        settledSize = 0;
        settledCount = 0;
    }
}
