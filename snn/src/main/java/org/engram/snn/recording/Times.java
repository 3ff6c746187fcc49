package org.engram.snn.recording;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * When something is recorded: every {@code interval} ms from {@code from} on, before {@code until}.
 *
 * @param interval time between samples, ms, a multiple of the timestep; 0 for every timestep of the run
 * @param from biological time of the first sample, ms, a multiple of the timestep
 * @param until end, exclusive, ms, a multiple of the timestep or infinite
 */
public record Times(double interval, double from, double until) {

    /** Every timestep of the whole run. */
    public static final Times ALL = new Times(0, 0, Double.POSITIVE_INFINITY);

    /** Requires times that are not negative, and an end that is not before the beginning. */
    public Times {
        Check.inside("recording interval", interval, Bounds.NON_NEGATIVE, "ms");
        Check.inside("recording from", from, Bounds.NON_NEGATIVE, "ms");
        Check.that(
                until >= from,
                "recording until: must be >= from = " + Check.text(from) + " ms, got " + Check.text(until) + " ms");
    }

    /** The whole run, every so many ms, above 0. */
    public static Times every(double milliseconds) {
        return ALL.withInterval(milliseconds);
    }

    /** With another interval in ms, above 0. */
    public Times withInterval(double milliseconds) {
        return new Times(Check.positive("recording interval", milliseconds, "ms"), from, until);
    }

    /** From a time in ms on. */
    public Times withFrom(double milliseconds) {
        return new Times(interval, milliseconds, until);
    }

    /** Before a time in ms. */
    public Times withUntil(double milliseconds) {
        return new Times(interval, from, milliseconds);
    }

    /** Whether it is the whole run, at whatever interval. */
    public boolean isWholeRun() {
        return from == 0 && until == Double.POSITIVE_INFINITY;
    }
}
