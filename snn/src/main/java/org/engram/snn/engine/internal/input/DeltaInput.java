package org.engram.snn.engine.internal.input;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.cell.InputShape;

/** Weights that are a current for one step, or a jump of the potential at its beginning; nothing of them stays. */
final class DeltaInput implements MembraneInput {

    private final boolean isVoltage;
    private final double[] net;

    DeltaInput(int size, InputShape shape) {
        isVoltage = shape == InputShape.VOLTAGE_DELTA;
        net = new double[size];
    }

    @Override
    public void receive(int step, Ring arriving, int offset) {
        System.arraycopy(arriving.doubles(step, 0), offset, net, 0, net.length);
    }

    @Override
    public double jump(int neuron) {
        return isVoltage ? net[neuron] : 0;
    }

    @Override
    public void load(int neuron, double[] current, double[] conductance) {
        Arrays.fill(current, isVoltage ? 0 : net[neuron]);
        Arrays.fill(conductance, 0);
    }

    @Override
    public void advance() {}

    @Override
    public StateView state(String name) {
        throw new IllegalArgumentException("delta input has no state '" + name + "'");
    }

    @Override
    public void save(StateWriter out) {}

    @Override
    public void restore(StateReader in) {}
}
