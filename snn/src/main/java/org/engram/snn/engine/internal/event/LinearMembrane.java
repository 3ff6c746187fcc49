package org.engram.snn.engine.internal.event;

/**
 * A leaky membrane from one event to the next, in closed form; mutable, filled anew for each neuron.
 *
 * <pre>
 *   dv/dt = leak (rest - v) + (1/cm) sum over channels of (level + slope s) exp(-rate s)
 * </pre>
 *
 * <p>Channel 0 is the drive, whose rate is 0; 1 is excitation, 2 inhibition with negative level and slope. Equal rates are
 * no special case.
 */
final class LinearMembrane {

    static final int CHANNELS = 3;

    private static final double SMALL = 0.5;
    private static final int TERMS = 16;

    double rest;
    double leak;
    double capacitance;
    double threshold;
    double start;
    final double[] level = new double[CHANNELS];
    final double[] slope = new double[CHANNELS];
    final double[] rate = new double[CHANNELS];
    private final double[] decays = new double[CHANNELS];

    /** The potential a time {@code s >= 0} after the start. */
    double potential(double s) {
        decay(s, decays);
        return potential(s, decays);
    }

    /** Fills in {@code exp(-leak s)}, then {@code exp(-rate s)} of the synapses that are not at 0. */
    void decay(double s, double[] into) {
        into[0] = StrictMath.exp(-leak * s);
        for (int c = 1; c < CHANNELS; c++) {
            into[c] = level[c] != 0 || slope[c] != 0 ? StrictMath.exp(-rate[c] * s) : 0;
        }
    }

    /** The potential, given the decay up to it. */
    double potential(double s, double[] decayed) {
        double charge = 0;
        for (int c = 0; c < CHANNELS; c++) {
            double own = c == 0 ? 1 : decayed[c];
            if (level[c] != 0) {
                charge += level[c] * response(leak, rate[c], s, decayed[0], own);
            }
            if (slope[c] != 0) {
                charge += slope[c] * rampResponse(leak, rate[c], s, Math.max(decayed[0], own));
            }
        }
        return rest + (start - rest) * decayed[0] + charge / capacitance;
    }

    /** The integral over r from 0 to s of {@code exp(-leak (s - r)) exp(-rate r)}. */
    static double response(double leak, double rate, double s) {
        return response(leak, rate, s, StrictMath.exp(-leak * s), StrictMath.exp(-rate * s));
    }

    private static double response(double leak, double rate, double s, double leakDecay, double rateDecay) {
        double x = Math.abs(leak - rate) * s;
        return x > SMALL ? (rateDecay - leakDecay) / (leak - rate) : s * Math.max(leakDecay, rateDecay) * mean(x);
    }

    /** The integral over r from 0 to s of {@code exp(-leak (s - r)) r exp(-rate r)}, given the slower decay. */
    private static double rampResponse(double leak, double rate, double s, double slower) {
        double x = Math.abs(leak - rate) * s;
        return s * s * slower * (leak >= rate ? lateMean(x) : earlyMean(x));
    }

    /** The integral over u from 0 to 1 of {@code exp(-x u)}. */
    private static double mean(double x) {
        return x == 0 ? 1 : -StrictMath.expm1(-x) / x;
    }

    /** The integral over u from 0 to 1 of {@code (1 - u) exp(-x u)}. */
    private static double lateMean(double x) {
        if (x > SMALL) {
            return (x + StrictMath.expm1(-x)) / (x * x);
        }
        double sum = 0;
        double term = 0.5;
        for (int n = 0; n < TERMS; n++) {
            sum += term;
            term *= -x / (n + 3);
        }
        return sum;
    }

    /** The integral over u from 0 to 1 of {@code u exp(-x u)}. */
    private static double earlyMean(double x) {
        return x > SMALL ? (1 - (1 + x) * StrictMath.exp(-x)) / (x * x) : mean(x) - lateMean(x);
    }
}
