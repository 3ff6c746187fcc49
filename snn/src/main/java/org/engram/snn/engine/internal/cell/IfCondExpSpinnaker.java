package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.SynapticInput;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * {@code Scheme.SPINNAKER} for conductances: the current they carry at the beginning of the step stands still,
 * {@code v = alpha - exp(-h/tau_m) (alpha - v)} with {@code alpha = v_rest + (tau_m/cm) I}; mutable.
 */
final class IfCondExpSpinnaker extends LeakyGroup {

    private final SynapticInput.Current excitation;
    private final SynapticInput.Current inhibition;
    private final double[] excitatoryReversal;
    private final double[] inhibitoryReversal;
    private final double[] resistance;

    IfCondExpSpinnaker(Slice slice) {
        super(slice);
        excitation = new SynapticInput.Current(slice, "tau_syn_E", "gsyn_exc", true);
        inhibition = new SynapticInput.Current(slice, "tau_syn_I", "gsyn_inh", true);
        excitatoryReversal = slice.values("e_rev_E");
        inhibitoryReversal = slice.values("e_rev_I");
        resistance = LeakySpinnaker.resistance(slice);
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        excitation.add(arriving.doubles(step, 0), offset);
        inhibition.add(arriving.doubles(step, 1), offset);
        double[] current = drive.at(step);
        for (int i = 0; i < v.length; i++) {
            double carried = excitation.value()[i] * (excitatoryReversal[i] - v[i])
                    + inhibition.value()[i] * (inhibitoryReversal[i] - v[i]);
            double alpha = rest[i] + resistance[i] * (carried + current[i]);
            v[i] = alpha - decay[i] * (alpha - v[i]);
        }
        excitation.decay();
        inhibition.decay();
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals("v") ? v : name.equals("gsyn_exc") ? excitation.value() : inhibition.value());
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        excitation.save(out);
        inhibition.save(out);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        excitation.restore(in);
        inhibition.restore(in);
    }
}
