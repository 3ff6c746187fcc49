package org.engram.snn.engine.internal.cell;

import org.engram.snn.network.cell.Dynamics;

/** {@code Scheme.RUNGE_KUTTA_4}: the classical method, {@code x += h (k1 + 2 k2 + 2 k3 + k4) / 6}; mutable. */
final class RungeKutta4 extends OneStep {

    private final double[] rates;
    private final double[] sum;
    private final double[] y;

    RungeKutta4(Dynamics dynamics, int states, double h) {
        super(dynamics, h);
        rates = new double[states];
        sum = new double[states];
        y = new double[states];
    }

    @Override
    void advance(double[] x, double[] p, boolean isHeld) {
        rates(0, x, p, isHeld, rates);
        for (int s = 0; s < y.length; s++) {
            sum[s] = rates[s];
            y[s] = x[s] + 0.5 * h * rates[s];
        }
        middle(x, p, isHeld, 0.5 * h);
        middle(x, p, isHeld, h);
        rates(2, y, p, isHeld, rates);
        for (int s = 0; s < y.length; s++) {
            x[s] += h / 6 * (sum[s] + rates[s]);
        }
    }

    /** A stage at the middle of the step, from which the next one is a distance away. */
    private void middle(double[] x, double[] p, boolean isHeld, double distance) {
        rates(1, y, p, isHeld, rates);
        for (int s = 0; s < y.length; s++) {
            sum[s] += 2 * rates[s];
            y[s] = x[s] + distance * rates[s];
        }
    }
}
