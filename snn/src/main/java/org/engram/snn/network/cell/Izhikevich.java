package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Izhikevich's quadratic neuron with a recovery variable (IEEE Trans. Neural Networks 14:1569, 2003; 15:1063, 2004).
 *
 * <pre>
 *   dv/dt = k2 v^2 + k1 v + k0 - u + i_offset + I(t) + synaptic input
 *   du/dt = a (b (v - v_b) - u_leak u)
 *   v reaches 30 mV: spike, v = c, u = u + d
 * </pre>
 *
 * <p>The 2003 and 2004 papers have k2 = 0.04, k1 = 5, k0 = 140, v_b = 0 and u_leak = 1, the defaults; pattern R of 2004
 * (accommodation) has v_b = -65 and u_leak = 0. Time in ms, v in mV; one unit of input current is called 1 nA, as
 * sPyNNaker does. With exponential input (the default, sPyNNaker's cell) a spike adds its weight to a current that decays
 * with tau_syn; with delta input (the papers') the weight is added to I for one step.
 */
public final class Izhikevich extends StandardCell<Izhikevich> {

    /** The model with exponentially decaying input. */
    public static final CellModel EXPONENTIAL = model(InputShape.CURRENT_EXPONENTIAL);

    /** The model whose input lasts one step. */
    public static final CellModel DELTA = model(InputShape.CURRENT_DELTA);

    private static final Izhikevich STANDARD = new Izhikevich(EXPONENTIAL, Map.of());

    private Izhikevich(CellModel model, Map<String, Value> changed) {
        super(model, changed);
    }

    private static CellModel model(InputShape input) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("a", "1/ms", Bounds.FINITE, 0.02, "Rate of recovery."),
                new Parameter("b", "1/ms", Bounds.FINITE, 0.2, "Sensitivity of recovery to the potential."),
                new Parameter("c", "mV", Bounds.FINITE, -65, "Potential after a spike."),
                new Parameter("d", "mV/ms", Bounds.FINITE, 2, "Recovery added by a spike."),
                new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."),
                new Parameter("k2", "1/(mV ms)", Bounds.FINITE, 0.04, "Quadratic coefficient."),
                new Parameter("k1", "1/ms", Bounds.FINITE, 5, "Linear coefficient."),
                new Parameter("k0", "mV/ms", Bounds.FINITE, 140, "Constant coefficient."),
                new Parameter("v_b", "mV", Bounds.FINITE, 0, "Potential from which b counts."),
                new Parameter("u_leak", "", Bounds.FINITE, 1, "Leak of recovery: 1, or 0 for accommodation.")));
        List<Parameter> states = new ArrayList<>(List.of(
                new Parameter("v", "mV", Bounds.FINITE, -70, "Membrane potential."),
                new Parameter("u", "mV/ms", Bounds.FINITE, -14, "Recovery variable.")));
        if (input == InputShape.CURRENT_EXPONENTIAL) {
            parameters.add(new Parameter("tau_syn_E", "ms", Bounds.POSITIVE, 5, "Decay time of excitatory current."));
            parameters.add(new Parameter("tau_syn_I", "ms", Bounds.POSITIVE, 5, "Decay time of inhibitory current."));
            states.add(new Parameter("isyn_exc", "nA", Bounds.FINITE, 0, "Excitatory synaptic current."));
            states.add(new Parameter("isyn_inh", "nA", Bounds.FINITE, 0, "Inhibitory synaptic current."));
        }
        return new CellModel("Izhikevich", input, parameters, states, Optional.of(new QuadraticMembrane()));
    }

    /** The cell with sPyNNaker's default parameters and exponential input. */
    public static Izhikevich standard() {
        return STANDARD;
    }

    /** The cell with the four parameters of the 2003 paper and exponential input. */
    public static Izhikevich of(double a, double b, double c, double d) {
        return STANDARD.with("a", a).with("b", b).with("c", c).with("d", d);
    }

    @Override
    protected Izhikevich copy(Map<String, Value> changed) {
        return new Izhikevich(model(), changed);
    }

    /** The same cell with input that lasts one step; time constants of the input are left behind. */
    public Izhikevich withDeltaInput() {
        Map<String, Value> settings = changed();
        List.of("tau_syn_E", "tau_syn_I", "isyn_exc", "isyn_inh").forEach(settings::remove);
        return new Izhikevich(DELTA, settings);
    }

    /** With the quadratic {@code k2 v^2 + k1 v + k0}. */
    public Izhikevich withQuadratic(double k2, double k1, double k0) {
        return with("k2", k2).with("k1", k1).with("k0", k0);
    }

    /** The accommodation variant of pattern R, {@code du/dt = a b (v - v_b)}: no leak of u. */
    public Izhikevich withAccommodation(double millivolts) {
        return with("v_b", millivolts).with("u_leak", 0);
    }

    /** With another constant input current, nA. */
    public Izhikevich withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }

    /** With other initial values of v in mV and u in mV/ms. */
    public Izhikevich startingAt(double v, double u) {
        return with("v", v).with("u", u);
    }
}
