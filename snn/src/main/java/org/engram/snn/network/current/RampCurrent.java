package org.engram.snn.network.current;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A current that grows steadily: {@code amplitude + slope (t - start)} for {@code start <= t < stop}, else 0.
 *
 * @param start when it begins, ms, not negative
 * @param stop when it ends, ms, after the start
 * @param amplitude current at the start, nA
 * @param slope growth, nA/ms
 */
public record RampCurrent(double start, double stop, double amplitude, double slope) implements CurrentSource {

    /** Requires finite numbers and an end after the start. */
    public RampCurrent {
        Check.inside("RampCurrent.start", start, Bounds.NON_NEGATIVE, "ms");
        Check.inside("RampCurrent.stop", stop, new Bounds(start, Double.POSITIVE_INFINITY, true, true), "ms");
        Check.inside("RampCurrent.amplitude", amplitude, Bounds.FINITE, "nA");
        Check.inside("RampCurrent.slope", slope, Bounds.FINITE, "nA/ms");
    }

    @Override
    public double at(double time) {
        return time >= start && time < stop ? amplitude + slope * (time - start) : 0;
    }
}
