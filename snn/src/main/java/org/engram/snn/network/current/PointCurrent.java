package org.engram.snn.network.current;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** A current given by points: increasing times in ms, and the amplitude in nA at each. Immutable. */
public abstract sealed class PointCurrent implements DeterministicCurrent permits StepCurrent, PiecewiseLinearCurrent {

    private final double[] times;
    private final double[] amplitudes;

    /** Copies the arrays; an error names the class of the current. */
    PointCurrent(double[] times, double[] amplitudes) {
        String what = getClass().getSimpleName();
        Check.that(
                times.length == amplitudes.length && times.length > 0,
                what + ": as many times as amplitudes needed, at least one; got " + times.length + " and "
                        + amplitudes.length);
        for (int i = 0; i < times.length; i++) {
            if (!Bounds.NON_NEGATIVE.contains(times[i])) {
                Check.inside(what + ".times[" + i + "]", times[i], Bounds.NON_NEGATIVE, "ms");
            }
            if (!Bounds.FINITE.contains(amplitudes[i])) {
                Check.inside(what + ".amplitudes[" + i + "]", amplitudes[i], Bounds.FINITE, "nA");
            }
            if (i > 0 && times[i - 1] >= times[i]) {
                throw new IllegalArgumentException(what + ".times[" + i + "]: times must increase");
            }
        }
        this.times = times.clone();
        this.amplitudes = amplitudes.clone();
    }

    /** Number of points. */
    public final int size() {
        return times.length;
    }

    /** Time of point {@code i} in ms. */
    public final double time(int i) {
        return times[i];
    }

    /** Amplitude at point {@code i} in nA. */
    public final double amplitude(int i) {
        return amplitudes[i];
    }

    /** Times in ms, a copy. */
    public final double[] times() {
        return times.clone();
    }

    /** Amplitudes in nA, a copy. */
    public final double[] amplitudes() {
        return amplitudes.clone();
    }

    /** Index of the last point not after {@code time}, or -1. */
    final int lastAtOrBefore(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public final double nextChange(double time) {
        int next = lastAtOrBefore(time) + 1;
        return next < times.length ? times[next] : Double.POSITIVE_INFINITY;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof PointCurrent that
                && getClass() == that.getClass()
                && Arrays.equals(times, that.times)
                && Arrays.equals(amplitudes, that.amplitudes);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(amplitudes);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + times.length + " points]";
    }
}
