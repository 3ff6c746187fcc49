package org.engram.sdr.sparsey;

import org.engram.core.Check;

/**
 * The size of a mac: Q modules of K units, and how many units its inputs have. Immutable.
 *
 * <p>The number of synapses is {@code Q K (below + above)}, and {@code Q (Q - 1) K^2 + Q K beside} more for a recurrent mac.
 *
 * @param modules number of winner-take-all modules Q, {@code >= 1}
 * @param units units K of each module, {@code >= 1}
 * @param below units of the input U, {@code >= 1}
 * @param isRecurrent whether the mac's own code of the moment before is an input H
 * @param beside further units of the input H: codes of other macs of the level, in a recurrent mac only; {@code >= 0}
 * @param above units of the input D, {@code >= 0}
 */
public record MacShape(int modules, int units, int below, boolean isRecurrent, int beside, int above) {

    /** Requires numbers inside their bounds, and at most {@code 2^31 - 1} units. */
    public MacShape {
        Check.between("MacShape.modules", modules, 1, Integer.MAX_VALUE);
        Check.between("MacShape.units", units, 1, Integer.MAX_VALUE / modules);
        Check.between("MacShape.below", below, 1, Integer.MAX_VALUE);
        Check.between("MacShape.beside", beside, 0, isRecurrent ? Integer.MAX_VALUE - modules * units : 0);
        Check.between("MacShape.above", above, 0, Integer.MAX_VALUE);
    }

    /** A mac that stores single inputs: no H, no D. */
    public static MacShape of(int modules, int units, int below) {
        return new MacShape(modules, units, below, false, 0, 0);
    }

    /** This shape with the mac's own code of the moment before as input H. */
    public MacShape recurrent() {
        return new MacShape(modules, units, below, true, beside, above);
    }

    /** This shape, recurrent, with codes of other macs, so many units in all, as further input H. */
    public MacShape withBeside(int newBeside) {
        return new MacShape(modules, units, below, true, newBeside, above);
    }

    /** This shape with another number of units of the input D. */
    public MacShape withAbove(int newAbove) {
        return new MacShape(modules, units, below, isRecurrent, beside, newAbove);
    }

    /** All units of the mac, Q K. */
    public int size() {
        return modules * units;
    }

    /** Number of plastic synapses. */
    public long synapses() {
        long own = isRecurrent ? (long) size() * (size() - units) + (long) size() * beside : 0;
        return (long) size() * below + own + (long) size() * above;
    }
}
