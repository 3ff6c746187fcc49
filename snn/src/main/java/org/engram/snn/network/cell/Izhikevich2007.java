package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Izhikevich's simple model in physical units (Dynamical Systems in Neuroscience, MIT Press 2007, chapter 8).
 *
 * <pre>
 *   C dv/dt = k (v - vr) (v - vt) - u + i_offset + I(t) + isyn_exc - isyn_inh
 *   du/dt   = a (U(v) - u),  U(v) = b (v - v_b) + b_bend y + b_cubic y^3,  y = max(0, v - v_b)
 *   v reaches vpeak + vpeak_u u: spike, v = c + c_u u, then u = min(u + d, u_max)
 *   disyn/dt = -isyn / tau_syn,  and isyn += weight when a spike arrives
 * </pre>
 *
 * <p>The book's seven classes are factories, each with the book's units: C in pF, k in nS/mV, b in nS, u and d in pA. Input
 * currents are in nA as everywhere: 70 pA of the book are 0.07 nA.
 */
public final class Izhikevich2007 extends StandardCell<Izhikevich2007> {

    /** Parameters and states. */
    public static final CellModel MODEL = describe();

    private static final Izhikevich2007 STANDARD = new Izhikevich2007(Map.of());

    private Izhikevich2007(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    private static CellModel describe() {
        InputShape input = InputShape.CURRENT_EXPONENTIAL;
        List<Parameter> parameters = new ArrayList<>(List.of(
                new Parameter("C", "pF", Bounds.POSITIVE, 100, "Membrane capacitance."),
                new Parameter("k", "nS/mV", Bounds.FINITE, 0.7, "Steepness of the quadratic."),
                new Parameter("vr", "mV", Bounds.FINITE, -60, "Resting potential."),
                new Parameter("vt", "mV", Bounds.FINITE, -40, "Potential at which spikes are initiated."),
                new Parameter("vpeak", "mV", Bounds.FINITE, 35, "Peak of a spike."),
                new Parameter("a", "1/ms", Bounds.FINITE, 0.03, "Rate of recovery."),
                new Parameter("b", "nS", Bounds.FINITE, -2, "Sensitivity of recovery to the potential."),
                new Parameter("c", "mV", Bounds.FINITE, -50, "Potential after a spike."),
                new Parameter("d", "pA", Bounds.FINITE, 100, "Recovery added by a spike."),
                new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."),
                new Parameter("v_b", "mV", Bounds.FINITE, -60, "Potential from which b counts."),
                new Parameter("b_bend", "nS", Bounds.FINITE, 0, "Added to b above v_b."),
                new Parameter("b_cubic", "nS/mV^2", Bounds.FINITE, 0, "Cubic coefficient above v_b."),
                new Parameter("vpeak_u", "mV/pA", Bounds.FINITE, 0, "Shift of the peak with u."),
                new Parameter("c_u", "mV/pA", Bounds.FINITE, 0, "Shift of the reset with u."),
                new Parameter("u_max", "pA", Bounds.FINITE, 1e9, "Largest u after a spike.")));
        parameters.addAll(SynapticSettings.times(input, 5, 5));
        List<Parameter> states = new ArrayList<>(List.of(
                new Parameter("v", "mV", Bounds.FINITE, -60, "Membrane potential."),
                new Parameter("u", "pA", Bounds.FINITE, 0, "Recovery current.")));
        states.addAll(SynapticSettings.states(input));
        return new CellModel("Izhikevich2007", input, parameters, states, Optional.of(new Izhikevich2007Membrane()));
    }

    /** The regular spiking cell of layer 5, figure 8.12, at rest. */
    public static Izhikevich2007 standard() {
        return STANDARD;
    }

    /** The intrinsically bursting cell of layer 5, figure 8.19. */
    public static Izhikevich2007 intrinsicallyBursting() {
        return STANDARD.membrane(150, 1.2, -75, -45).spike(50, -56, 130).recovery(0.01, 5, -75);
    }

    /** The chattering cell of visual cortex, figure 8.23. */
    public static Izhikevich2007 chattering() {
        return STANDARD.membrane(50, 1.5, -60, -40).spike(25, -40, 150).recovery(0.03, 1, -60);
    }

    /** The low-threshold spiking interneuron, figure 8.25, whose peak falls and whose reset rises with u. */
    public static Izhikevich2007 lowThresholdSpiking() {
        return STANDARD.membrane(100, 1, -56, -42)
                .spike(40, -53, 20)
                .recovery(0.03, 8, -56)
                .with("vpeak_u", -0.1)
                .with("c_u", 0.04)
                .with("u_max", 670);
    }

    /** The fast spiking interneuron, figure 8.27, with a cubic recovery above -55 mV. */
    public static Izhikevich2007 fastSpiking() {
        return STANDARD.membrane(20, 1, -55, -40)
                .spike(25, -45, 0)
                .recovery(0.2, 0, -55)
                .with("b_cubic", 0.025);
    }

    /** The thalamocortical cell, figure 8.31, with b = 15 below -65 mV and 0 above. */
    public static Izhikevich2007 thalamocortical() {
        return STANDARD.membrane(200, 1.6, -60, -50)
                .spike(35, -60, 10)
                .recovery(0.01, 15, -65)
                .with("b_bend", -15)
                .with("vpeak_u", 0.1)
                .with("c_u", -0.1);
    }

    /** The cell of the reticular thalamic nucleus, figure 8.32, with b = 10 below -65 mV and 2 above. */
    public static Izhikevich2007 reticular() {
        return STANDARD.membrane(40, 0.25, -65, -45)
                .spike(0, -55, 50)
                .recovery(0.015, 10, -65)
                .with("b_bend", -8);
    }

    private Izhikevich2007 membrane(double capacitance, double k, double vr, double vt) {
        return with("C", capacitance).with("k", k).with("vr", vr).with("vt", vt).with("v", vr);
    }

    private Izhikevich2007 spike(double peak, double c, double d) {
        return with("vpeak", peak).with("c", c).with("d", d);
    }

    private Izhikevich2007 recovery(double a, double b, double vB) {
        return with("a", a).with("b", b).with("v_b", vB);
    }

    @Override
    protected Izhikevich2007 copy(Map<String, Value> changed) {
        return new Izhikevich2007(changed);
    }

    /** With another constant input current, nA: a thousandth of the book's pA. */
    public Izhikevich2007 withIOffset(double nanoamperes) {
        return with("i_offset", nanoamperes);
    }

    /** With other initial values of v in mV and u in pA. */
    public Izhikevich2007 startingAt(double v, double u) {
        return with("v", v).with("u", u);
    }
}
