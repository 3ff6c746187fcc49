package org.engram.hopfield.multitasking;

import java.util.List;

/** Couplings by sums of examples: 4 bytes a unit for every vector, whatever the number of examples. */
final class IntegerCouplings extends Couplings {

    private final int count;
    private final int[] entries;

    private IntegerCouplings(int[] selves, int count, int[] entries) {
        super(selves);
        this.count = count;
        this.entries = entries;
    }

    /** Couplings by the sums of the examples of each pattern, one of one at least, as many of each. */
    static IntegerCouplings of(List<List<DilutedPattern>> examples) {
        int count = examples.size();
        int size = examples.get(0).get(0).size();
        checkExact(size, count, examples.get(0).size());
        int[] entries = new int[Math.multiplyExact(size, count)];
        for (int a = 0; a < count; a++) {
            for (DilutedPattern example : examples.get(a)) {
                for (int i = 0; i < size; i++) {
                    entries[i * count + a] += example.entry(i);
                }
            }
        }
        int[] selves = new int[size];
        for (int at = 0; at < entries.length; at++) {
            selves[Math.floorDiv(at, count)] += entries[at] * entries[at];
        }
        return new IntegerCouplings(selves, count, entries);
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int entry(int i, int a) {
        return entries[i * count + a];
    }

    @Override
    long project(int i, long[] overlaps) {
        long sum = 0;
        int at = i * count;
        for (int a = 0; a < count; a++) {
            sum += entries[at + a] * overlaps[a];
        }
        return sum;
    }

    @Override
    void add(int i, int change, long[] overlaps) {
        int at = i * count;
        for (int a = 0; a < count; a++) {
            overlaps[a] += (long) entries[at + a] * change;
        }
    }
}
