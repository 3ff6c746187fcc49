package org.engram.snn.engine.internal.event;

import org.engram.core.Check;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Times;

/**
 * The steps at whose beginning something is sampled: every {@code every}-th from {@code first} on, before {@code end}.
 *
 * @param every number of steps from one sample to the next, at least 1
 * @param first step of the first sample
 * @param end end of the steps, exclusive
 */
record SampleSteps(int every, long first, long end) {

    /** The steps of a recording. */
    static SampleSteps of(String what, Times times, TimeGrid grid) {
        int every = times.interval() == 0 ? 1 : grid.steps("recording interval of " + what, times.interval());
        Check.that(
                every > 0,
                "recording interval of " + what + ": must be at least one timestep of " + Check.text(grid.timestep())
                        + " ms, got " + Check.text(times.interval()) + " ms");
        long end = times.until() == Double.POSITIVE_INFINITY
                ? Long.MAX_VALUE
                : grid.steps("recording until of " + what, times.until());
        return new SampleSteps(every, grid.steps("recording from of " + what, times.from()), end);
    }

    boolean isDue(long step) {
        return step >= first && step < end && (step - first) % every == 0;
    }

    /** The first step from this one on at which a sample is due; the largest number if there is none. */
    long next(long step) {
        long since = Math.max(0, step - first);
        long next = first + (since + every - 1) / every * every;
        return next < end ? next : Long.MAX_VALUE;
    }
}
