package org.engram.snn.network.cell;

import java.util.Map;
import org.engram.snn.network.value.Value;

/**
 * Leaky integrate-and-fire neuron with alpha-shaped synaptic currents.
 *
 * <pre>
 *   dv/dt = (v_rest - v) / tau_m + (isyn_exc - isyn_inh + i_offset + I(t)) / cm
 *   isyn  = sum over spikes of weight (t/tau_syn) exp(1 - t/tau_syn), t since the arrival: the peak is the weight
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac
 * </pre>
 *
 * <p>Where isyn begins at another value than 0, that part decays exponentially.
 *
 * <p>Units: mV, ms, nF, nA. Names and defaults are PyNN's; the refractory period lasts {@code ceil(tau_refrac / timestep)}
 * steps under clock-driven schemes.
 */
public final class IfCurrAlpha extends LeakyCell<IfCurrAlpha> {

    /** Parameters and states. */
    public static final CellModel MODEL =
            model("IfCurrAlpha", InputShape.CURRENT_ALPHA, SynapticSettings.times(InputShape.CURRENT_ALPHA, 0.5, 0.5));

    private static final IfCurrAlpha STANDARD = new IfCurrAlpha(Map.of());

    private IfCurrAlpha(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters. */
    public static IfCurrAlpha standard() {
        return STANDARD;
    }

    @Override
    protected IfCurrAlpha copy(Map<String, Value> changed) {
        return new IfCurrAlpha(changed);
    }

    /** With the same rise time for both synaptic currents, ms, above 0. */
    public IfCurrAlpha withTauSyn(double milliseconds) {
        return with("tau_syn_E", milliseconds).with("tau_syn_I", milliseconds);
    }
}
