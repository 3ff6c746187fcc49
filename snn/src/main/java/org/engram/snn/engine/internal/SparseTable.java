package org.engram.snn.engine.internal;

import java.util.Arrays;

/**
 * Rows of words in chunks of memory: the synapses of a source are one stream of runs, by delay, then block; mutable only while
 * it is filled.
 *
 * <p>A run is a header, {@code (key << 10) + length}, and its words, each with the place of a target in its lower bits. A chunk
 * holds whole rows, so their number is not limited by the largest array, and nothing is copied when they grow.
 */
abstract class SparseTable extends StaticTable {

    private static final int LENGTH_BITS = 10;
    private static final int LONGEST_RUN = (1 << LENGTH_BITS) - 1;

    private static final int CHUNK = 1 << 20;
    private static final int FIRST_CHUNK = 1 << 10;

    private final RowSorter sorter;
    private final Span span;
    private final int[] chunkOf;
    private final int[] starts;
    private final int[] ends;
    private int[][] words = new int[1][];
    private int chunk = -1;
    private int used;
    private int capacity;

    SparseTable(Span span, int firstSource, int sources, int channel) {
        super(firstSource, sources, channel);
        this.span = span;
        Math.multiplyExact(span.blocks().cells(), 1 << LENGTH_BITS);
        sorter = new RowSorter(span.blocks());
        chunkOf = new int[sources];
        starts = new int[sources];
        ends = new int[sources];
    }

    /** Makes room for so many words in a chunk. */
    void begin(int chunk, int capacity) {
        words = chunk < words.length ? words : Arrays.copyOf(words, 2 * chunk + 1);
        words[chunk] = new int[capacity];
    }

    /** Stores a synapse and returns its word. */
    abstract int word(int chunk, int at, int place, double weight);

    /** Gives back what the last chunk does not use. */
    void trim(int chunk, int used) {
        words[chunk] = Arrays.copyOf(words[chunk], used);
    }

    @Override
    final void row(int source, int count, int[] post, double[] weight, int[] delay) {
        int runs = sorter.sort(count, post, delay, span);
        int most = count + runs + count / LONGEST_RUN;
        if (used + most > capacity) {
            seal();
            capacity = Math.max(most, chunk < 0 ? FIRST_CHUNK : Math.min(CHUNK, 2 * capacity));
            begin(++chunk, capacity);
            used = 0;
        }
        chunkOf[source] = chunk;
        starts[source] = used;
        for (int run = 0; run < runs; run++) {
            for (int from = sorter.begin(run); from < sorter.end(run); from += LONGEST_RUN) {
                store(sorter.key(run), from, Math.min(LONGEST_RUN, sorter.end(run) - from), post, weight);
            }
        }
        ends[source] = used;
    }

    private void store(int key, int from, int length, int[] post, double[] weight) {
        int[] into = words[chunk];
        into[used++] = (key << LENGTH_BITS) + length;
        for (int k = from; k < from + length; k++) {
            int synapse = sorter.synapse(k);
            into[used] = word(chunk, used, span.blocks().place(post[synapse] + span.shift()), weight[synapse]);
            used++;
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
            int in = chunkOf[source];
            int[] row = words[Math.max(0, in)];
            for (int at = starts[source]; at < ends[source]; ) {
                int header = row[at++];
                int length = header & LONGEST_RUN;
                send(ring.pending(step, header >>> LENGTH_BITS), in, row, at, length);
                at += length;
            }
        }
    }

    /** Hands a run on. */
    abstract void send(Pending pending, int chunk, int[] row, int from, int length);

    /** Adds events to the input of a block. */
    abstract void add(float[] input, int[] words, float[] weights, int from, int to);
}
