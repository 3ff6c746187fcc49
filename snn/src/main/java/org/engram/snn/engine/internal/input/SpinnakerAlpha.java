package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.Slice;

/**
 * sPyNNaker's alpha-shaped current {@code linear * exponential}; mutable.
 *
 * <pre>
 *   input w &gt; 0: q = w, exponential = exponential D + 1, linear = (linear + w h/tau^2) (1 - 1/exponential)
 *   every step:  linear += q h/tau^2, exponential *= D        D = exp(-h/tau)
 * </pre>
 *
 * <p>One spike alone gives {@code w t/tau^2 exp(-t/tau)}: the weight is its charge in pC, not its peak. Where inputs follow
 * one another, the slope of the last holds for all, as on the board.
 */
final class SpinnakerAlpha implements SynapticInput.Kinetics {

    private final double[] value;
    private final double[] linear;
    private final double[] exponential;
    private final double[] last;
    private final double[] slope;
    private final double[] decay;

    SpinnakerAlpha(Slice slice, String tau, String state) {
        double h = slice.timestep();
        value = slice.values(state);
        linear = value.clone();
        exponential = slice.map(state, initial -> initial == 0 ? 0 : 1);
        last = new double[value.length];
        slope = slice.map(tau, t -> h / (t * t));
        decay = slice.map(tau, t -> StrictMath.exp(-h / t));
    }

    @Override
    public double[] value() {
        return value;
    }

    @Override
    public void add(double[] weights, int offset) {
        for (int i = 0; i < value.length; i++) {
            double weight = weights[offset + i];
            if (weight > 0) {
                last[i] = weight;
                exponential[i] = exponential[i] * decay[i] + 1;
                linear[i] = (linear[i] + weight * slope[i]) * (1 - 1 / exponential[i]);
                value[i] = linear[i] * exponential[i];
            }
        }
    }

    @Override
    public void decay() {
        for (int i = 0; i < value.length; i++) {
            linear[i] += last[i] * slope[i];
            exponential[i] *= decay[i];
            value[i] = linear[i] * exponential[i];
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(value);
        out.write(linear);
        out.write(exponential);
        out.write(last);
    }

    @Override
    public void restore(StateReader in) {
        in.read(value);
        in.read(linear);
        in.read(exponential);
        in.read(last);
    }
}
