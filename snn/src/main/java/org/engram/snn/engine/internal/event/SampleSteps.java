package org.engram.snn.engine.internal.event;

import org.engram.core.Check;
import org.engram.snn.network.TimeGrid;

/** The steps at whose beginning something is sampled. */
final class SampleSteps {

    private SampleSteps() {}

    /** The interval of a recording in steps. */
    static int every(String what, double interval, TimeGrid grid) {
        int every = grid.steps("recording interval of " + what, interval);
        Check.that(
                every > 0,
                "recording interval of " + what + ": must be at least one timestep of " + Check.text(grid.timestep())
                        + " ms, got " + Check.text(interval) + " ms");
        return every;
    }

    /** The first multiple of an interval that is not below a step. */
    static long next(long step, int every) {
        return (step + every - 1) / every * every;
    }
}
