package org.engram.snn.network.current;

/** A current that jumps to {@code amplitude[i]} at {@code time[i]} and stays until the next time; 0 before the first. Immutable. */
public final class StepCurrent extends PointCurrent {

    private StepCurrent(double[] times, double[] amplitudes) {
        super(times, amplitudes);
    }

    /** Jumps at strictly increasing times in ms to the amplitudes in nA; the arrays are copied. */
    public static StepCurrent of(double[] times, double[] amplitudes) {
        return new StepCurrent(times, amplitudes);
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
        int i = lastAtOrBefore(time);
        return i < 0 ? 0 : amplitude(i);
    }

    @Override
    public boolean isConstant(double time) {
        return true;
    }
}
