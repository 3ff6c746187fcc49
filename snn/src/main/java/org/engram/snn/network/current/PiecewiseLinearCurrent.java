package org.engram.snn.network.current;

import java.util.Arrays;

/** A current that runs straight from point to point; 0 before the first point and from the last on. Immutable. */
public final class PiecewiseLinearCurrent implements CurrentSource {

    private final double[] times;
    private final double[] amplitudes;

    private PiecewiseLinearCurrent(double[] times, double[] amplitudes) {
        this.times = times;
        this.amplitudes = amplitudes;
    }

    /** Points at strictly increasing times in ms with amplitudes in nA; the arrays are copied. */
    public static PiecewiseLinearCurrent of(double[] times, double[] amplitudes) {
        Points.check("PiecewiseLinearCurrent", times, amplitudes);
        return new PiecewiseLinearCurrent(times.clone(), amplitudes.clone());
    }

    @Override
    public double at(double time) {
        int i = Points.lastAtOrBefore(times, time);
        if (i < 0 || i == times.length - 1) {
            return 0;
        }
        double slope = (amplitudes[i + 1] - amplitudes[i]) / (times[i + 1] - times[i]);
        return amplitudes[i] + slope * (time - times[i]);
    }

    /** Times in ms, a copy. */
    public double[] times() {
        return times.clone();
    }

    /** Amplitudes in nA, a copy. */
    public double[] amplitudes() {
        return amplitudes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PiecewiseLinearCurrent that
                && Arrays.equals(times, that.times)
                && Arrays.equals(amplitudes, that.amplitudes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(amplitudes);
    }

    @Override
    public String toString() {
        return "PiecewiseLinearCurrent[" + times.length + " points]";
    }
}
