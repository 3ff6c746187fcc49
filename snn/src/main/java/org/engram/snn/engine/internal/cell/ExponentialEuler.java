package org.engram.snn.engine.internal.cell;

import org.engram.snn.network.cell.Dynamics;

/** {@code Scheme.EXPONENTIAL_EULER}: {@code x += f (exp(h s) - 1) / s} with the slope s of each state's rate f; mutable. */
final class ExponentialEuler extends OneStep {

    private final Dynamics.ConditionallyLinear equations;
    private final double[] rates;
    private final double[] slopes;

    ExponentialEuler(Dynamics dynamics, int states, double h) {
        super(dynamics, h);
        equations = (Dynamics.ConditionallyLinear) dynamics;
        rates = new double[states];
        slopes = new double[states];
    }

    @Override
    void advance(double[] x, double[] p, boolean isHeld) {
        rates(0, x, p, isHeld, rates);
        equations.slopes(x, p, conductance[0], slopes);
        for (int s = 0; s < rates.length; s++) {
            x[s] += rates[s] * (slopes[s] == 0 ? h : StrictMath.expm1(h * slopes[s]) / slopes[s]);
        }
    }
}
