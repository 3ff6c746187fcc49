package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.SynapticInput;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * {@code Scheme.SPINNAKER} for input currents: they stand still for the step, {@code v = alpha - exp(-h/tau_m) (alpha - v)} with
 * {@code alpha = v_rest + (tau_m/cm) I}; mutable.
 */
final class LeakySpinnaker extends LeakyGroup {

    private final SynapticInput input;
    private final double[] resistance;

    LeakySpinnaker(Slice slice) {
        super(slice);
        input = SynapticInput.of(slice, true);
        resistance = resistance(slice);
    }

    /** {@code tau_m/cm} in megaohm. */
    static double[] resistance(Slice slice) {
        double[] cm = slice.values("cm");
        double[] resistance = slice.values("tau_m");
        for (int i = 0; i < cm.length; i++) {
            resistance[i] /= cm[i];
        }
        return resistance;
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        double[] synaptic = input.receive(step, arriving, offset);
        double[] current = drive.at(step);
        for (int i = 0; i < v.length; i++) {
            double alpha = rest[i] + resistance[i] * (synaptic[i] + current[i]);
            v[i] = alpha - decay[i] * (alpha - v[i]);
        }
        input.decay();
    }

    @Override
    public StateView state(String name) {
        return name.equals("v") ? StateView.of(v) : input.state(name);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        input.save(out);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        input.restore(in);
    }
}
