package org.engram.snn.network.cell;

/**
 * The leaky integrator of integrate-and-fire cells, {@code dv/dt = (v_rest - v) / tau_m + I / cm}.
 *
 * <p>Parameters: v_rest, cm, tau_m, tau_refrac, those of the input, v_reset, v_thresh.
 */
final class LeakyMembrane implements Dynamics.ConditionallyLinear {

    private static final int V_REST = 0;
    private static final int CM = 1;
    private static final int TAU_M = 2;
    private static final int TAU_REFRAC = 3;
    private final int vReset;
    private final int vThresh;

    /** With the place of v_reset among the parameters. */
    LeakyMembrane(int vReset) {
        this.vReset = vReset;
        vThresh = vReset + 1;
    }

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
        return x[0] - p[vThresh];
    }

    @Override
    public void reset(double[] x, double[] p) {
        x[0] = p[vReset];
    }

    @Override
    public double refractoryPeriod(double[] p) {
        return p[TAU_REFRAC];
    }
}
