package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Hodgkin-Huxley neuron of one compartment with the channels of Traub and Miles (Neuronal Networks of the Hippocampus, 1991).
 *
 * <pre>
 *   cm dv/dt = gbar_Na m^3 h (e_rev_Na - v) + gbar_K n^4 (e_rev_K - v) + g_leak (e_rev_leak - v)
 *              + gsyn_exc (e_rev_E - v) + gsyn_inh (e_rev_I - v) + i_offset + I(t)
 *   dm/dt = alpha_m (1 - m) - beta_m m, and so for h and n, with u = v - v_offset:
 *   alpha_m = 0.32 (13 - u) / (exp((13 - u)/4) - 1)    beta_m = 0.28 (u - 40) / (exp((u - 40)/5) - 1)
 *   alpha_h = 0.128 exp((17 - u)/18)                   beta_h = 4 / (1 + exp((40 - u)/5))
 *   alpha_n = 0.032 (15 - u) / (exp((15 - u)/5) - 1)   beta_n = 0.5 exp((10 - u)/40)
 *   dgsyn/dt = -gsyn / tau_syn,  and gsyn += weight when a spike arrives
 * </pre>
 *
 * <p>A spike is where v crosses 0 mV from below; there is no reset and no refractory period. Units: mV, ms, nF, nA, uS.
 * Names and defaults are PyNN's. Rates of m reach 35 per ms in a spike, so Runge-Kutta needs timesteps of 0.05 ms or less;
 * exponential Euler does not.
 */
public final class HHCondExp extends StandardCell<HHCondExp> {

    /** Parameters and states. */
    public static final CellModel MODEL = describe();

    private static final HHCondExp STANDARD = new HHCondExp(Map.of());

    private HHCondExp(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    private static CellModel describe() {
        InputShape input = InputShape.CONDUCTANCE_EXPONENTIAL;
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("gbar_Na", "uS", Bounds.NON_NEGATIVE, 20, "Largest sodium conductance."),
                new Parameter("gbar_K", "uS", Bounds.NON_NEGATIVE, 6, "Largest potassium conductance."),
                new Parameter("g_leak", "uS", Bounds.NON_NEGATIVE, 0.01, "Leak conductance."),
                new Parameter("cm", "nF", Bounds.POSITIVE, 0.2, "Membrane capacitance."),
                new Parameter("v_offset", "mV", Bounds.FINITE, -63, "Potential from which the rates count."),
                new Parameter("e_rev_Na", "mV", Bounds.FINITE, 50, "Reversal potential of sodium."),
                new Parameter("e_rev_K", "mV", Bounds.FINITE, -90, "Reversal potential of potassium."),
                new Parameter("e_rev_leak", "mV", Bounds.FINITE, -65, "Reversal potential of the leak.")));
        parameters.addAll(SynapticSettings.reversals(0, -80));
        parameters.addAll(SynapticSettings.times(input, 0.2, 2));
        parameters.add(new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."));
        List<Parameter> states = new ArrayList<>(List.of(
                new Parameter("v", "mV", Bounds.FINITE, -65, "Membrane potential."),
                new Parameter("m", "", Bounds.PROBABILITY, 0, "Activation of sodium."),
                new Parameter("h", "", Bounds.PROBABILITY, 1, "Sodium that is not inactivated."),
                new Parameter("n", "", Bounds.PROBABILITY, 0, "Activation of potassium.")));
        states.addAll(SynapticSettings.states(input));
        return new CellModel("HHCondExp", input, parameters, states, Optional.of(new HodgkinHuxleyMembrane()));
    }

    /** The cell with PyNN's default parameters. */
    public static HHCondExp standard() {
        return STANDARD;
    }

    @Override
    protected HHCondExp copy(Map<String, Value> changed) {
        return new HHCondExp(changed);
    }

    /** With another constant input current, nA. */
    public HHCondExp withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }
}
