package org.engram.snn.engine.internal;

import java.util.Arrays;

/**
 * Rows of places in chunks of memory: the synapses of a source are one stream, by block, then delay; mutable only while it is
 * filled.
 *
 * <p>A chunk holds whole rows, so their number is not limited by the largest array, and nothing is copied when they grow.
 */
abstract class SparseTable extends StaticTable {

    /** Ints from one cache line to the next. */
    static final int LINE = 16;

    private static final int CHUNK = 1 << 20;
    private static final int FIRST_CHUNK = 1 << 10;

    private final RowSorter sorter;
    private final int shift;
    private final int from;
    private final int to;
    private final int firstBlock;
    private final int endBlock;
    private final int stride;
    /** Row s onto block b lies at {@code starts[s * stride + b] .. starts[s * stride + b + 1]} of its chunk. */
    private final int[] starts;

    private final int[] chunkOf;
    private int chunk = -1;
    private int used;
    private int capacity;
    /** Keeps the loads that only warm the cache from being left out. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    SparseTable(Span span, int firstSource, int sources, int channel) {
        super(firstSource, sources, channel);
        shift = span.shift();
        from = span.from();
        to = span.to();
        firstBlock = span.blocks().block(from);
        endBlock = to > from ? span.blocks().block(to - 1) + 1 : firstBlock;
        sorter = new RowSorter(span.blocks(), firstBlock, endBlock);
        stride = endBlock - firstBlock + 1;
        starts = new int[Math.multiplyExact(sources, stride)];
        chunkOf = new int[sources];
    }

    /** Begins chunk {@code chunk} with room for so many synapses. */
    abstract void begin(int chunk, int capacity);

    /** Stores synapses in a chunk. */
    abstract void store(int chunk, int at, int[] places, double[] weights, int count);

    /** Gives back what the last chunk does not use. */
    abstract void trim(int chunk, int used);

    @Override
    final void row(int source, int count, int[] post, double[] weight, int[] delay) {
        int total = sorter.sort(count, post, weight, delay, shift, from, to);
        if (total == 0) {
            return;
        }
        if (used + total > capacity) {
            seal();
            capacity = Math.max(total, chunk < 0 ? FIRST_CHUNK : Math.min(CHUNK, 2 * capacity));
            begin(++chunk, capacity);
            used = 0;
        }
        chunkOf[source] = chunk;
        int row = source * stride;
        starts[row] = used;
        for (int block = firstBlock; block < endBlock; block++) {
            starts[row + 1 + block - firstBlock] = used + sorter.end(block);
        }
        store(chunk, used, sorter.places(), sorter.weights(), total);
        used += total;
    }

    @Override
    final void seal() {
        if (chunk >= 0 && used < capacity) {
            trim(chunk, used);
        }
    }

    @Override
    final void deliver(int block, int step, FloatRing ring, int[] spikes, int from, int to) {
        if (block >= firstBlock && block < endBlock) {
            touched += deliver(
                    ring.cells(channel(), block), ring.blocks().origin(step), block - firstBlock, spikes, from, to);
        }
    }

    /** Adds the synapses of each spike onto one block to its ring; returns what was read ahead. */
    abstract int deliver(float[] ring, int origin, int block, int[] spikes, int from, int to);

    final int chunk(int neuron) {
        return chunkOf[neuron - firstSource()];
    }

    /** Where the synapses of a neuron onto a block begin in its chunk; at the next block they end. */
    final int start(int neuron, int block) {
        return starts[(neuron - firstSource()) * stride + block];
    }

    /** Reads one number of each cache line, so that the row is near when it is needed. */
    static int touch(int[] row, int from, int to) {
        int sum = 0;
        for (int k = from; k < to; k += LINE) {
            sum += row[k];
        }
        return sum;
    }

    /** An array of chunks with room for one more. */
    static int[][] grown(int[][] chunks, int index) {
        return index < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * index + 1);
    }
}
