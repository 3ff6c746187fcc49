package org.engram.snn.network.current;

import java.util.Arrays;

/** A current that jumps to {@code amplitude[i]} at {@code time[i]} and stays until the next time; 0 before the first. Immutable. */
public final class StepCurrent implements CurrentSource {

    private final double[] times;
    private final double[] amplitudes;

    private StepCurrent(double[] times, double[] amplitudes) {
        this.times = times;
        this.amplitudes = amplitudes;
    }

    /** Jumps at strictly increasing times in ms to the amplitudes in nA; the arrays are copied. */
    public static StepCurrent of(double[] times, double[] amplitudes) {
        Points.check("StepCurrent", times, amplitudes);
        return new StepCurrent(times.clone(), amplitudes.clone());
    }

    /** A constant current from {@code start} up to {@code stop}, in ms. */
    public static StepCurrent pulse(double start, double stop, double amplitude) {
        return of(new double[] {start, stop}, new double[] {amplitude, 0});
    }

    /** A constant current from {@code start} ms on. */
    public static StepCurrent from(double start, double amplitude) {
        return of(new double[] {start}, new double[] {amplitude});
    }

    @Override
    public double at(double time) {
        int i = Points.lastAtOrBefore(times, time);
        return i < 0 ? 0 : amplitudes[i];
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
        return other instanceof StepCurrent that
                && Arrays.equals(times, that.times)
                && Arrays.equals(amplitudes, that.amplitudes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(amplitudes);
    }

    @Override
    public String toString() {
        return "StepCurrent[" + times.length + " steps]";
    }
}
