package org.engram.sdr.sparsey.selection;

import org.engram.core.Check;

/**
 * When a recognition leaves out evidence: all kinds of input together stand if their familiarity G reaches {@code all}; if not,
 * the best of the combinations with one kind fewer, if its G reaches {@code fewer}; and so on down to the best single kind.
 *
 * @param all least familiarity of all kinds present together, in [0, 1]
 * @param fewer least familiarity of a combination of two of three kinds, in [0, 1]
 */
public record BackOff(double all, double fewer) {

    /** Never leaves out evidence. */
    public static final BackOff NEVER = new BackOff(0, 0);

    /** Leaves out evidence when half of it fails. */
    public static final BackOff STANDARD = new BackOff(0.5, 0.5);

    /** Requires familiarities. */
    public BackOff {
        Check.probability("BackOff.all", all);
        Check.probability("BackOff.fewer", fewer);
    }
}
