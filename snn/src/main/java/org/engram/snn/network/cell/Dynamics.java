package org.engram.snn.network.cell;

/**
 * The equations of a membrane: what to implement for a cell of one's own.
 *
 * <pre>
 *   dx/dt = rates(x, I)         I: everything that flows into the membrane, nA, synapses included
 *   excess(x) reaches 0: spike, x = reset(x), then x[0] is held for refractoryPeriod
 * </pre>
 *
 * <p>{@code x} holds the states of the cell's {@link CellModel} in their order, the membrane potential first, without those of
 * its synaptic input; {@code p} its parameters in their order. Synaptic input is not part of the equations: engines solve it
 * according to {@link InputShape} and add its current to {@code I}. Implementations keep no state and are called by several
 * threads; they must not change {@code p}.
 */
public interface Dynamics {

    /** Writes the rates of change of all states, per ms, under a membrane current in nA. */
    void rates(double[] x, double[] p, double current, double[] rates);

    /** How far the neuron is above its spike threshold, negative below; it fires where this reaches 0 from below. */
    double excess(double[] x, double[] p);

    /** Changes the states to what they are after a spike. */
    void reset(double[] x, double[] p);

    /** How long the membrane potential is held after a spike, ms; 0 where nothing is held. */
    default double refractoryPeriod(double[] p) {
        return 0;
    }

    /**
     * Equations that are linear in each state while the others stand still, as exponential Euler needs them:
     * {@code dx_i/dt = f_i} has the slope {@code df_i/dx_i}.
     */
    interface ConditionallyLinear extends Dynamics {

        /**
         * Writes the slope of each state's rate with respect to that state, 1/ms.
         *
         * @param conductance total synaptic conductance in uS, by which the membrane current falls with the potential
         */
        void slopes(double[] x, double[] p, double conductance, double[] slopes);
    }
}
