package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.internal.input.Channel;
import org.engram.snn.network.cell.Dynamics;

/** A method that advances one neuron's membrane by one step, with room for its intermediate results; mutable. */
abstract class OneStep {

    /** Synaptic and injected current in nA at a potential of 0 mV, at the {@link Channel#STAGES} of the step. */
    final double[] current = new double[Channel.STAGES];
    /** By how much the current falls with the potential, uS, at the same stages. */
    final double[] conductance = new double[Channel.STAGES];

    final double h;
    private final Dynamics dynamics;

    OneStep(Dynamics dynamics, double h) {
        this.dynamics = dynamics;
        this.h = h;
    }

    /** Makes a method for membranes of a number of states. */
    @FunctionalInterface
    interface Factory {

        /** The method for these equations and this timestep. */
        OneStep of(Dynamics dynamics, int states, double h);
    }

    /** Advances the states; the first of them stands still where it is held. */
    abstract void advance(double[] x, double[] p, boolean isHeld);

    /** Rates of change at a stage of the step. */
    final void rates(int stage, double[] x, double[] p, boolean isHeld, double[] rates) {
        dynamics.rates(x, p, current[stage] - conductance[stage] * x[0], rates);
        if (isHeld) {
            rates[0] = 0;
        }
    }
}
