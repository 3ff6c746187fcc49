package org.engram.sdr;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/** Arithmetic of index sets held as ascending arrays without duplicates. */
final class Indices {

    private Indices() {}

    /** A uniformly random subset of {@code count} elements of {@code [0, population)}, by Floyd's algorithm. */
    static int[] sample(int population, int count, RandomGenerator random) {
        BitSet chosen = new BitSet(population);
        for (int last = population - count; last < population; last++) {
            int candidate = random.nextInt(last + 1);
            chosen.set(chosen.get(candidate) ? last : candidate);
        }
        return chosen.stream().toArray();
    }

    /** Whether each element is greater than the one before. */
    static boolean isAscending(int[] array) {
        for (int i = 1; i < array.length; i++) {
            if (array[i - 1] >= array[i]) {
                return false;
            }
        }
        return true;
    }

    /** Number of elements below {@code value}. */
    static int lowerBound(int[] set, int value) {
        int at = Arrays.binarySearch(set, value);
        return at >= 0 ? at : -at - 1;
    }

    /** The elements at the given ascending positions. */
    static int[] at(int[] set, int[] positions) {
        int[] picked = new int[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = set[positions[i]];
        }
        return picked;
    }

    /** Like {@link #at} for the complement: its elements at the given ascending positions. */
    static int[] absentAt(int[] set, int[] positions) {
        int[] picked = new int[positions.length];
        int present = 0;
        for (int i = 0; i < picked.length; i++) {
            while (present < set.length && set[present] - present <= positions[i]) {
                present++;
            }
            picked[i] = positions[i] + present;
        }
        return picked;
    }

    /** Number of common elements. */
    static int overlap(int[] a, int[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return common;
    }

    /** Elements of either set. */
    static int[] union(int[] a, int[] b) {
        int[] merged = new int[a.length + b.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int x = a[i];
            int y = b[j];
            merged[count++] = Math.min(x, y);
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        System.arraycopy(a, i, merged, count, a.length - i);
        count += a.length - i;
        System.arraycopy(b, j, merged, count, b.length - j);
        return Arrays.copyOf(merged, count + b.length - j);
    }

    /** Elements of {@code a} that are in {@code b}, or else those that are not. */
    static int[] select(int[] a, int[] b, boolean present) {
        int[] selected = new int[a.length];
        int count = 0;
        int j = 0;
        for (int x : a) {
            while (j < b.length && b[j] < x) {
                j++;
            }
            if ((j < b.length && b[j] == x) == present) {
                selected[count++] = x;
            }
        }
        return Arrays.copyOf(selected, count);
    }
}
