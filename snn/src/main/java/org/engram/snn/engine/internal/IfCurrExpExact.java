package org.engram.snn.engine.internal;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * {@code Scheme.EXACT}: the solution of the linear equations over one step; mutable.
 *
 * <pre>
 *   v' = v_rest + e_m (v - v_rest) + r (1 - e_m) i + p_E isyn_exc - p_I isyn_inh
 *   p  = (1/cm) integral over the step of exp(-(h - s)/tau_m) exp(-s/tau_syn)
 * </pre>
 */
final class IfCurrExpExact extends IfCurrExpGroup {

    private final SynapticInput.Current excitation;
    private final SynapticInput.Current inhibition;
    private final double[] fromExcitation;
    private final double[] fromInhibition;
    private final double[] fromDrive;

    IfCurrExpExact(Slice slice) {
        super(slice);
        excitation = new SynapticInput.Current(slice, "tau_syn_E", "isyn_exc", false);
        inhibition = new SynapticInput.Current(slice, "tau_syn_I", "isyn_inh", false);
        fromExcitation = propagator(slice, "tau_syn_E");
        fromInhibition = propagator(slice, "tau_syn_I");
        double[] cm = slice.values("cm");
        fromDrive = slice.map("tau_m", tau -> -tau * StrictMath.expm1(-slice.timestep() / tau));
        for (int i = 0; i < cm.length; i++) {
            fromDrive[i] /= cm[i];
        }
    }

    /**
     * The decay by the slower rate times a mean of the difference to the faster one: equal time constants are no special
     * case, and however short one of them is, nothing overflows.
     */
    private static double[] propagator(Slice slice, String tauSyn) {
        double h = slice.timestep();
        double[] tauM = slice.values("tau_m");
        double[] cm = slice.values("cm");
        double[] p = slice.values(tauSyn);
        for (int i = 0; i < p.length; i++) {
            double slower = Math.min(h / p[i], h / tauM[i]);
            double x = Math.max(h / p[i], h / tauM[i]) - slower;
            double mean = x == 0 ? 1 : -StrictMath.expm1(-x) / x;
            p[i] = h / cm[i] * StrictMath.exp(-slower) * mean;
        }
        return p;
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
                    + fromExcitation[i] * excitation.value[i]
                    - fromInhibition[i] * inhibition.value[i];
        }
        excitation.decay();
        inhibition.decay();
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals("v") ? v : name.equals("isyn_exc") ? excitation.value : inhibition.value);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(excitation.value);
        out.write(inhibition.value);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(excitation.value);
        in.read(inhibition.value);
    }
}
