package org.engram.hopfield.multitasking;

import java.util.List;

/** Couplings by vectors of entries +1, -1 and 0, kept as bits: 16 bytes a unit for every 64 vectors. */
final class TernaryCouplings extends Couplings {

    private final int count;
    private final int words;
    private final long[] active;
    private final long[] positive;

    private TernaryCouplings(int[] selves, int count, long[] active, long[] positive) {
        super(selves);
        this.count = count;
        words = words(count);
        this.active = active;
        this.positive = positive;
    }

    /** Couplings by the given patterns, one at least. */
    static TernaryCouplings of(List<DilutedPattern> patterns) {
        int size = patterns.get(0).size();
        int words = words(patterns.size());
        checkExact(size, patterns.size(), 1);
        int[] selves = new int[size];
        long[] active = new long[Math.multiplyExact(size, words)];
        long[] positive = new long[active.length];
        for (int a = 0; a < patterns.size(); a++) {
            DilutedPattern pattern = patterns.get(a);
            for (int i = 0; i < size; i++) {
                int entry = pattern.entry(i);
                int at = i * words + (a >>> 6);
                active[at] |= (entry & 1L) << a;
                positive[at] |= ((entry + 1L) >>> 1) << a;
                selves[i] += entry & 1;
            }
        }
        return new TernaryCouplings(selves, patterns.size(), active, positive);
    }

    private static int words(int count) {
        return ((count - 1) >>> 6) + 1;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    int entry(int i, int a) {
        int at = i * words + (a >>> 6);
        return entry(positive[at] >>> a, active[at] >>> a);
    }

    /** +1, -1 or 0 by the lowest bits, without a branch, as they are coin tosses. */
    private static int entry(long positive, long active) {
        return (int) ((positive & 1) * 2 - (active & 1));
    }

    @Override
    long project(int i, long[] overlaps) {
        long sum = 0;
        int at = i * words;
        for (int from = 0; from < count; from += Long.SIZE, at++) {
            long up = positive[at];
            long any = active[at];
            int to = Math.min(from + Long.SIZE, count);
            for (int a = from; a < to; a++, up >>>= 1, any >>>= 1) {
                sum += entry(up, any) * overlaps[a];
            }
        }
        return sum;
    }

    @Override
    void add(int i, int change, long[] overlaps) {
        int at = i * words;
        for (int from = 0; from < count; from += Long.SIZE, at++) {
            long up = positive[at];
            long any = active[at];
            int to = Math.min(from + Long.SIZE, count);
            for (int a = from; a < to; a++, up >>>= 1, any >>>= 1) {
                overlaps[a] += (long) entry(up, any) * change;
            }
        }
    }
}
