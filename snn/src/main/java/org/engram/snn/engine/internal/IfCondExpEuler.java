package org.engram.snn.engine.internal;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * {@code Scheme.EXPONENTIAL_EULER} for exponential conductances, which stand still for the step; mutable.
 *
 * <pre>
 *   r     = 1/tau_m + (gsyn_exc + gsyn_inh) / cm
 *   v_inf = (v_rest/tau_m + (gsyn_exc e_rev_E + gsyn_inh e_rev_I + I) / cm) / r
 *   v     = v_inf + exp(-h r) (v - v_inf)
 * </pre>
 */
final class IfCondExpEuler extends LeakyGroup {

    private final SynapticInput.Current excitation;
    private final SynapticInput.Current inhibition;
    private final double[] excitatoryReversal;
    private final double[] inhibitoryReversal;
    private final double[] rate;
    private final double[] elastance;
    private final double h;

    IfCondExpEuler(Slice slice) {
        super(slice);
        excitation = new SynapticInput.Current(slice, "tau_syn_E", "gsyn_exc", false);
        inhibition = new SynapticInput.Current(slice, "tau_syn_I", "gsyn_inh", false);
        excitatoryReversal = slice.values("e_rev_E");
        inhibitoryReversal = slice.values("e_rev_I");
        rate = slice.map("tau_m", tau -> 1 / tau);
        elastance = slice.map("cm", cm -> 1 / cm);
        h = slice.timestep();
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        excitation.add(arriving.doubles(step, 0), offset);
        inhibition.add(arriving.doubles(step, 1), offset);
        advance(excitation.value, inhibition.value, drive.at(step));
        excitation.decay();
        inhibition.decay();
    }

    private void advance(double[] exc, double[] inh, double[] current) {
        for (int i = 0; i < v.length; i++) {
            double total = rate[i] + (exc[i] + inh[i]) * elastance[i];
            double pull = exc[i] * excitatoryReversal[i] + inh[i] * inhibitoryReversal[i] + current[i];
            double limit = (rest[i] * rate[i] + pull * elastance[i]) / total;
            v[i] = limit + StrictMath.exp(-h * total) * (v[i] - limit);
        }
    }

    @Override
    public StateView state(String name) {
        return StateView.of(name.equals("v") ? v : name.equals("gsyn_exc") ? excitation.value : inhibition.value);
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
