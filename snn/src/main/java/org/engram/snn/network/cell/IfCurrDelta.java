package org.engram.snn.network.cell;

import java.util.List;
import java.util.Map;
import org.engram.snn.network.value.Value;

/**
 * Leaky integrate-and-fire neuron whose potential jumps by the weight, in mV, when a spike arrives.
 *
 * <pre>
 *   dv/dt = (v_rest - v) / tau_m + (i_offset + I(t)) / cm,  and v += weight or v -= weight when a spike arrives
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac, during which arriving spikes are lost
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA. Names and defaults are PyNN's; the refractory period lasts {@code ceil(tau_refrac / timestep)}
 * steps under clock-driven schemes.
 */
public final class IfCurrDelta extends LeakyCell<IfCurrDelta> {

    /** Parameters and states. */
    public static final CellModel MODEL = model("IfCurrDelta", InputShape.VOLTAGE_DELTA, List.of());

    private static final IfCurrDelta STANDARD = new IfCurrDelta(Map.of());

    private IfCurrDelta(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters. */
    public static IfCurrDelta standard() {
        return STANDARD;
    }

    @Override
    protected IfCurrDelta copy(Map<String, Value> changed) {
        return new IfCurrDelta(changed);
    }
}
