package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A measured dependence: at each {@code x} a mean, the ends of its interval, and the number of trials. Immutable.
 *
 * <p>What the interval is (confidence level, binomial or bootstrap, or none) is told by {@link #interval()}.
 */
public final class Curve {

    private static final String NONE = "none";

    private final String label;
    private final String interval;
    private final double[] x;
    private final double[] mean;
    private final double[] low;
    private final double[] high;
    private final long[] trials;

    private Curve(
            String label, String interval, double[] x, double[] mean, double[] low, double[] high, long[] trials) {
        this.label = label;
        this.interval = interval;
        this.x = x;
        this.mean = mean;
        this.low = low;
        this.high = high;
        this.trials = trials;
    }

    /** A curve without uncertainty, such as a theory line. */
    public static Curve exact(String label, double[] x, double[] y) {
        return measured(label, NONE, x, y, y, y, new long[x.length]);
    }

    /**
     * A curve with uncertainty; all arrays have one length and are copied.
     *
     * @param interval what {@code low} and {@code high} are, such as {@code 95 % Wilson}; {@code none} if they are equal
     * @param x abscissae, finite, in any order
     * @param trials number of trials behind each point, 0 where it is computed
     */
    public static Curve measured(
            String label, String interval, double[] x, double[] mean, double[] low, double[] high, long[] trials) {
        int n = x.length;
        Check.that(
                mean.length == n && low.length == n && high.length == n && trials.length == n,
                "Curve '" + label + "': x, mean, low, high and trials must be of one length, got " + n + ", "
                        + mean.length + ", " + low.length + ", " + high.length + " and " + trials.length);
        for (int i = 0; i < n; i++) {
            String point = "Curve '" + label + "' point " + i;
            Check.inside(point + ": x", x[i], Bounds.FINITE, "");
            Check.that(
                    low[i] <= mean[i] && mean[i] <= high[i],
                    point + ": must be low <= mean <= high, got " + Check.text(low[i]) + ", " + Check.text(mean[i])
                            + ", " + Check.text(high[i]));
            Check.that(
                    !interval.equals(NONE) || low[i] == high[i],
                    point + ": low and high must be equal where the interval is '" + NONE + "'");
            Check.between(point + ": trials", trials[i], 0, Long.MAX_VALUE);
        }
        return new Curve(label, interval, x.clone(), mean.clone(), low.clone(), high.clone(), trials.clone());
    }

    /** Name for the legend. */
    public String label() {
        return label;
    }

    /** What the ends of the interval are. */
    public String interval() {
        return interval;
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Abscissa of point {@code i}. */
    public double x(int i) {
        return x[i];
    }

    /** Mean at point {@code i}. */
    public double mean(int i) {
        return mean[i];
    }

    /** Lower end of the interval at point {@code i}. */
    public double low(int i) {
        return low[i];
    }

    /** Upper end of the interval at point {@code i}. */
    public double high(int i) {
        return high[i];
    }

    /** Number of trials behind point {@code i}; 0 where the curve is computed. */
    public long trials(int i) {
        return trials[i];
    }

    /** Whether the points carry no uncertainty. */
    public boolean isExact() {
        return interval.equals(NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Curve that
                && label.equals(that.label)
                && interval.equals(that.interval)
                && Arrays.equals(x, that.x)
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(low, that.low)
                && Arrays.equals(high, that.high)
                && Arrays.equals(trials, that.trials);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x) * 31 + Arrays.hashCode(mean);
    }

    @Override
    public String toString() {
        return "Curve[" + label + ", " + x.length + " points]";
    }
}
