package org.engram.snn.network.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Leaky integrate-and-fire neuron with exponentially decaying synaptic currents.
 *
 * <pre>
 *   dv/dt     = (v_rest - v) / tau_m + (isyn_exc - isyn_inh + i_offset + I(t)) / cm
 *   disyn/dt  = -isyn / tau_syn,  and isyn += weight when a spike arrives
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA. Names and defaults are PyNN's; the refractory period lasts {@code ceil(tau_refrac / timestep)}
 * steps under clock-driven schemes.
 */
public final class IfCurrExp extends StandardCell<IfCurrExp> {

    /** Parameters and states. */
    public static final CellModel MODEL = new CellModel(
            "IfCurrExp",
            InputShape.CURRENT_EXPONENTIAL,
            List.of(
                    new Parameter("v_rest", "mV", Bounds.FINITE, -65, "Resting potential."),
                    new Parameter("cm", "nF", Bounds.POSITIVE, 1, "Membrane capacitance."),
                    new Parameter("tau_m", "ms", Bounds.POSITIVE, 20, "Membrane time constant."),
                    new Parameter("tau_refrac", "ms", Bounds.NON_NEGATIVE, 0.1, "Refractory period."),
                    new Parameter("tau_syn_E", "ms", Bounds.POSITIVE, 5, "Decay time of excitatory current."),
                    new Parameter("tau_syn_I", "ms", Bounds.POSITIVE, 5, "Decay time of inhibitory current."),
                    new Parameter("v_reset", "mV", Bounds.FINITE, -65, "Potential after a spike."),
                    new Parameter("v_thresh", "mV", Bounds.FINITE, -50, "Spike threshold."),
                    new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current.")),
            List.of(
                    new Parameter("v", "mV", Bounds.FINITE, -65, "Membrane potential."),
                    new Parameter("isyn_exc", "nA", Bounds.FINITE, 0, "Excitatory synaptic current."),
                    new Parameter("isyn_inh", "nA", Bounds.FINITE, 0, "Inhibitory synaptic current.")),
            Optional.of(new LeakyMembrane()));

    private static final IfCurrExp STANDARD = new IfCurrExp(Map.of());

    private IfCurrExp(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters. */
    public static IfCurrExp standard() {
        return STANDARD;
    }

    @Override
    protected IfCurrExp copy(Map<String, Value> changed) {
        return new IfCurrExp(changed);
    }

    /** With another resting potential, mV. */
    public IfCurrExp withVRest(double millivolts) {
        return with("v_rest", millivolts);
    }

    /** With another membrane capacitance, nF, above 0. */
    public IfCurrExp withCm(double nanofarads) {
        return with("cm", nanofarads);
    }

    /** With another membrane time constant, ms, above 0. */
    public IfCurrExp withTauM(double milliseconds) {
        return with("tau_m", milliseconds);
    }

    /** With another refractory period, ms, at least 0. */
    public IfCurrExp withTauRefrac(double milliseconds) {
        return with("tau_refrac", milliseconds);
    }

    /** With the same decay time for both synaptic currents, ms, above 0. */
    public IfCurrExp withTauSyn(double milliseconds) {
        return with("tau_syn_E", milliseconds).with("tau_syn_I", milliseconds);
    }

    /** With another potential after a spike, mV. */
    public IfCurrExp withVReset(double millivolts) {
        return with("v_reset", millivolts);
    }

    /** With another spike threshold, mV. */
    public IfCurrExp withVThresh(double millivolts) {
        return with("v_thresh", millivolts);
    }

    /** With another constant input current, nA. */
    public IfCurrExp withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }

    /** With another initial membrane potential, mV. */
    public IfCurrExp startingAt(double millivolts) {
        return with("v", millivolts);
    }
}
