package org.engram.hopfield;

/** How a recall came to its end. */
public enum Ending {

    /** The last sweep changed nothing. */
    FIXED_POINT("converged"),

    /** The state alternates between two, as only a synchronous update can. */
    TWO_CYCLE("alternates"),

    /** The next step of all units at once would not have lowered the energy, and was not made. */
    NO_STEP_DOWN("stopped before a rise in energy"),

    /** The sweeps ran out before the state came to rest. */
    SWEEPS_RAN_OUT("not converged");

    private final String text;

    Ending(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
