package org.engram.snn.network.cell;

import java.util.Map;
import org.engram.snn.network.value.Value;

/**
 * Leaky integrate-and-fire neuron with alpha-shaped synaptic conductances.
 *
 * <pre>
 *   cm dv/dt = cm (v_rest - v) / tau_m + gsyn_exc (e_rev_E - v) + gsyn_inh (e_rev_I - v) + i_offset + I(t)
 *   gsyn     = sum over spikes of weight (t/tau_syn) exp(1 - t/tau_syn), t since the arrival: the peak is the weight
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA, uS. Names and defaults are PyNN's; the refractory period lasts {@code ceil(tau_refrac / timestep)}
 * steps under clock-driven schemes.
 */
public final class IfCondAlpha extends LeakyCell<IfCondAlpha> {

    /** Parameters and states. */
    public static final CellModel MODEL = conductances("IfCondAlpha", InputShape.CONDUCTANCE_ALPHA, 0.3, 0.5);

    private static final IfCondAlpha STANDARD = new IfCondAlpha(Map.of());

    private IfCondAlpha(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters. */
    public static IfCondAlpha standard() {
        return STANDARD;
    }

    @Override
    protected IfCondAlpha copy(Map<String, Value> changed) {
        return new IfCondAlpha(changed);
    }

    /** With the same rise time for both synaptic conductances, ms, above 0. */
    public IfCondAlpha withTauSyn(double milliseconds) {
        return with("tau_syn_E", milliseconds).with("tau_syn_I", milliseconds);
    }

    /** With other reversal potentials of excitation and inhibition, mV. */
    public IfCondAlpha withReversals(double excitatory, double inhibitory) {
        return with("e_rev_E", excitatory).with("e_rev_I", inhibitory);
    }
}
