package org.engram.sdr.sparsey;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.sdr.Sdr;
import org.jspecify.annotations.Nullable;

/** The code of an input: one winner in each module of a mac. Immutable. */
public final class Code {

    private final int units;
    private final int[] winners;

    /** Takes over the array. */
    Code(int units, int[] winners) {
        this.units = units;
        this.winners = winners;
    }

    /**
     * The code with the given winners, which are copied.
     *
     * @param units units K of each module, {@code >= 1}
     * @param winners winner of each module, in [0, K); at least one
     */
    public static Code of(int units, int... winners) {
        Check.between("Code.units", units, 1, Integer.MAX_VALUE);
        Check.that(winners.length > 0, "Code.winners: needs at least one module");
        for (int winner : winners) {
            Check.index("Code.winner", winner, units);
        }
        return new Code(units, winners.clone());
    }

    /** Number of modules Q, and so of winners. */
    public int modules() {
        return winners.length;
    }

    /** Number of units K of each module. */
    public int units() {
        return units;
    }

    /** The winner in [0, K) of module {@code q}. */
    public int winner(int q) {
        return winners[Check.index("Code.module", q, winners.length)];
    }

    /** The winner of module {@code q} as a number in [0, Q K) among all units of the mac. */
    public int unit(int q) {
        return q * units + winner(q);
    }

    /** The winners as numbers among all units of the mac, ascending, a copy. */
    public int[] activeUnits() {
        int[] active = winners.clone();
        for (int q = 0; q < active.length; q++) {
            active[q] += q * units;
        }
        return active;
    }

    /** Number of modules in which both codes have the same winner; the codes must be of one mac's shape. */
    public int intersection(Code other) {
        Check.that(
                units == other.units && winners.length == other.winners.length,
                "Code.intersection: both codes must have Q = " + winners.length + " and K = " + units + ", got "
                        + other.winners.length + " and " + other.units);
        int common = 0;
        for (int q = 0; q < winners.length; q++) {
            common += winners[q] == other.winners[q] ? 1 : 0;
        }
        return common;
    }

    /** The intersection over the number of modules: 1 for equal codes, 1/K on average for unrelated ones. */
    public double similarity(Code other) {
        return (double) intersection(other) / winners.length;
    }

    /** The code as a sparse vector of Q K bits, Q of them active. */
    public Sdr toSdr() {
        return Sdr.of(Math.multiplyExact(winners.length, units), activeUnits());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code that && units == that.units && Arrays.equals(winners, that.winners);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(winners) * 31 + units;
    }

    @Override
    public String toString() {
        return "Code[K=" + units + ": " + Arrays.toString(winners) + "]";
    }
}
