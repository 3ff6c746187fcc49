package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.internal.slice.Slice;

/**
 * {@code Scheme.IZHIKEVICH_2004}: an Euler step of v, then u from the new v; mutable.
 *
 * <p>Evaluated as the published script is written: {@code 0.04 * v^2 + 5 * v + 140 - u + I}, the square first.
 */
final class Izhikevich2004 extends IzhikevichGroup {

    Izhikevich2004(Slice slice) {
        super(slice, false);
    }

    @Override
    void integrate(double[] current) {
        for (int i = 0; i < v.length; i++) {
            v[i] += h * (k2[i] * (v[i] * v[i]) + k1[i] * v[i] + k0[i] - u[i] + current[i]);
        }
        for (int i = 0; i < u.length; i++) {
            u[i] += h * a[i] * (b[i] * (v[i] - vB[i]) - uLeak[i] * u[i]);
        }
    }

    @Override
    boolean isSpike(double potential) {
        return potential > PEAK;
    }
}
