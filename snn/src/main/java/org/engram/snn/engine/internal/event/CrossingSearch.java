package org.engram.snn.engine.internal.event;

/**
 * Finds when a {@link LinearMembrane} first reaches its threshold; cannot miss a crossing, however brief; mutable scratch.
 *
 * <p>With {@code f_0 = v - threshold} and {@code f_(k+1) = f_k' + r_k f_k}, the function {@code exp(r_k s) f_k} is monotone
 * between the zeros of {@code f_(k+1)}, so f_k has at most one zero there. With r_0 the leak, f_1 is the current above
 * rheobase; each further r_k is the rate of a synapse and takes one of its terms away, until a straight line is left, whose
 * zero is known. From there all zeros are bracketed upwards. Nothing is divided by differences of rates.
 */
final class CrossingSearch {

    private static final int DEEPEST = 6;
    private static final int MOST_STEPS = 200;
    private static final double LASTING = 64;
    private static final double RESOLUTION = 1e-14;
    private static final double[] AT_START = {1, 1, 1};

    private final LinearMembrane membrane;
    private final double[] rates = new double[DEEPEST];
    private final double[][] levels = new double[DEEPEST][LinearMembrane.CHANNELS];
    private final double[][] slopes = new double[DEEPEST][LinearMembrane.CHANNELS];
    private double[] bounds = new double[DEEPEST + 2];
    private double[] found = new double[DEEPEST + 2];

    private final double[] atEnd = new double[LinearMembrane.CHANNELS];
    private final double[] atLast = new double[LinearMembrane.CHANNELS];
    private double end;
    private double last;

    CrossingSearch(LinearMembrane membrane) {
        this.membrane = membrane;
    }

    /** Time from the membrane's start, where it is below threshold, to its crossing; infinite if there is none up to a limit. */
    double first(double limit) {
        double horizon = Math.min(limit, horizon());
        last = 0;
        end = horizon;
        membrane.decay(end, atEnd);
        int line = derive();
        int count = zeroOfLine(line, horizon);
        for (int k = line - 1; k >= 1; k--) {
            count = zeros(k, count);
        }
        return firstRise(count);
    }

    /** Until when something can happen: then all that decays has decayed below the rounding of what stays. */
    private double horizon() {
        if (membrane.slope[0] != 0) {
            return Double.POSITIVE_INFINITY;
        }
        double slowest = membrane.leak;
        for (int c = 1; c < LinearMembrane.CHANNELS; c++) {
            if (isPresent(membrane.level[c], membrane.slope[c])) {
                slowest = Math.min(slowest, membrane.rate[c]);
            }
        }
        return LASTING / slowest;
    }

    /** Fills the chain of functions and returns the index of the straight line at its end. */
    private int derive() {
        rates[0] = membrane.leak;
        for (int c = 0; c < LinearMembrane.CHANNELS; c++) {
            levels[1][c] = membrane.level[c] / membrane.capacitance;
            slopes[1][c] = membrane.slope[c] / membrane.capacitance;
        }
        levels[1][0] += (membrane.rest - membrane.threshold) * membrane.leak;
        int k = 1;
        for (int c = 1; c < LinearMembrane.CHANNELS; c++) {
            while (isPresent(levels[k][c], slopes[k][c])) {
                rates[k] = membrane.rate[c];
                apply(k, rates[k]);
                k++;
            }
        }
        return k;
    }

    /** The derivative of a function plus a rate times it. */
    private void apply(int k, double rate) {
        for (int c = 0; c < LinearMembrane.CHANNELS; c++) {
            double difference = rate - membrane.rate[c];
            levels[k + 1][c] = difference * levels[k][c] + slopes[k][c];
            slopes[k + 1][c] = difference * slopes[k][c];
        }
    }

    private static boolean isPresent(double level, double slope) {
        return level != 0 || slope != 0;
    }

    private int zeroOfLine(int k, double horizon) {
        int count = 0;
        bounds[count++] = 0;
        double zero = -levels[k][0] / slopes[k][0];
        if (zero > 0 && zero < horizon) {
            bounds[count++] = zero;
        }
        bounds[count++] = horizon;
        return count;
    }

    /** Replaces the bounds of monotone pieces of a function by its zeros, the ends kept. */
    private int zeros(int k, int count) {
        int n = 0;
        found[n++] = bounds[0];
        double low = value(k, bounds[0]);
        for (int b = 1; b < count; b++) {
            double high = value(k, bounds[b]);
            if ((low < 0 && high > 0) || (low > 0 && high < 0)) {
                found[n++] = zero(k, bounds[b - 1], bounds[b], high > 0);
            }
            low = high;
        }
        found[n++] = bounds[count - 1];
        double[] swap = bounds;
        bounds = found;
        found = swap;
        return n;
    }

    private double firstRise(int count) {
        for (int b = 1; b < count; b++) {
            if (value(0, bounds[b]) >= 0) {
                return zero(0, bounds[b - 1], bounds[b], true);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Newton's method kept within a bracket. */
    private double zero(int k, double from, double to, boolean rising) {
        double low = from;
        double high = to;
        double s = start(k, low, high);
        for (int step = 0; step < MOST_STEPS; step++) {
            double f = value(k, s);
            if (f == 0) {
                return s;
            }
            if (f > 0 == rising) {
                high = s;
            } else {
                low = s;
            }
            double better = newton(k, s, f, low, high);
            if (Math.abs(better - s) <= RESOLUTION * (1 + s)) {
                return better;
            }
            s = better;
        }
        return high;
    }

    /** A step from the beginning of the bracket: most zeros are close to it. */
    private double start(int k, double low, double high) {
        return newton(k, low, value(k, low), low, high);
    }

    private double newton(int k, double s, double f, double low, double high) {
        double newton = s - f / (value(k + 1, s) - rates[k] * f);
        return newton > low && newton < high ? newton : low + (high - low) / 2;
    }

    private double value(int k, double s) {
        double[] decays = decays(s);
        if (k == 0) {
            return membrane.potential(s, decays) - membrane.threshold;
        }
        double sum = levels[k][0] + slopes[k][0] * s;
        for (int c = 1; c < LinearMembrane.CHANNELS; c++) {
            sum += (levels[k][c] + slopes[k][c] * s) * decays[c];
        }
        return sum;
    }

    /** Exponentials at a time; those at both ends of the search and the last ones are kept. */
    private double[] decays(double s) {
        if (s == 0) {
            return AT_START;
        }
        if (s == end) {
            return atEnd;
        }
        if (s != last) {
            membrane.decay(s, atLast);
            last = s;
        }
        return atLast;
    }
}
