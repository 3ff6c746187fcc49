package org.engram.snn.network.current;

/** A current that runs straight from point to point; 0 before the first point and from the last on. Immutable. */
public final class PiecewiseLinearCurrent extends PointCurrent {

    private PiecewiseLinearCurrent(double[] times, double[] amplitudes) {
        super(times, amplitudes);
    }

    /** Points at strictly increasing times in ms with amplitudes in nA; the arrays are copied. */
    public static PiecewiseLinearCurrent of(double[] times, double[] amplitudes) {
        return new PiecewiseLinearCurrent(times, amplitudes);
    }

    @Override
    public double at(double time) {
        int i = lastAtOrBefore(time);
        if (isOutside(i)) {
            return 0;
        }
        double slope = (amplitude(i + 1) - amplitude(i)) / (time(i + 1) - time(i));
        return amplitude(i) + slope * (time - time(i));
    }

    @Override
    public boolean isConstant(double time) {
        return isOutside(lastAtOrBefore(time));
    }

    private boolean isOutside(int point) {
        return point < 0 || point == size() - 1;
    }
}
