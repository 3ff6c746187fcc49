package org.engram.snn.engine.internal.record;

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
record Sampling(int every, int first, int end) {

    static Sampling of(String what, Times times, TimeGrid grid) {
        int every = times.interval() == 0 ? 1 : grid.steps("recording interval of " + what, times.interval());
        Check.that(
                every > 0,
                "recording interval of " + what + ": must be at least one timestep of " + Check.text(grid.timestep())
                        + " ms, got " + Check.text(times.interval()) + " ms");
        int first = grid.steps("recording from of " + what, times.from());
        int end = times.until() == Double.POSITIVE_INFINITY
                ? Integer.MAX_VALUE
                : grid.steps("recording until of " + what, times.until());
        return new Sampling(every, first, end);
    }

    boolean isDue(int step) {
        return step >= first && step < end && (step - first) % every == 0;
    }

    /** The first step from this one on at which a sample is taken, 2^31 - 1 where there is none. */
    int next(int step) {
        long next = first + (Math.max(0L, (long) step - first) + every - 1) / every * every;
        return next < end ? (int) next : Integer.MAX_VALUE;
    }

    /** Number of the sample taken at a step. */
    int sample(int step) {
        return (step - first) / every;
    }

    /** Number of samples taken before a step. */
    int countBefore(int step) {
        int last = Math.min(step, end);
        return last <= first ? 0 : (last - 1 - first) / every + 1;
    }
}
