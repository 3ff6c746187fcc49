package org.engram.snn.engine.internal;

import java.util.Arrays;

/** Puts the synapses of one source onto one partition in runs by delay, then block, else as given; mutable. */
final class RowSorter {

    private final Blocks blocks;
    private final int[] next;
    private int[] keys = {};
    private int[] synapses = {};
    private int[] runKeys = {};
    private int[] runEnds = {};

    /** For the blocks of a partition. */
    RowSorter(Blocks blocks) {
        this.blocks = blocks;
        next = new int[blocks.cells()];
    }

    /** Takes the synapses whose target lies in the span and returns the number of their runs. */
    int sort(int count, int[] post, int[] delay, Span span) {
        if (keys.length < count) {
            keys = new int[count];
            synapses = new int[count];
            runKeys = new int[count];
            runEnds = new int[count];
        }
        Arrays.fill(next, 0);
        int blockCount = blocks.count();
        for (int k = 0; k < count; k++) {
            int target = post[k] + span.shift();
            int key = target >= span.from() && target < span.to() ? delay[k] * blockCount + blocks.block(target) : -1;
            keys[k] = key;
            if (key >= 0) {
                next[key]++;
            }
        }
        int runs = lay();
        for (int k = 0; k < count; k++) {
            if (keys[k] >= 0) {
                synapses[next[keys[k]]++] = k;
            }
        }
        return runs;
    }

    /** Turns the number of synapses of each key into the place of its first. */
    private int lay() {
        int runs = 0;
        int total = 0;
        for (int key = 0; key < next.length; key++) {
            int length = next[key];
            next[key] = total;
            if (length > 0) {
                total += length;
                runKeys[runs] = key;
                runEnds[runs++] = total;
            }
        }
        return runs;
    }

    int key(int run) {
        return runKeys[run];
    }

    int begin(int run) {
        return run == 0 ? 0 : runEnds[run - 1];
    }

    int end(int run) {
        return runEnds[run];
    }

    /** Which of the synapses given comes at a place. */
    int synapse(int place) {
        return synapses[place];
    }
}
