package org.engram.snn.engine.internal.event;

import org.engram.snn.network.cell.Dynamics;

/**
 * Finds the first crossing of the threshold within a step of {@link DormandPrince}; mutable scratch.
 *
 * <p>The continuous extension is of degree 4, so between two samples of eight it bends at most once; every maximum is looked
 * into, also those that begin or end the step. The crossing found is then refined by steps of full order.
 */
final class StepSearch {

    private static final int SAMPLES = 8;
    private static final int COARSE = 5;
    private static final double END = 1e-3;
    private static final double GOLDEN = 0.3819660112501051;
    private static final int MOST_STEPS = 60;
    private static final int REFINEMENTS = 6;
    private static final double NARROW = 1e-12;

    private final DormandPrince integrator;
    private final Dynamics dynamics;
    private final double[] parameters;
    private final double[] states;
    private final double[] shares = new double[SAMPLES + 3];
    private final double[] excess = new double[SAMPLES + 3];
    private boolean isArmed;

    StepSearch(DormandPrince integrator, Dynamics dynamics, double[] parameters, int size) {
        this.integrator = integrator;
        this.dynamics = dynamics;
        this.parameters = parameters;
        states = new double[size];
        shares[1] = END;
        for (int k = 1; k < SAMPLES; k++) {
            shares[k + 1] = (double) k / SAMPLES;
        }
        shares[SAMPLES + 1] = 1 - END;
        shares[SAMPLES + 2] = 1;
    }

    /**
     * Time from the beginning of the integrator's last step to the first crossing, infinite if there is none; the integrator is
     * left at another step.
     *
     * @param armed whether the neuron fires if it is above threshold; otherwise it must first fall below
     */
    double first(double[] start, int offset, double length, boolean armed) {
        integrator.prepare();
        isArmed = armed;
        if (staysBelow()) {
            return Double.POSITIVE_INFINITY;
        }
        for (int k = 0; k < shares.length; k++) {
            excess[k] = at(shares[k]);
        }
        double share = bracketed();
        return share < 0 ? Double.POSITIVE_INFINITY : refine(start, offset, length, share);
    }

    /** Whether a bound by five samples is below threshold: no polynomial of degree 4 leaves their range by more than 0.6 of it. */
    private boolean staysBelow() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < COARSE; k++) {
            double sample = at((double) k / (COARSE - 1));
            least = Math.min(least, sample);
            most = Math.max(most, sample);
        }
        return most + (most - least) < 0;
    }

    private double at(double share) {
        integrator.interpolate(share, states);
        return dynamics.excess(states, parameters);
    }

    /** The share of the step at which the continuous extension crosses, or -1. */
    private double bracketed() {
        for (int k = 1; k < shares.length; k++) {
            if (isArmed && excess[k] >= 0) {
                return bisect(shares[k - 1], shares[k]);
            }
            if (isArmed && k > 1 && isPeak(k - 1)) {
                double top = top(shares[k - 2], shares[k]);
                if (at(top) >= 0) {
                    return bisect(shares[k - 2], top);
                }
            }
            isArmed |= excess[k] < 0;
        }
        return -1;
    }

    /** Whether a sample is higher than its neighbours and so high that between them the threshold may be reached. */
    private boolean isPeak(int k) {
        double rise = (excess[k] - excess[k - 1]) / (shares[k] - shares[k - 1]);
        double fall = (excess[k] - excess[k + 1]) / (shares[k + 1] - shares[k]);
        double most = Math.max(rise, fall) * (shares[k + 1] - shares[k - 1]);
        return rise >= 0 && fall >= 0 && excess[k] + most >= 0;
    }

    /** Where between two shares the maximum lies, by golden section. */
    private double top(double from, double to) {
        double low = from;
        double high = to;
        double left = low + GOLDEN * (high - low);
        double right = high - GOLDEN * (high - low);
        double atLeft = at(left);
        double atRight = at(right);
        for (int step = 0; step < MOST_STEPS && high - low > NARROW; step++) {
            if (atLeft >= 0 || atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = low + GOLDEN * (high - low);
                atLeft = at(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = high - GOLDEN * (high - low);
                atRight = at(right);
            }
        }
        return atLeft > atRight ? left : right;
    }

    private double bisect(double from, double to) {
        double low = from;
        double high = to;
        while (high - low > NARROW * high) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (at(middle) >= 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Newton's method on whole steps from the beginning; the slope is that of the continuous extension. */
    private double refine(double[] start, int offset, double length, double share) {
        double near = Math.max(0, share - END);
        double slope = (at(Math.min(1, share + END)) - at(near)) / ((Math.min(1, share + END) - near) * length);
        double time = share * length;
        for (int step = 0; step < REFINEMENTS && slope > 0; step++) {
            integrator.step(start, offset, time);
            double off = dynamics.excess(integrator.end(), parameters);
            double better = Math.min(length, Math.max(0, time - off / slope));
            if (Math.abs(better - time) <= NARROW * time) {
                break;
            }
            time = better;
        }
        return time;
    }
}
