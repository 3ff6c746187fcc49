package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * A leaky integrate-and-fire neuron with input of any shape.
 *
 * <pre>
 *   dv/dt = (v_rest - v) / tau_m + (synaptic current + i_offset + I(t)) / cm
 *   v &gt;= v_thresh: spike, v = v_reset, held for tau_refrac
 * </pre>
 *
 * <p>Units: mV, ms, nF, nA, uS. Names and defaults are PyNN's; the refractory period lasts
 * {@code ceil(tau_refrac / timestep)} steps under clock-driven schemes.
 *
 * @param <C> the cell type itself
 */
public abstract class LeakyCell<C extends LeakyCell<C>> extends StandardCell<C> {

    LeakyCell(CellModel model, Map<String, Value> changed) {
        super(model, changed);
    }

    /** A model with these parameters of its synaptic input. */
    static CellModel model(String name, InputShape input, List<Parameter> synaptic) {
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("v_rest", "mV", Bounds.FINITE, -65, "Resting potential."),
                new Parameter("cm", "nF", Bounds.POSITIVE, 1, "Membrane capacitance."),
                new Parameter("tau_m", "ms", Bounds.POSITIVE, 20, "Membrane time constant."),
                new Parameter("tau_refrac", "ms", Bounds.NON_NEGATIVE, 0.1, "Refractory period.")));
        parameters.addAll(synaptic);
        parameters.add(new Parameter("v_reset", "mV", Bounds.FINITE, -65, "Potential after a spike."));
        parameters.add(new Parameter("v_thresh", "mV", Bounds.FINITE, -50, "Spike threshold."));
        parameters.add(new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."));
        List<Parameter> states =
                new ArrayList<>(List.of(new Parameter("v", "mV", Bounds.FINITE, -65, "Membrane potential.")));
        states.addAll(SynapticSettings.states(input));
        return new CellModel(name, input, parameters, states, Optional.of(new LeakyMembrane(4 + synaptic.size())));
    }

    /** A model of conductances with these time constants in ms and PyNN's reversal potentials. */
    static CellModel conductances(String name, InputShape input, double tauE, double tauI) {
        List<Parameter> synaptic = new ArrayList<>(SynapticSettings.times(input, tauE, tauI));
        synaptic.addAll(SynapticSettings.reversals(0, -70));
        return model(name, input, synaptic);
    }

    /** With another resting potential, mV. */
    public final C withVRest(double millivolts) {
        return with("v_rest", millivolts);
    }

    /** With another membrane capacitance, nF, above 0. */
    public final C withCm(double nanofarads) {
        return with("cm", nanofarads);
    }

    /** With another membrane time constant, ms, above 0. */
    public final C withTauM(double milliseconds) {
        return with("tau_m", milliseconds);
    }

    /** With another refractory period, ms, at least 0. */
    public final C withTauRefrac(double milliseconds) {
        return with("tau_refrac", milliseconds);
    }

    /** With another potential after a spike, mV. */
    public final C withVReset(double millivolts) {
        return with("v_reset", millivolts);
    }

    /** With another spike threshold, mV. */
    public final C withVThresh(double millivolts) {
        return with("v_thresh", millivolts);
    }

    /** With another constant input current, nA. */
    public final C withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }

    /** With another initial membrane potential, mV. */
    public final C startingAt(double millivolts) {
        return with("v", millivolts);
    }
}
