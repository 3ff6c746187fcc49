package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.cell.InputShape;

/** Excitatory and inhibitory currents, or conductances towards their reversal potentials; mutable. */
final class ChannelInput implements MembraneInput {

    private final String excitatoryState;
    private final Channel excitation;
    private final Channel inhibition;
    private final boolean isConductance;
    private final double[] excitatoryReversal;
    private final double[] inhibitoryReversal;

    ChannelInput(Slice slice, InputShape shape) {
        isConductance = shape.isConductance();
        String quantity = isConductance ? "gsyn" : "isyn";
        excitatoryState = quantity + "_exc";
        boolean isAlpha = shape == InputShape.CURRENT_ALPHA || shape == InputShape.CONDUCTANCE_ALPHA;
        excitation = new Channel(slice, "tau_syn_E", excitatoryState, isAlpha);
        inhibition = new Channel(slice, "tau_syn_I", quantity + "_inh", isAlpha);
        excitatoryReversal = isConductance ? slice.values("e_rev_E") : new double[0];
        inhibitoryReversal = isConductance ? slice.values("e_rev_I") : new double[0];
    }

    @Override
    public void receive(int step, Ring arriving, int offset) {
        excitation.receive(arriving.doubles(step, 0), offset);
        inhibition.receive(arriving.doubles(step, 1), offset);
    }

    @Override
    public double jump(int neuron) {
        return 0;
    }

    @Override
    public void load(int neuron, double[] current, double[] conductance) {
        for (int stage = 0; stage < Channel.STAGES; stage++) {
            double e = excitation.at(neuron, stage);
            double i = inhibition.at(neuron, stage);
            current[stage] = isConductance ? e * excitatoryReversal[neuron] + i * inhibitoryReversal[neuron] : e - i;
            conductance[stage] = isConductance ? e + i : 0;
        }
    }

    @Override
    public void advance() {
        excitation.advance();
        inhibition.advance();
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals(excitatoryState) ? excitation.value() : inhibition.value());
    }

    @Override
    public void save(StateWriter out) {
        excitation.save(out);
        inhibition.save(out);
    }

    @Override
    public void restore(StateReader in) {
        excitation.restore(in);
        inhibition.restore(in);
    }
}
