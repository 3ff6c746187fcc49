package org.engram.snn.network.cell;

/** The equations of {@link Izhikevich}, with its parameters and states in their order. */
final class QuadraticMembrane implements Dynamics {

    private static final double PEAK = 30;
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final int D = 3;
    private static final int K2 = 5;
    private static final int K1 = 6;
    private static final int K0 = 7;
    private static final int V_B = 8;
    private static final int U_LEAK = 9;

    @Override
    public void rates(double[] x, double[] p, double current, double[] rates) {
        rates[0] = (p[K2] * x[0] + p[K1]) * x[0] + p[K0] - x[1] + current;
        rates[1] = p[A] * (p[B] * (x[0] - p[V_B]) - p[U_LEAK] * x[1]);
    }

    @Override
    public double excess(double[] x, double[] p) {
        return x[0] - PEAK;
    }

    @Override
    public void reset(double[] x, double[] p) {
        x[0] = p[C];
        x[1] += p[D];
    }
}
