package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.input.SynapticInput;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

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
    private final double[] factor = new double[Exponentials.BLOCK];
    private final double[] limit = new double[Exponentials.BLOCK];
    private final Exponentials exponentials = new Exponentials();

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
        double[] current = drive.at(step);
        for (int from = 0; from < v.length; from += Exponentials.BLOCK) {
            int count = Math.min(Exponentials.BLOCK, v.length - from);
            pull(from, count, current);
            exponentials.apply(factor, count);
            approach(from, count);
        }
        excitation.decay();
        inhibition.decay();
    }

    /** The limits of a block of neurons, and the exponents with which they approach them. */
    private void pull(int from, int count, double[] current) {
        double[] exc = excitation.value();
        double[] inh = inhibition.value();
        for (int k = 0; k < count; k++) {
            int i = from + k;
            double total = rate[i] + (exc[i] + inh[i]) * elastance[i];
            double pull = exc[i] * excitatoryReversal[i] + inh[i] * inhibitoryReversal[i] + current[i];
            limit[k] = (rest[i] * rate[i] + pull * elastance[i]) / total;
            factor[k] = -h * total;
        }
    }

    private void approach(int from, int count) {
        for (int k = 0; k < count; k++) {
            v[from + k] = limit[k] + factor[k] * (v[from + k] - limit[k]);
        }
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
