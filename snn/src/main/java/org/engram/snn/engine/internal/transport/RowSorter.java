package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/** Finds where the synapses of one source onto one partition go: in runs by delay, then block, else as given; mutable. */
final class RowSorter {

    /** Ints before the words of a run: its key and its length. */
    static final int HEADER = 2;

    private final Span span;
    private final int[] next;
    private int[] keys = {};
    private int ints;

    /** For the synapses whose target lies in a span. */
    RowSorter(Span span) {
        this.span = span;
        next = new int[span.blocks().cells()];
    }

    /** Looks through the synapses of a source. */
    void sort(int count, int[] post, int[] delay) {
        if (keys.length < count) {
            keys = new int[count];
        }
        Arrays.fill(next, 0);
        Blocks blocks = span.blocks();
        int blockCount = blocks.count();
        int taken = 0;
        for (int k = 0; k < count; k++) {
            int target = post[k] + span.shift();
            keys[k] = -1;
            if (target >= span.from() && target < span.to()) {
                int key = delay[k] * blockCount + blocks.block(target);
                keys[k] = key;
                next[key]++;
                taken++;
            }
        }
        int runs = 0;
        for (int length : next) {
            runs += length > 0 ? 1 : 0;
        }
        ints = taken + HEADER * runs;
    }

    /** How many ints the runs take. */
    int ints() {
        return ints;
    }

    /** Writes the headers of all runs, the first at a place. */
    void lay(int[] into, int first) {
        int at = first;
        for (int key = 0; key < next.length; key++) {
            int length = next[key];
            if (length > 0) {
                into[at++] = key;
                into[at++] = length;
                next[key] = at;
                at += length;
            }
        }
    }

    /** Where the word of synapse {@code k} goes, each in turn, or -1. */
    int place(int k) {
        return keys[k] < 0 ? -1 : next[keys[k]]++;
    }
}
