package org.engram.snn.engine.internal.cell;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.Slice;

/** {@code Scheme.SPINNAKER}: one midpoint Runge-Kutta step, 1.85 times as long after a spike; mutable. */
final class IzhikevichSpinnaker extends IzhikevichGroup {

    /** sPyNNaker's 0.04: the nearest s16.15 number from above. */
    private static final double QUADRATIC = 1311.0 / 32768;

    private static final double AFTER_SPIKE = 1.85;

    private final double[] length;

    IzhikevichSpinnaker(Slice slice) {
        super(slice, true);
        length = new double[v.length];
        Arrays.fill(length, h);
        for (int i = 0; i < v.length; i++) {
            Check.that(
                    k2[i] == 0.04 && k1[i] == 5 && k0[i] == 140 && vB[i] == 0 && uLeak[i] == 1,
                    slice.place() + ": scheme SPINNAKER has 0.04 v^2 + 5 v + 140 - u and a (b v - u) built in; neuron "
                            + (slice.from() + i) + " has other coefficients; use IZHIKEVICH_2003 or IZHIKEVICH_2004");
        }
    }

    @Override
    void integrate(double[] current) {
        for (int i = 0; i < v.length; i++) {
            double step = length[i];
            double constant = k0[i] + current[i] - u[i];
            double slope = constant + (k1[i] + QUADRATIC * v[i]) * v[i];
            double vMiddle = v[i] + 0.5 * (step * slope);
            double rate = a[i] * step;
            double uHalf = 0.5 * ((b[i] * v[i] - u[i]) * rate);
            v[i] += step * (constant - uHalf + (k1[i] + QUADRATIC * vMiddle) * vMiddle);
            u[i] += rate * (b[i] * vMiddle - (u[i] + uHalf));
            length[i] = h;
        }
    }

    @Override
    boolean isSpike(double potential) {
        return potential >= PEAK;
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(length);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(length);
    }

    @Override
    void fired(int neuron) {
        length[neuron] = h * AFTER_SPIKE;
    }
}
