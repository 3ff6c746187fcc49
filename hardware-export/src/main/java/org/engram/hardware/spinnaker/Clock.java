package org.engram.hardware.spinnaker;

import java.util.OptionalDouble;

/**
 * The time of a run on the board.
 *
 * @param timestep length of a step, ms
 * @param duration biological time to run, ms
 * @param requestedFactor wall-clock time per biological time, where the user asked for one
 */
record Clock(double timestep, double duration, OptionalDouble requestedFactor) {

    private static final double MICROSECONDS = 1000;

    /** The factor asked for, or the smallest whole one that gives a step at least 1 ms of wall-clock time. */
    double timeScaleFactor() {
        return requestedFactor.orElse(timestep < 1 ? Math.ceil(1 / timestep) : 1);
    }

    double microseconds() {
        return timestep * MICROSECONDS;
    }

    double wallClockMicroseconds() {
        return microseconds() * timeScaleFactor();
    }
}
