package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;

/**
 * One synaptic current or conductance of every neuron, solved in closed form; mutable.
 *
 * <pre>
 *   at t after the beginning of a step:  (value + t rise) exp(-t/tau)
 *   exponential: a weight w adds w to value;  alpha: it adds w e/tau to rise, so that the peak is w
 * </pre>
 */
public final class Channel implements Stateful {

    /** Beginning, middle and end of a step. */
    public static final int STAGES = 3;

    private final double[] value;
    private final double[] rise;
    /** What an arriving weight is multiplied by. */
    private final double[] gain;

    private final double[][] decay = new double[STAGES][];
    private final double[] time = new double[STAGES];
    private final double[] raised;

    /** A current or conductance with a time constant and an initial state of these names, of alpha or exponential shape. */
    public Channel(Slice slice, String tau, String state, boolean isAlpha) {
        for (int stage = 0; stage < STAGES; stage++) {
            double t = slice.timestep() * stage / (STAGES - 1);
            time[stage] = t;
            decay[stage] = slice.map(tau, constant -> StrictMath.exp(-t / constant));
        }
        value = slice.values(state);
        rise = new double[value.length];
        gain = slice.map(tau, constant -> isAlpha ? StrictMath.E / constant : 1);
        raised = isAlpha ? rise : value;
    }

    /** The live values by neuron; not a copy. */
    public double[] value() {
        return value;
    }

    /** The live coefficients of time by neuron, zero where the shape is exponential; not a copy. */
    public double[] rise() {
        return rise;
    }

    /** Takes in weights that arrive at the beginning of a step. */
    public void receive(double[] weights, int offset) {
        for (int i = 0; i < raised.length; i++) {
            raised[i] += gain[i] * weights[offset + i];
        }
    }

    /** Its value for a neuron at a stage of the step. */
    double at(int neuron, int stage) {
        return (value[neuron] + time[stage] * rise[neuron]) * decay[stage][neuron];
    }

    /** Goes on to the end of the step. */
    public void advance() {
        double h = time[STAGES - 1];
        double[] factor = decay[STAGES - 1];
        for (int i = 0; i < value.length; i++) {
            value[i] = (value[i] + h * rise[i]) * factor[i];
            rise[i] *= factor[i];
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(value);
        out.write(rise);
    }

    @Override
    public void restore(StateReader in) {
        in.read(value);
        in.read(rise);
    }
}
