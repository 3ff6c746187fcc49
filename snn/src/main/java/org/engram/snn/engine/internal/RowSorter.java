package org.engram.snn.engine.internal;

import java.util.Arrays;

/** Puts the synapses of one source onto one partition in order of block, then delay, else as given; mutable. */
final class RowSorter {

    private final Blocks blocks;
    private final int firstBlock;
    private final int[] next;
    private int[] keys = {};
    private int[] places = {};
    private double[] weights = {};

    /** For targets of some blocks of a partition, the end exclusive. */
    RowSorter(Blocks blocks, int firstBlock, int endBlock) {
        this.blocks = blocks;
        this.firstBlock = firstBlock;
        next = new int[Math.multiplyExact(endBlock - firstBlock, blocks.slots()) + 1];
    }

    /**
     * Takes the synapses whose target, with {@code shift} added an index within the partition, lies in {@code [from, to)}, and
     * returns how many they are.
     */
    int sort(int count, int[] post, double[] weight, int[] delay, int shift, int from, int to) {
        if (keys.length < count) {
            keys = new int[count];
            places = new int[count];
            weights = new double[count];
        }
        Arrays.fill(next, 0);
        int slots = blocks.slots();
        for (int k = 0; k < count; k++) {
            int target = post[k] + shift;
            if (target >= from && target < to) {
                int key = (blocks.block(target) - firstBlock) * slots + delay[k];
                keys[k] = key;
                next[key + 1]++;
            }
        }
        for (int key = 1; key < next.length; key++) {
            next[key] += next[key - 1];
        }
        int total = next[next.length - 1];
        for (int k = 0; k < count; k++) {
            int target = post[k] + shift;
            if (target >= from && target < to) {
                int at = next[keys[k]]++;
                places[at] = blocks.place(target, delay[k]);
                weights[at] = weight[k];
            }
        }
        return total;
    }

    /** Where the synapses onto a block end among those sorted last. */
    int end(int block) {
        return next[(block - firstBlock + 1) * blocks.slots() - 1];
    }

    int[] places() {
        return places;
    }

    double[] weights() {
        return weights;
    }
}
