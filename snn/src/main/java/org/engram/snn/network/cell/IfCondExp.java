package org.engram.snn.network.cell;

import java.util.Map;
import org.engram.snn.network.value.Value;

/**
 * Leaky integrate-and-fire neuron with exponentially decaying synaptic conductances.
 *
 * <pre>
 *   cm dv/dt = cm (v_rest - v) / tau_m + gsyn_exc (e_rev_E - v) + gsyn_inh (e_rev_I - v) + i_offset + I(t)
 *   dgsyn/dt = -gsyn / tau_syn,  and gsyn += weight when a spike arrives
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA, uS. Names and defaults are PyNN's; the refractory period lasts {@code ceil(tau_refrac / timestep)}
 * steps under clock-driven schemes.
 */
public final class IfCondExp extends LeakyCell<IfCondExp> {

    /** Parameters and states. */
    public static final CellModel MODEL = conductances("IfCondExp", InputShape.CONDUCTANCE_EXPONENTIAL, 5, 5);

    private static final IfCondExp STANDARD = new IfCondExp(Map.of());

    private IfCondExp(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters. */
    public static IfCondExp standard() {
        return STANDARD;
    }

    @Override
    protected IfCondExp copy(Map<String, Value> changed) {
        return new IfCondExp(changed);
    }

    /** With the same decay time for both synaptic conductances, ms, above 0. */
    public IfCondExp withTauSyn(double milliseconds) {
        return with("tau_syn_E", milliseconds).with("tau_syn_I", milliseconds);
    }

    /** With other reversal potentials of excitation and inhibition, mV. */
    public IfCondExp withReversals(double excitatory, double inhibitory) {
        return with("e_rev_E", excitatory).with("e_rev_I", inhibitory);
    }
}
