package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.AmitGutfreundSompolinsky;
import org.engram.simulations.experiment.ParameterValues;

/** Phase boundaries of Hopfield's network at a load; see {@link AmitGutfreundSompolinsky}. */
public final class AgsPhase implements Theory {

    @Override
    public String id() {
        return "ags-phase";
    }

    @Override
    public String title() {
        return "Temperatures of the phase transitions of the Hopfield network at a load";
    }

    @Override
    public String source() {
        return AgsOverlap.SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("alpha", "", Bounds.NON_NEGATIVE, 0.05, "Load P/N: patterns per unit."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double alpha = values.value("alpha");
        return List.of(
                Quantity.number(
                        "T_g",
                        AmitGutfreundSompolinsky.glassTemperature(alpha),
                        "below it the state without recall is a spin glass"),
                Quantity.number(
                        "T_M",
                        AmitGutfreundSompolinsky.retrievalTemperature(alpha),
                        "below it patterns are recalled, as metastable states at least"),
                Quantity.number(
                        "T_c",
                        AmitGutfreundSompolinsky.thermodynamicTemperature(alpha),
                        "below it recall is the state of least free energy"));
    }
}
