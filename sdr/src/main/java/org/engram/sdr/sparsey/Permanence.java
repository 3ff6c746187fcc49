package org.engram.sdr.sparsey;

import java.util.Arrays;
import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * How a weight fades: a table of ages at which it falls, one row for each stiffness, and levels it falls to. Immutable.
 *
 * <p>A synapse is set to {@value #FULL} with stiffness 0. When its units are active together again before the first break of
 * its row, but not sooner than {@code persistence} moments after, its stiffness grows by one and its age starts anew; beyond the
 * last row it is permanent. When they are active together after the first break, it is set anew with the stiffness it had. A
 * weight that has fallen to 0 starts from stiffness 0. No work is done for fading: a weight is looked up by its age.
 */
public final class Permanence {

    /** The weight of a synapse just set. */
    public static final int FULL = 127;

    private final int[] levels;
    private final int[][] breaks;
    private final int persistence;

    private Permanence(int[] levels, int[][] breaks, int persistence) {
        this.levels = levels;
        this.breaks = breaks;
        this.persistence = persistence;
    }

    /** SparseyCore's table: 127, 120, 50, 0 with breaks at 2000, 3000 and 4000 moments, then 4000, 6000 and 8000; then for good. */
    public static Permanence standard() {
        return of(new int[] {120, 50, 0}, new int[][] {{2000, 3000, 4000}, {4000, 6000, 8000}}, 1);
    }

    /**
     * A table of one's own, copied.
     *
     * @param levels the weights after each break, falling, in [0, {@value #FULL}), the last one 0
     * @param breaks for each stiffness the ages in moments at which the weight falls, rising, as many as levels
     * @param persistence least age in moments at which being active together again counts, {@code >= 1}
     */
    public static Permanence of(int[] levels, int[][] breaks, int persistence) {
        Check.that(
                levels.length > 0 && levels[levels.length - 1] == 0,
                "Permanence.levels: must end with 0, got " + Arrays.toString(levels));
        int above = FULL;
        for (int level : levels) {
            above = Check.between("Permanence.level", level, 0, above - 1);
        }
        Check.between("Permanence.breaks rows", breaks.length, 1, Byte.MAX_VALUE);
        Check.between("Permanence.persistence", persistence, 1, Integer.MAX_VALUE);
        int[][] copy = new int[breaks.length][];
        for (int row = 0; row < breaks.length; row++) {
            copy[row] = breaks[row].clone();
            checkRow(copy[row], levels.length);
        }
        return new Permanence(levels.clone(), copy, persistence);
    }

    private static void checkRow(int[] row, int count) {
        Check.that(
                row.length == count,
                "Permanence.breaks: each row must have " + count + " ages, as many as levels, got " + row.length);
        int before = 0;
        for (int age : row) {
            before = Check.between("Permanence.break", age, before + 1, Integer.MAX_VALUE);
        }
    }

    /** The weight in [0, 127] of a synapse of a stiffness {@code >= 0} that was set {@code age >= 0} moments ago. */
    public int weight(int stiffness, long age) {
        if (stiffness >= breaks.length) {
            return FULL;
        }
        int weight = FULL;
        for (int b = 0; b < levels.length && age >= breaks[stiffness][b]; b++) {
            weight = levels[b];
        }
        return weight;
    }

    /** The stiffness from which on a synapse is permanent. */
    public int permanentStiffness() {
        return breaks.length;
    }

    /** The least age at which being active together again counts, in moments. */
    public int persistence() {
        return persistence;
    }

    /** Whether being active together at this age makes a synapse of this stiffness stiffer. */
    boolean stiffens(int stiffness, long age) {
        return stiffness < breaks.length && age >= persistence && age < breaks[stiffness][0];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Permanence that
                && persistence == that.persistence
                && Arrays.equals(levels, that.levels)
                && Arrays.deepEquals(breaks, that.breaks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(breaks) * 31 + Arrays.hashCode(levels) + persistence;
    }

    @Override
    public String toString() {
        return "Permanence[" + FULL + ", " + Arrays.toString(levels) + ": " + Arrays.deepToString(breaks) + "]";
    }
}
