package org.engram.snn.engine.internal;

import org.engram.core.Check;
import org.engram.snn.network.TimeGrid;

/**
 * The steps at whose beginning something is sampled: every {@code every}-th from the first on.
 *
 * @param every number of steps from one sample to the next, at least 1
 */
record Sampling(int every) {

    static Sampling of(String what, double interval, TimeGrid grid) {
        int every = grid.steps("recording interval of " + what, interval);
        Check.that(
                every > 0,
                "recording interval of " + what + ": must be at least one timestep of " + Check.text(grid.timestep())
                        + " ms, got " + Check.text(interval) + " ms");
        return new Sampling(every);
    }

    boolean isDue(int step) {
        return step % every == 0;
    }

    /** Number of the sample taken at a step. */
    int sample(int step) {
        return step / every;
    }

    /** Number of samples taken before a step. */
    int countBefore(int step) {
        return step == 0 ? 0 : (step - 1) / every + 1;
    }
}
