package org.engram.snn.network.cell;

/** The equations of {@link Izhikevich2007}, states v and u. */
final class Izhikevich2007Membrane implements Dynamics {

    private static final int CAPACITANCE = 0;
    private static final int K = 1;
    private static final int V_R = 2;
    private static final int V_T = 3;
    private static final int V_PEAK = 4;
    private static final int A = 5;
    private static final int B = 6;
    private static final int C = 7;
    private static final int D = 8;
    private static final int V_B = 10;
    private static final int B_BEND = 11;
    private static final int B_CUBIC = 12;
    private static final int V_PEAK_U = 13;
    private static final int C_U = 14;
    private static final int U_MAX = 15;
    private static final double PICO_PER_NANO = 1e3;

    @Override
    public void rates(double[] x, double[] p, double current, double[] rates) {
        double v = x[0];
        double bent = Math.max(0, v - p[V_B]);
        double target = p[B] * (v - p[V_B]) + (p[B_BEND] + p[B_CUBIC] * bent * bent) * bent;
        rates[0] = (p[K] * (v - p[V_R]) * (v - p[V_T]) - x[1] + PICO_PER_NANO * current) / p[CAPACITANCE];
        rates[1] = p[A] * (target - x[1]);
    }

    @Override
    public double excess(double[] x, double[] p) {
        return x[0] - p[V_PEAK] - p[V_PEAK_U] * x[1];
    }

    @Override
    public void reset(double[] x, double[] p) {
        x[0] = p[C] + p[C_U] * x[1];
        x[1] = Math.min(x[1] + p[D], p[U_MAX]);
    }
}
