package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.internal.slice.Slice;

/**
 * {@code Scheme.IZHIKEVICH_2003}: two half steps of v, then u from the new v; mutable.
 *
 * <p>The large step past the peak amplifies rounding, so the order of the operations, {@code 0.04 * v * v + 5 * v + 140 - u + I}
 * from left to right, decides spike times after many spikes.
 */
final class Izhikevich2003 extends IzhikevichGroup {

    Izhikevich2003(Slice slice) {
        super(slice, false);
    }

    @Override
    void integrate(double[] current) {
        for (int i = 0; i < v.length; i++) {
            double x = v[i];
            x += 0.5 * h * (k2[i] * x * x + k1[i] * x + k0[i] - u[i] + current[i]);
            x += 0.5 * h * (k2[i] * x * x + k1[i] * x + k0[i] - u[i] + current[i]);
            v[i] = x;
        }
        for (int i = 0; i < u.length; i++) {
            u[i] += h * (a[i] * (b[i] * (v[i] - vB[i]) - uLeak[i] * u[i]));
        }
    }

    @Override
    boolean isSpike(double potential) {
        return potential >= PEAK;
    }
}
