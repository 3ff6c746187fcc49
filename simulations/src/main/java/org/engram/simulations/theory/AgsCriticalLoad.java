package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.AmitGutfreundSompolinsky;
import org.engram.simulations.experiment.ParameterValues;

/** The highest load of Hopfield's network at a temperature; see {@link AmitGutfreundSompolinsky#criticalLoad(double)}. */
public final class AgsCriticalLoad implements Theory {

    @Override
    public String id() {
        return "ags-critical-load";
    }

    @Override
    public String title() {
        return "Highest load at which the Hopfield network recalls patterns, at a temperature";
    }

    @Override
    public String source() {
        return AgsOverlap.SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "T", "", Bounds.NON_NEGATIVE, 0, "Temperature, in units of the local field; 0 is no noise."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double temperature = values.value("T");
        double alpha = AmitGutfreundSompolinsky.criticalLoad(temperature);
        return List.of(
                Quantity.number("alpha_c", alpha, "highest load with recall"),
                Quantity.number(
                        "m_c",
                        temperature == 0
                                ? AmitGutfreundSompolinsky.criticalOverlap()
                                : AmitGutfreundSompolinsky.retrieval(alpha, temperature)
                                        .m(),
                        "overlap there"),
                Quantity.number(
                        "alpha_1",
                        AmitGutfreundSompolinsky.equalEnergyLoad(temperature),
                        "load below which recall is the state of least free energy"));
    }
}
