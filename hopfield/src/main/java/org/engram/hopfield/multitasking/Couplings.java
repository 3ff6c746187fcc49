package org.engram.hopfield.multitasking;

import org.engram.core.Check;

/**
 * Couplings of low rank, {@code sum_a V_i^a V_j^a} with integers V, kept unit by unit and never multiplied out.
 *
 * <p>With {@code M_a = sum_j V_j^a s_j} a field costs one pass over the row of a unit, whatever N. Immutable.
 */
abstract sealed class Couplings permits TernaryCouplings, IntegerCouplings {

    private final int[] selves;

    /** Takes the array over: {@code sum_a (V_i^a)^2} by unit. */
    Couplings(int[] selves) {
        this.selves = selves;
    }

    /** Requires that every sum of fields is exact. */
    static void checkExact(int size, int count, int largest) {
        double bound = (double) size * count * largest * largest;
        Check.that(
                bound < 0x1p62 && (double) count * largest * largest <= Integer.MAX_VALUE,
                "MultitaskingNetwork: " + count + " vectors of " + size + " units with entries up to " + largest
                        + " are too much for exact fields; store fewer, or learn from fewer examples");
    }

    /** Number of units N. */
    final int size() {
        return selves.length;
    }

    /** The coupling of a unit with itself, {@code sum_a (V_i^a)^2}, which its field leaves out. */
    final int self(int i) {
        return selves[i];
    }

    /** {@code sum_i sum_a (V_i^a)^2}. */
    final long trace() {
        long trace = 0;
        for (int self : selves) {
            trace += self;
        }
        return trace;
    }

    /** Number of vectors. */
    abstract int count();

    /** {@code V_i^a}. */
    abstract int entry(int i, int a);

    /** {@code sum_a V_i^a M_a}. */
    abstract long project(int i, long[] overlaps);

    /** Adds {@code change * V_i^a} to every {@code M_a}. */
    abstract void add(int i, int change, long[] overlaps);
}
