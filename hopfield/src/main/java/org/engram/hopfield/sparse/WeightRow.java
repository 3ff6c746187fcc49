package org.engram.hopfield.sparse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The units to which one unit has a weight of 1: mutable; a sorted list while that is shorter than a bit for every unit. */
final class WeightRow {

    private final int size;
    private int[] units = new int[0];
    private int count;
    private long @Nullable [] bits;

    WeightRow(int size) {
        this.size = size;
    }

    int count() {
        return count;
    }

    /** Sets the weights to all units of a pattern. */
    void set(SparsePattern pattern) {
        for (int k = 0; k < pattern.count(); k++) {
            set(pattern.active(k));
        }
    }

    private void set(int unit) {
        long[] dense = bits;
        if (dense == null) {
            insert(unit);
        } else {
            count += (int) (~dense[unit >>> 6] >>> unit & 1);
            dense[unit >>> 6] |= 1L << unit;
        }
    }

    private void insert(int unit) {
        int place = Arrays.binarySearch(units, 0, count, unit);
        if (place >= 0) {
            return;
        }
        if (count == units.length) {
            units = Arrays.copyOf(units, Math.max(8, count + count / 2));
        }
        System.arraycopy(units, ~place, units, ~place + 1, count - ~place);
        units[~place] = unit;
        count++;
        if ((long) count * Integer.SIZE > size) {
            bits = asBits();
            units = new int[0];
        }
    }

    private long[] asBits() {
        long[] dense = new long[((size - 1) >>> 6) + 1];
        for (int k = 0; k < count; k++) {
            dense[units[k] >>> 6] |= 1L << units[k];
        }
        return dense;
    }

    boolean contains(int unit) {
        long[] dense = bits;
        return dense == null ? Arrays.binarySearch(units, 0, count, unit) >= 0 : (dense[unit >>> 6] >>> unit & 1) != 0;
    }

    /** Adds 1 at every unit of the row. */
    void addTo(int[] sums) {
        long[] dense = bits;
        if (dense == null) {
            for (int k = 0; k < count; k++) {
                sums[units[k]]++;
            }
            return;
        }
        for (int w = 0; w < dense.length; w++) {
            for (long word = dense[w]; word != 0; word &= word - 1) {
                sums[(w << 6) + Long.numberOfTrailingZeros(word)]++;
            }
        }
    }
}
