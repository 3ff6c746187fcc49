package org.engram.snn.network.cell;

/**
 * The equations of the adaptive exponential integrate-and-fire neuron, states v and w.
 *
 * <p>Beyond v_spike, where only a step that ends in a spike can lead, the rates are those at v_spike, lest the exponential
 * overflow. The exponential is not linear in v; its slope is the derivative, with which exponential Euler becomes the
 * Rosenbrock-Euler method, still of first order.
 */
final class AdaptiveExponentialMembrane implements Dynamics.ConditionallyLinear {

    private static final int CM = 0;
    private static final int TAU_REFRAC = 1;
    private static final int V_SPIKE = 2;
    private static final int V_RESET = 3;
    private static final int V_REST = 4;
    private static final int TAU_M = 5;
    private static final int A = 7;
    private static final int B = 8;
    private static final int DELTA_T = 9;
    private static final int TAU_W = 10;
    private static final int V_THRESH = 11;
    private static final double MICRO_PER_NANO = 1e-3;

    @Override
    public void rates(double[] x, double[] p, double current, double[] rates) {
        double v = Math.min(x[0], p[V_SPIKE]);
        rates[0] = (p[V_REST] - v + p[DELTA_T] * upstroke(v, p)) / p[TAU_M] + (current - x[1]) / p[CM];
        rates[1] = (p[A] * MICRO_PER_NANO * (v - p[V_REST]) - x[1]) / p[TAU_W];
    }

    @Override
    public void slopes(double[] x, double[] p, double conductance, double[] slopes) {
        slopes[0] = (upstroke(Math.min(x[0], p[V_SPIKE]), p) - 1) / p[TAU_M] - conductance / p[CM];
        slopes[1] = -1 / p[TAU_W];
    }

    private static double upstroke(double v, double[] p) {
        return StrictMath.exp((v - p[V_THRESH]) / p[DELTA_T]);
    }

    @Override
    public double excess(double[] x, double[] p) {
        return x[0] - p[V_SPIKE];
    }

    @Override
    public void reset(double[] x, double[] p) {
        x[0] = p[V_RESET];
        x[1] += p[B];
    }

    @Override
    public double refractoryPeriod(double[] p) {
        return p[TAU_REFRAC];
    }
}
