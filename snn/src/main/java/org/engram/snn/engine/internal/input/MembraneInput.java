package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.cell.InputShape;

/** Synaptic input of any shape as a line in the membrane potential, {@code current - conductance v}; mutable. */
public interface MembraneInput extends Stateful {

    /** The input of a slice's cell. */
    static MembraneInput of(Slice slice) {
        InputShape shape = slice.population().cell().model().input();
        return shape.hasTwoChannels() ? new ChannelInput(slice, shape) : new DeltaInput(slice.size(), shape);
    }

    /** Takes in what arrives at the beginning of a step. */
    void receive(int step, Ring arriving, int offset);

    /** What is added to a neuron's potential at the beginning of the step, mV; lost while it is held. */
    double jump(int neuron);

    /** Writes current in nA and conductance in uS at the {@link Channel#STAGES} of the step. */
    void load(int neuron, double[] current, double[] conductance);

    /** Goes on to the end of the step. */
    void advance();

    /** The live values of a synaptic state. */
    StateView state(String name);
}
