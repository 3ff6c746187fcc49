package org.engram.snn.network.cell;

import java.util.Map;
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
public final class IfCurrExp extends LeakyCell<IfCurrExp> {

    /** Parameters and states. */
    public static final CellModel MODEL = model(
            "IfCurrExp", InputShape.CURRENT_EXPONENTIAL, SynapticSettings.times(InputShape.CURRENT_EXPONENTIAL, 5, 5));

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

    /** With the same decay time for both synaptic currents, ms, above 0. */
    public IfCurrExp withTauSyn(double milliseconds) {
        return with("tau_syn_E", milliseconds).with("tau_syn_I", milliseconds);
    }
}
