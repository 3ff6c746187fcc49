package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;

/** Parameters and states that an {@link InputShape} brings along, by the names under which engines look for them. */
final class SynapticSettings {

    private SynapticSettings() {}

    /** Time constants in ms with these defaults; none for delta input. */
    static List<Parameter> times(InputShape shape, double excitatory, double inhibitory) {
        if (!shape.hasTwoChannels()) {
            return List.of();
        }
        boolean isAlpha = shape == InputShape.CURRENT_ALPHA || shape == InputShape.CONDUCTANCE_ALPHA;
        String text = (isAlpha ? "Rise" : "Decay") + " time of %s " + quantity(shape) + ".";
        return List.of(
                new Parameter("tau_syn_E", "ms", Bounds.POSITIVE, excitatory, text.replace("%s", "excitatory")),
                new Parameter("tau_syn_I", "ms", Bounds.POSITIVE, inhibitory, text.replace("%s", "inhibitory")));
    }

    /** Reversal potentials in mV with these defaults. */
    static List<Parameter> reversals(double excitatory, double inhibitory) {
        return List.of(
                new Parameter("e_rev_E", "mV", Bounds.FINITE, excitatory, "Excitatory reversal potential."),
                new Parameter("e_rev_I", "mV", Bounds.FINITE, inhibitory, "Inhibitory reversal potential."));
    }

    /** All parameters, with PyNN's usual defaults. */
    static List<Parameter> parameters(InputShape shape) {
        List<Parameter> parameters = new ArrayList<>(times(shape, 5, 5));
        if (shape.isConductance()) {
            parameters.addAll(reversals(0, -70));
        }
        return parameters;
    }

    /** The two currents or conductances, from 0. */
    static List<Parameter> states(InputShape shape) {
        if (!shape.hasTwoChannels()) {
            return List.of();
        }
        String name = shape.isConductance() ? "gsyn" : "isyn";
        String text = " synaptic " + quantity(shape) + ".";
        return List.of(
                new Parameter(name + "_exc", shape.weightUnit(), Bounds.FINITE, 0, "Excitatory" + text),
                new Parameter(name + "_inh", shape.weightUnit(), Bounds.FINITE, 0, "Inhibitory" + text));
    }

    private static String quantity(InputShape shape) {
        return shape.isConductance() ? "conductance" : "current";
    }
}
