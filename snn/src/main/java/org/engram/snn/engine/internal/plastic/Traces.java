package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** One trace a neuron, which spikes raise by 1 or set to 1 and which decays by one factor every step; mutable. */
final class Traces implements Stateful {

    private static final int STEPS_BETWEEN_SWEEPS = 256;
    private static final double NOTHING = 1e-200;

    private final double[] values;
    private final double factor;
    private final boolean isNearest;

    /** Traces at 0 that decay with a time constant in ms. */
    Traces(int neurons, double tau, double timestep, boolean isNearest) {
        values = new double[neurons];
        factor = StrictMath.exp(-timestep / tau);
        this.isNearest = isNearest;
    }

    /** Decays over the step that ends at the beginning of {@code step}. */
    void decay(int step) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        if (step % STEPS_BETWEEN_SWEEPS == 0) {
            sweep();
        }
    }

    /** Keeps traces of silent neurons from becoming so small that processors slow down. */
    private void sweep() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < NOTHING) {
                values[i] = 0;
            }
        }
    }

    void raise(int neuron) {
        values[neuron] = isNearest ? 1 : values[neuron] + 1;
    }

    double get(int neuron) {
        return values[neuron];
    }

    /** The traces, not a copy. */
    double[] values() {
        return values;
    }

    void clear() {
        Arrays.fill(values, 0);
    }

    @Override
    public void save(StateWriter out) {
        out.write(values);
    }

    @Override
    public void restore(StateReader in) {
        in.read(values);
    }
}
