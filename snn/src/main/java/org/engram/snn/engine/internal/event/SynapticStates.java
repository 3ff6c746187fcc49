package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.InputShape;

/**
 * Excitatory (0) and inhibitory (1) current or conductance of each neuron, {@code (level + slope s) exp(-rate s)} from the
 * neuron's last event on; the slope is 0 but for alpha functions; mutable.
 */
final class SynapticStates implements Stateful {

    static final int CHANNELS = 2;

    private final boolean isAlpha;
    private final double[][] rate = new double[CHANNELS][];
    private final double[][] level = new double[CHANNELS][];
    private final double[][] slope = new double[CHANNELS][];

    SynapticStates(Realization realization, Population population) {
        CellModel model = population.cell().model();
        InputShape shape = model.input();
        int first = model.membraneStates().size();
        isAlpha = shape == InputShape.CURRENT_ALPHA || shape == InputShape.CONDUCTANCE_ALPHA;
        for (int c = 0; c < CHANNELS; c++) {
            if (shape.hasTwoChannels()) {
                rate[c] = realization.values(population, c == 0 ? "tau_syn_E" : "tau_syn_I");
                invert(rate[c]);
                level[c] = realization.values(
                        population, model.states().get(first + c).name());
            } else {
                rate[c] = new double[population.size()];
                level[c] = new double[population.size()];
            }
            slope[c] = new double[population.size()];
        }
    }

    private static void invert(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 / values[i];
        }
    }

    /** Takes in a magnitude. */
    void add(int i, int channel, double weight) {
        if (isAlpha) {
            slope[channel][i] += weight * Math.E * rate[channel][i];
        } else {
            level[channel][i] += weight;
        }
    }

    /** Lets time go by. */
    void advance(int i, double duration) {
        for (int c = 0; c < CHANNELS; c++) {
            if (level[c][i] != 0 || slope[c][i] != 0) {
                double decay = StrictMath.exp(-rate[c][i] * duration);
                level[c][i] = (level[c][i] + slope[c][i] * duration) * decay;
                slope[c][i] *= decay;
            }
        }
    }

    double rate(int channel, int i) {
        return rate[channel][i];
    }

    double level(int channel, int i) {
        return level[channel][i];
    }

    double slope(int channel, int i) {
        return slope[channel][i];
    }

    /** What the current or conductance never exceeds from the last event on, if nothing arrives. */
    double most(int channel, int i) {
        double most = Math.abs(level[channel][i]);
        return slope[channel][i] == 0 ? most : most + Math.abs(slope[channel][i]) / (Math.E * rate[channel][i]);
    }

    /** The current or conductance some time after the last event. */
    double after(int channel, int i, double duration) {
        double present = level[channel][i] + slope[channel][i] * duration;
        return present == 0 ? 0 : present * StrictMath.exp(-rate[channel][i] * duration);
    }

    @Override
    public void save(StateWriter out) {
        for (int c = 0; c < CHANNELS; c++) {
            out.write(level[c]);
            out.write(slope[c]);
        }
    }

    @Override
    public void restore(StateReader in) {
        for (int c = 0; c < CHANNELS; c++) {
            in.read(level[c]);
            in.read(slope[c]);
        }
    }
}
