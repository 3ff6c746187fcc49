package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;

import java.util.Set;
import java.util.function.Consumer;
import org.engram.core.Parameter;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.Izhikevich;

/** Cell types that the board has, and the equations built into them. */
final class CellRules implements Rule {

    /** Cells of sPyNNaker that the bundle does not hold. */
    private static final Set<String> ONLY_ON_THE_BOARD =
            Set.of("IfCondExp", "IfCurrAlpha", "IfCurrDelta", "SpikeSourcePoissonVariable");

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Population population : plan.network().populations()) {
            CellModel model = population.cell().model();
            if (model.equals(Izhikevich.DELTA)) {
                found.accept(new Finding(
                        ERROR,
                        "izhikevich-input",
                        place(population),
                        "delta input",
                        "exponential input",
                        "sPyNNaker's Izhikevich cell has exponentially decaying synaptic currents only",
                        "use Izhikevich.of(a, b, c, d) with a short tau_syn and scale the weights"));
            } else if (CellClass.of(model).isEmpty()) {
                found.accept(unknown(population));
            }
            if (model.name().equals(Izhikevich.EXPONENTIAL.name())) {
                checkCoefficients(plan, population, found);
            }
        }
    }

    private static Finding unknown(Population population) {
        String name = population.cell().model().name();
        return new Finding(
                ERROR,
                "cell",
                place(population),
                name,
                "IfCurrExp, Izhikevich, SpikeSourceArray, SpikeSourcePoisson",
                ONLY_ON_THE_BOARD.contains(name)
                        ? "sPyNNaker has such a cell, the bundle has no word for it"
                        : "sPyNNaker has no such cell",
                "use one of those");
    }

    private static void checkCoefficients(Plan plan, Population population, Consumer<Finding> found) {
        for (Parameter parameter : population.cell().model().parameters()) {
            if (CellClass.BUILT_IN.contains(parameter.name())) {
                double[] values = plan.realization().values(population, parameter.name());
                Worst worst = Worst.of(values, value -> Math.abs(value - parameter.defaultValue()));
                if (worst.score() > 0) {
                    found.accept(new Finding(
                            ERROR,
                            "izhikevich-coefficients",
                            place(population) + ": " + parameter.name(),
                            worst.describe(values, parameter.unit()),
                            text(parameter.defaultValue()),
                            "sPyNNaker has 0.04 v^2 + 5 v + 140 - u and a (b v - u) built in and would use those",
                            "set " + parameter.name() + " to " + text(parameter.defaultValue())
                                    + "; the board cannot run this variant"));
                }
            }
        }
    }

    private static String place(Population population) {
        return "population '" + population.id() + "'";
    }
}
