package org.engram.sdr.sparsey.hierarchy;

/**
 * What the macs of a level hear besides their window on the level below.
 *
 * @param own whether a mac hears its own code of the frame before
 * @param neighbours whether it hears the codes of the macs that touch it, of the frame before; only with its own
 * @param above whether it hears the macs of the level above that have it in their window, of the frame before
 */
public record Listening(boolean own, boolean neighbours, boolean above) {

    /** Nothing else: a code depends on the window alone. */
    public static final Listening BELOW = new Listening(false, false, false);

    /** The mac's own code. */
    public static final Listening OWN = new Listening(true, false, false);

    /** Everything. */
    public static final Listening ALL = new Listening(true, true, true);

    /** Requires that a mac that hears its neighbours hears itself. */
    public Listening {
        if (neighbours && !own) {
            throw new IllegalArgumentException("Listening: a mac that hears its neighbours must hear its own code");
        }
    }
}
