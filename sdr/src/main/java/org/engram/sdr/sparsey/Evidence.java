package org.engram.sdr.sparsey;

/** Which kinds of input a code was chosen from: U from below, H from the moment before, D from above. */
public enum Evidence {

    /** No input at all. */
    NONE(false, false, false),

    /** The input from below alone. */
    U(true, false, false),

    /** The input from the moment before alone. */
    H(false, true, false),

    /** The input from above alone. */
    D(false, false, true),

    /** The inputs from below and from the moment before. */
    HU(true, true, false),

    /** The inputs from below and from above. */
    UD(true, false, true),

    /** The inputs from the moment before and from above. */
    HD(false, true, true),

    /** All inputs. */
    HUD(true, true, true);

    private final boolean below;
    private final boolean before;
    private final boolean above;

    Evidence(boolean below, boolean before, boolean above) {
        this.below = below;
        this.before = before;
        this.above = above;
    }

    /** Whether the input from below counts. */
    public boolean hasU() {
        return below;
    }

    /** Whether the input from the moment before counts. */
    public boolean hasH() {
        return before;
    }

    /** Whether the input from above counts. */
    public boolean hasD() {
        return above;
    }

    /** How many kinds of input count, 0 to 3. */
    public int kinds() {
        return (below ? 1 : 0) + (before ? 1 : 0) + (above ? 1 : 0);
    }

    /** Whether every kind that counts here counts there as well. */
    boolean isPartOf(Evidence other) {
        return (other.below || !below) && (other.before || !before) && (other.above || !above);
    }

    static Evidence of(boolean u, boolean h, boolean d) {
        if (u) {
            return h ? d ? HUD : HU : d ? UD : U;
        }
        return h ? d ? HD : H : d ? D : NONE;
    }
}
