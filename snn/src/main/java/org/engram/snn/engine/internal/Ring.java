package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.snn.network.synapse.Receptor;

/** Input still on its way to some neurons: one array of summed weights for each coming step and receptor; mutable. */
final class Ring {

    static final int RECEPTORS = 2;

    private final double[][] slots;
    private final int mask;

    /** Room for delays up to {@code maxDelay} steps. */
    Ring(int neurons, int maxDelay) {
        int count = Integer.highestOneBit(maxDelay) << 1;
        mask = count - 1;
        slots = new double[count * RECEPTORS][neurons];
    }

    /** Number of a receptor, from 0 to one below {@link #RECEPTORS}. */
    static int index(Receptor receptor) {
        return receptor == Receptor.EXCITATORY ? 0 : 1;
    }

    /** Input by neuron that arrives at a step through a receptor. */
    double[] slot(int step, int receptor) {
        return slots[(step & mask) * RECEPTORS + receptor];
    }

    /** Makes room for the steps to come after the slot of this one was read. */
    void clear(int step) {
        for (int receptor = 0; receptor < RECEPTORS; receptor++) {
            Arrays.fill(slot(step, receptor), 0);
        }
    }
}
