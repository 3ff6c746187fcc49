package org.engram.snn.network.current;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** The time during which a current flows, from its start up to, not including, its stop. */
final class Window {

    /** The stop of a current that is not switched off, in ms. */
    static final double NEVER = 1e12;

    private Window() {}

    /** Requires a start in ms that is not negative and a stop after it. */
    static void check(String what, double start, double stop) {
        Check.inside(what + ".start", start, Bounds.NON_NEGATIVE, "ms");
        Check.inside(what + ".stop", stop, new Bounds(start, Double.POSITIVE_INFINITY, true, true), "ms");
    }

    static boolean contains(double start, double stop, double time) {
        return time >= start && time < stop;
    }

    /** The first of both ends after a time, or infinity. */
    static double nextChange(double start, double stop, double time) {
        if (time < start) {
            return start;
        }
        return time < stop ? stop : Double.POSITIVE_INFINITY;
    }
}
