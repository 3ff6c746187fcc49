package org.engram.snn.network.cell;

/** The equations of {@link HHCondExp}, states v, m, h and n. */
final class HodgkinHuxleyMembrane implements Dynamics.ConditionallyLinear {

    private static final double SPIKE = 0;
    private static final int G_NA = 0;
    private static final int G_K = 1;
    private static final int G_LEAK = 2;
    private static final int CM = 3;
    private static final int V_OFFSET = 4;
    private static final int E_NA = 5;
    private static final int E_K = 6;
    private static final int E_LEAK = 7;

    @Override
    public void rates(double[] x, double[] p, double current, double[] rates) {
        double v = x[0];
        double u = v - p[V_OFFSET];
        rates[0] =
                (sodium(x, p) * (p[E_NA] - v) + potassium(x, p) * (p[E_K] - v) + p[G_LEAK] * (p[E_LEAK] - v) + current)
                        / p[CM];
        rates[1] = openM(u) * (1 - x[1]) - closeM(u) * x[1];
        rates[2] = openH(u) * (1 - x[2]) - closeH(u) * x[2];
        rates[3] = openN(u) * (1 - x[3]) - closeN(u) * x[3];
    }

    @Override
    public void slopes(double[] x, double[] p, double conductance, double[] slopes) {
        double u = x[0] - p[V_OFFSET];
        slopes[0] = -(sodium(x, p) + potassium(x, p) + p[G_LEAK] + conductance) / p[CM];
        slopes[1] = -openM(u) - closeM(u);
        slopes[2] = -openH(u) - closeH(u);
        slopes[3] = -openN(u) - closeN(u);
    }

    private static double sodium(double[] x, double[] p) {
        return p[G_NA] * x[1] * x[1] * x[1] * x[2];
    }

    private static double potassium(double[] x, double[] p) {
        double square = x[3] * x[3];
        return p[G_K] * square * square;
    }

    private static double openM(double u) {
        return 0.32 * linearOverExponential(13 - u, 4);
    }

    private static double closeM(double u) {
        return 0.28 * linearOverExponential(u - 40, 5);
    }

    private static double openH(double u) {
        return 0.128 * StrictMath.exp((17 - u) / 18);
    }

    private static double closeH(double u) {
        return 4 / (1 + StrictMath.exp((40 - u) / 5));
    }

    private static double openN(double u) {
        return 0.032 * linearOverExponential(15 - u, 5);
    }

    private static double closeN(double u) {
        return 0.5 * StrictMath.exp((10 - u) / 40);
    }

    /** {@code x / (exp(x/y) - 1)}, which is y at 0. */
    private static double linearOverExponential(double x, double y) {
        return x == 0 ? y : x / StrictMath.expm1(x / y);
    }

    @Override
    public double excess(double[] x, double[] p) {
        return x[0] - SPIKE;
    }

    @Override
    public void reset(double[] x, double[] p) {
        // The action potential ends by itself.
    }
}
