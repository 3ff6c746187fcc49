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
public record RampCurrent(double start, double stop, double amplitude, double slope) implements DeterministicCurrent {

    /** Requires finite numbers and an end after the start. */
    public RampCurrent {
        Window.check("RampCurrent", start, stop);
        Check.inside("RampCurrent.amplitude", amplitude, Bounds.FINITE, "nA");
        Check.inside("RampCurrent.slope", slope, Bounds.FINITE, "nA/ms");
    }

    @Override
    public double at(double time) {
        return Window.contains(start, stop, time) ? amplitude + slope * (time - start) : 0;
    }

    @Override
    public double nextChange(double time) {
        return Window.nextChange(start, stop, time);
    }

    @Override
    public boolean isConstant(double time) {
        return !Window.contains(start, stop, time);
    }
}
