package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.SynapticInput;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/**
 * {@code Scheme.EXACT}: the solution of the linear equations over one step; mutable.
 *
 * <pre>
 *   v' = v_rest + e_m (v - v_rest) + r (1 - e_m) i + p_E isyn_exc - p_I isyn_inh
 *   p  = (1/cm) integral over the step of exp(-(h - s)/tau_m) exp(-s/tau_syn)
 * </pre>
 */
final class IfCurrExpExact extends LeakyGroup {

    private final SynapticInput.Current excitation;
    private final SynapticInput.Current inhibition;
    private final double[] fromExcitation;
    private final double[] fromInhibition;
    private final double[] fromDrive;

    IfCurrExpExact(Slice slice) {
        super(slice);
        excitation = new SynapticInput.Current(slice, "tau_syn_E", "isyn_exc", false);
        inhibition = new SynapticInput.Current(slice, "tau_syn_I", "isyn_inh", false);
        fromExcitation = Propagators.exponential(slice, "tau_syn_E");
        fromInhibition = Propagators.exponential(slice, "tau_syn_I");
        fromDrive = Propagators.drive(slice);
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        excitation.add(arriving.doubles(step, 0), offset);
        inhibition.add(arriving.doubles(step, 1), offset);
        double[] current = drive.at(step);
        for (int i = 0; i < v.length; i++) {
            v[i] = rest[i]
                    + decay[i] * (v[i] - rest[i])
                    + fromDrive[i] * current[i]
                    + fromExcitation[i] * excitation.value()[i]
                    - fromInhibition[i] * inhibition.value()[i];
        }
        excitation.decay();
        inhibition.decay();
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals("v") ? v : name.equals("isyn_exc") ? excitation.value() : inhibition.value());
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
