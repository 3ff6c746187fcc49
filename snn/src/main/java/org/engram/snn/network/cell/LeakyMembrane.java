package org.engram.snn.network.cell;

/**
 * The leaky integrator of integrate-and-fire cells, {@code dv/dt = (v_rest - v) / tau_m + I / cm}.
 *
 * <p>Parameters in the order of {@link IfCurrExp}: v_rest, cm, tau_m, tau_refrac, then v_reset and v_thresh at the places
 * given.
 */
final class LeakyMembrane implements Dynamics.ConditionallyLinear {

    private static final int V_REST = 0;
    private static final int CM = 1;
    private static final int TAU_M = 2;
    private static final int TAU_REFRAC = 3;
    private static final int V_RESET = 6;
    private static final int V_THRESH = 7;

    @Override
    public void rates(double[] x, double[] p, double current, double[] rates) {
        rates[0] = (p[V_REST] - x[0]) / p[TAU_M] + current / p[CM];
    }

    @Override
    public void slopes(double[] x, double[] p, double conductance, double[] slopes) {
        slopes[0] = -1 / p[TAU_M] - conductance / p[CM];
    }

    @Override
    public double excess(double[] x, double[] p) {
        return x[0] - p[V_THRESH];
    }

    @Override
    public void reset(double[] x, double[] p) {
        x[0] = p[V_RESET];
    }

    @Override
    public double refractoryPeriod(double[] p) {
        return p[TAU_REFRAC];
    }
}
