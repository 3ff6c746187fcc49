package org.engram.snn.network;

import org.engram.core.Check;
import org.engram.core.Multiples;

/**
 * The times of a clock-driven run: whole steps of one timestep.
 *
 * @param timestep length of a step in ms, above 0
 */
public record TimeGrid(double timestep) {

    private static final double TOLERANCE = 1e-9;
    private static final double LARGEST_TOLERANCE = 1e-3;

    /** Requires a timestep above 0. */
    public TimeGrid {
        Check.positive("timestep", timestep, "ms");
    }

    /** Time in ms at which a step begins, by {@link Multiples}: 3 steps of 0.3 ms are 0.9 ms. */
    public double time(long step) {
        return Multiples.of(step, timestep);
    }

    /** Whether a time in ms is a whole number of steps, to 1e-9 of it and never worse than a thousandth of a step. */
    public boolean contains(double time) {
        double steps = time / timestep;
        double tolerance = Math.min(LARGEST_TOLERANCE, TOLERANCE * Math.max(1, Math.abs(steps)));
        return Math.abs(steps - Math.rint(steps)) <= tolerance;
    }

    /** The number of steps in a time in ms; an error that names {@code what} unless it is whole and below 2^31. */
    public int steps(String what, double time) {
        if (!contains(time)) {
            throw new IllegalArgumentException(what + ": must be a multiple of the timestep " + Check.text(timestep)
                    + " ms, got " + Check.text(time) + " ms; change it or the timestep");
        }
        double steps = Math.rint(time / timestep);
        Check.that(
                Math.abs(steps) < Integer.MAX_VALUE,
                what + ": must be below 2^31 steps of " + Check.text(timestep) + " ms, got " + Check.text(time)
                        + " ms");
        return (int) steps;
    }

    /** The fewest steps that last at least this long. */
    public int stepsCovering(String what, double time) {
        return contains(time) ? steps(what, time) : steps(what, Math.ceil(time / timestep) * timestep);
    }

    /** The first step that begins at this time or after it, at most 2^31 - 1; exact, without tolerance. */
    public int firstStep(double time) {
        double steps = Math.ceil(time / timestep);
        if (!(steps < Integer.MAX_VALUE)) {
            return Integer.MAX_VALUE;
        }
        // The quotient may be off by its rounding.
        int step = (int) steps;
        if (time(step - 1L) >= time) {
            return step - 1;
        }
        return time(step) >= time ? step : step + 1;
    }
}
