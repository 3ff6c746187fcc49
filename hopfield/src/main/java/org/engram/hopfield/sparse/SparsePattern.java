package org.engram.hopfield.sparse;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.engram.core.Check;

/** A state of N binary units, each 0 or 1, told by the few that are active. Immutable. */
public final class SparsePattern {

    /** Up to so many units are drawn into a sorted array. */
    private static final int FEW = 200;

    private final int size;
    private final int[] active;

    /** Takes the array over: distinct units in ascending order. */
    SparsePattern(int size, int[] active) {
        this.size = size;
        this.active = active;
    }

    /** The pattern of N units, at least 1, of which these are active: distinct numbers from 0 to N - 1 in any order. */
    public static SparsePattern of(int size, int... active) {
        Check.between("SparsePattern.size", size, 1, Integer.MAX_VALUE);
        int[] sorted = active.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < sorted.length; k++) {
            Check.index("SparsePattern active unit", sorted[k], size);
            Check.that(
                    k == 0 || sorted[k] != sorted[k - 1],
                    "SparsePattern: unit " + sorted[k] + " is named more than once");
        }
        return new SparsePattern(size, sorted);
    }

    /** A pattern with so many active units, each such set equally likely; draws one bounded integer for each. */
    public static SparsePattern random(int size, int active, RandomGenerator random) {
        Check.between("SparsePattern.size", size, 1, Integer.MAX_VALUE);
        Check.between("SparsePattern.active", active, 0, size);
        return new SparsePattern(size, subset(size, active, random));
    }

    /** Floyd's sampling without replacement, ascending; a bit for every unit where many are drawn. */
    static int[] subset(int size, int count, RandomGenerator random) {
        return count <= FEW ? fewOf(size, count, random) : manyOf(size, count, random);
    }

    private static int[] manyOf(int size, int count, RandomGenerator random) {
        BitSet chosen = new BitSet(size);
        for (int newest = size - count; newest < size; newest++) {
            int drawn = random.nextInt(newest + 1);
            chosen.set(chosen.get(drawn) ? newest : drawn);
        }
        return chosen.stream().toArray();
    }

    private static int[] fewOf(int size, int count, RandomGenerator random) {
        int[] chosen = new int[count];
        for (int taken = 0; taken < count; taken++) {
            int newest = size - count + taken;
            int drawn = random.nextInt(newest + 1);
            int place = Arrays.binarySearch(chosen, 0, taken, drawn);
            if (place >= 0) {
                chosen[taken] = newest;
            } else {
                System.arraycopy(chosen, ~place, chosen, ~place + 1, taken - ~place);
                chosen[~place] = drawn;
            }
        }
        return chosen;
    }

    /** Number of units N. */
    public int size() {
        return size;
    }

    /** Number of active units. */
    public int count() {
        return active.length;
    }

    /** The active unit at place {@code k} in ascending order. */
    public int active(int k) {
        return active[Check.index("SparsePattern place", k, active.length)];
    }

    /** Whether a unit is active. */
    public boolean contains(int unit) {
        Check.index("SparsePattern unit", unit, size);
        return Arrays.binarySearch(active, unit) >= 0;
    }

    /** Number of units that are active here and in a pattern of the same size. */
    public int overlap(SparsePattern other) {
        Check.that(
                other.size == size,
                "SparsePattern.overlap: both must have the same size, got " + size + " and " + other.size);
        int shared = 0;
        int theirs = 0;
        for (int unit : active) {
            while (theirs < other.active.length && other.active[theirs] < unit) {
                theirs++;
            }
            shared += theirs < other.active.length && other.active[theirs] == unit ? 1 : 0;
        }
        return shared;
    }

    /** The part of this pattern with so many of its active units, each such part equally likely. */
    public SparsePattern part(int kept, RandomGenerator random) {
        Check.between("SparsePattern.part kept", kept, 0, active.length);
        int[] places = subset(active.length, kept, random);
        return new SparsePattern(size, Arrays.stream(places).map(k -> active[k]).toArray());
    }

    /** This pattern with so many active units moved to units that were not, all choices equally likely. */
    public SparsePattern displaced(int moved, RandomGenerator random) {
        Check.between("SparsePattern.displaced moved", moved, 0, Math.min(active.length, size - active.length));
        int[] kept = part(active.length - moved, random).active;
        int[] silent = subset(size - active.length, moved, random);
        int[] units = Arrays.copyOf(kept, active.length);
        for (int k = 0; k < moved; k++) {
            units[kept.length + k] = silentUnit(silent[k]);
        }
        Arrays.sort(units);
        return new SparsePattern(size, units);
    }

    /** The silent unit that has so many silent units before it. */
    private int silentUnit(int rank) {
        int unit = rank;
        for (int k = 0; k < active.length && active[k] <= unit; k++) {
            unit++;
        }
        return unit;
    }

    /** The active units in ascending order, a copy. */
    public int[] toArray() {
        return active.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparsePattern that && size == that.size && Arrays.equals(active, that.active);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(active) * 31 + size;
    }

    @Override
    public String toString() {
        return "SparsePattern[" + size + " units, " + count() + " of them active]";
    }
}
