package org.engram.sdr.sparsey.selection;

import org.engram.core.Check;

/**
 * How the sigmoid moves right as a mac fills: by equal steps, one for each moment learned in which the mean evidence of all
 * units is high.
 *
 * @param distance how far it moves in all, {@code > 0}
 * @param steps number of steps, {@code >= 1}
 * @param meanEvidence mean of V over all units above which a moment makes a step, in [0, 1]
 */
public record Ratchet(double distance, int steps, double meanEvidence) {

    /** Requires numbers inside their bounds. */
    public Ratchet {
        Check.positive("Ratchet.distance", distance, "");
        Check.between("Ratchet.steps", steps, 1, Integer.MAX_VALUE);
        Check.probability("Ratchet.meanEvidence", meanEvidence);
    }

    /** How far the sigmoid has moved after some steps in [0, {@link #steps}]. */
    public double moved(int stepsMade) {
        return distance * stepsMade / steps;
    }
}
