package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Adaptive exponential integrate-and-fire neuron (Brette and Gerstner, J. Neurophysiol. 94:3637, 2005) with conductances.
 *
 * <pre>
 *   cm dv/dt    = cm/tau_m (v_rest - v + delta_T exp((v - v_thresh)/delta_T)) - w
 *                 + gsyn_exc (e_rev_E - v) + gsyn_inh (e_rev_I - v) + i_offset + I(t)
 *   tau_w dw/dt = a (v - v_rest) - w
 *   v &gt;= v_spike: spike, v = v_reset, held for tau_refrac, and w += b
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA, uS; a in nS. Names and defaults are PyNN's.
 *
 * @param <C> the cell type itself
 */
public abstract class AdaptiveExponentialCell<C extends AdaptiveExponentialCell<C>> extends StandardCell<C> {

    AdaptiveExponentialCell(CellModel model, Map<String, Value> changed) {
        super(model, changed);
    }

    static CellModel model(String name, InputShape input) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("cm", "nF", Bounds.POSITIVE, 0.281, "Membrane capacitance."),
                new Parameter("tau_refrac", "ms", Bounds.NON_NEGATIVE, 0.1, "Refractory period."),
                new Parameter("v_spike", "mV", Bounds.FINITE, -40, "Potential at which a spike is found."),
                new Parameter("v_reset", "mV", Bounds.FINITE, -70.6, "Potential after a spike."),
                new Parameter("v_rest", "mV", Bounds.FINITE, -70.6, "Resting potential."),
                new Parameter("tau_m", "ms", Bounds.POSITIVE, 9.3667, "Membrane time constant."),
                new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."),
                new Parameter("a", "nS", Bounds.FINITE, 4, "Adaptation below threshold."),
                new Parameter("b", "nA", Bounds.FINITE, 0.0805, "Adaptation added by a spike."),
                new Parameter("delta_T", "mV", Bounds.POSITIVE, 2, "Width of the spike initiation."),
                new Parameter("tau_w", "ms", Bounds.POSITIVE, 144, "Time constant of adaptation."),
                new Parameter("v_thresh", "mV", Bounds.FINITE, -50.4, "Potential at which spikes are initiated.")));
        parameters.addAll(SynapticSettings.times(input, 5, 5));
        parameters.addAll(SynapticSettings.reversals(0, -80));
        List<Parameter> states = new ArrayList<>(List.of(
                new Parameter("v", "mV", Bounds.FINITE, -70.6, "Membrane potential."),
                new Parameter("w", "nA", Bounds.FINITE, 0, "Adaptation current.")));
        states.addAll(SynapticSettings.states(input));
        return new CellModel(name, input, parameters, states, Optional.of(new AdaptiveExponentialMembrane()));
    }

    /** With other adaptation: a in nS below threshold, b in nA at a spike, decaying with tau_w in ms. */
    public final C withAdaptation(double a, double b, double tauW) {
        return with("a", a).with("b", b).with("tau_w", tauW);
    }

    /** With another potential after a spike, mV. */
    public final C withVReset(double millivolts) {
        return with("v_reset", millivolts);
    }

    /** With another refractory period, ms, at least 0. */
    public final C withTauRefrac(double milliseconds) {
        return with("tau_refrac", milliseconds);
    }

    /** With another constant input current, nA. */
    public final C withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }
}
