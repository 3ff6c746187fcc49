package org.engram.snn.engine.internal;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** The neurons that are refractory, in a list, so that the update of all others needs no test; mutable. */
final class Refractory implements Stateful {

    private final int[] period;
    private final int[] neurons;
    private final int[] remaining;
    private int count;

    Refractory(Slice slice) {
        double[] tau = slice.values("tau_refrac");
        period = new int[tau.length];
        for (int i = 0; i < tau.length; i++) {
            period[i] = slice.grid().stepsCovering(slice.place() + ": tau_refrac", tau[i]);
        }
        neurons = new int[tau.length];
        remaining = new int[tau.length];
    }

    /** A neuron fired: it is held for the coming steps of its period. */
    void begin(int neuron) {
        if (period[neuron] > 0) {
            neurons[count] = neuron;
            remaining[count++] = period[neuron];
        }
    }

    /** Puts the potential of every refractory neuron back to where it is held, and counts the step. */
    void hold(double[] v, double[] held) {
        for (int k = 0; k < count; k++) {
            v[neurons[k]] = held[neurons[k]];
        }
        countStep();
    }

    /** As {@link #hold(double[], double[])}, in single precision. */
    void hold(float[] v, float[] held) {
        for (int k = 0; k < count; k++) {
            v[neurons[k]] = held[neurons[k]];
        }
        countStep();
    }

    private void countStep() {
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (remaining[k] > 1) {
                neurons[kept] = neurons[k];
                remaining[kept++] = remaining[k] - 1;
            }
        }
        count = kept;
    }

    @Override
    public void save(StateWriter out) {
        int[] left = new int[period.length];
        for (int k = 0; k < count; k++) {
            left[neurons[k]] = remaining[k];
        }
        out.write(left);
    }

    @Override
    public void restore(StateReader in) {
        int[] left = new int[period.length];
        in.read(left);
        count = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0) {
                neurons[count] = i;
                remaining[count++] = left[i];
            }
        }
    }
}
