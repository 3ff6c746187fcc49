package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/**
 * Rows of words in chunks of memory: the synapses of a source are one stream of runs, by delay, then block; mutable only while
 * it is filled.
 *
 * <p>A run is its key, its length and its words, each with the place of a target in its lower bits. A chunk holds whole rows, so their number is not limited by the largest array, and nothing is copied when they grow.
 */
abstract class SparseTable extends StaticTable {

    private static final int CHUNK = 1 << 20;
    private static final int FIRST_CHUNK = 1 << 10;

    private final RowSorter sorter;
    private final int shift;
    private final int mask;
    private final int[] chunkOf;
    private final int[] starts;
    private final int[] ends;
    private int[][] words = new int[1][];
    private int chunk = -1;
    private int used;
    private int capacity;

    SparseTable(Span span, int firstSource, int sources, int channel) {
        super(firstSource, sources, channel);
        shift = span.shift();
        mask = span.blocks().length() - 1;
        sorter = new RowSorter(span);
        chunkOf = new int[sources];
        starts = new int[sources];
        ends = new int[sources];
    }

    /** Makes room for so many words in a chunk. */
    void begin(int chunk, int capacity) {
        words = chunk < words.length ? words : Arrays.copyOf(words, 2 * chunk + 1);
        words[chunk] = new int[capacity];
    }

    /** Stores the synapses of a source in a chunk where the sorter says, by their place within their block. */
    abstract void store(int chunk, int[] words, RowSorter sorter, int count, int[] post, double[] weight);

    /** Index within its block of a target given by its index within its population. */
    final int place(int post) {
        return (post + shift) & mask;
    }

    /** Gives back what the last chunk does not use. */
    void trim(int chunk, int used) {
        words[chunk] = Arrays.copyOf(words[chunk], used);
    }

    @Override
    final void row(int source, int count, int[] post, double[] weight, int[] delay) {
        sorter.sort(count, post, delay);
        int ints = sorter.ints();
        if (used + ints > capacity) {
            seal();
            capacity = Math.max(ints, chunk < 0 ? FIRST_CHUNK : Math.min(CHUNK, 2 * capacity));
            begin(++chunk, capacity);
            used = 0;
        }
        if (ints > 0) {
            chunkOf[source] = chunk;
            starts[source] = used;
            sorter.lay(words[chunk], used);
            store(chunk, words[chunk], sorter, count, post, weight);
            used += ints;
            ends[source] = used;
        }
    }

    @Override
    final void seal() {
        if (chunk >= 0 && used < capacity) {
            trim(chunk, used);
        }
        capacity = used;
    }

    @Override
    final void deliver(int step, FloatRing ring, int[] spikes, int from, int to) {
        for (int k = from; k < to; k++) {
            int source = spikes[k] - firstSource();
            int chunk = chunkOf[source];
            int[] row = words[chunk];
            for (int at = starts[source]; at < ends[source]; ) {
                int length = row[at + 1];
                send(ring.pending(step, row[at]), chunk, row, at + RowSorter.HEADER, length);
                at += RowSorter.HEADER + length;
            }
        }
    }

    /** Hands a run on. */
    abstract void send(Pending pending, int chunk, int[] row, int from, int length);

    /** Adds events to the input of a block. */
    abstract void add(float[] input, int[] words, float[] weights, int from, int to);
}
