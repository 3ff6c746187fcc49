package org.engram.snn.engine.internal;

/** Exponential decay over whole steps, {@code exp(-steps * timestep / tau)}, tabulated for the first steps. */
final class Decay {

    private static final int LARGEST_TABLE = 1 << 12;

    private final double stepsPerTau;
    private final double[] table;

    Decay(double tau, double timestep) {
        stepsPerTau = tau / timestep;
        table = new double[(int) Math.min(LARGEST_TABLE, 16 * stepsPerTau + 2)];
        for (int k = 0; k < table.length; k++) {
            table[k] = compute(k);
        }
    }

    double after(int steps) {
        return steps < table.length ? table[steps] : compute(steps);
    }

    private double compute(int steps) {
        return StrictMath.exp(-steps / stepsPerTau);
    }
}
