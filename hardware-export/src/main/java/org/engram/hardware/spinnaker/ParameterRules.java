package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.engram.core.Parameter;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;

/** Parameters and initial values of neurons as 32-bit fixed-point numbers. */
final class ParameterRules implements Rule {

    private static final double LARGEST_RELATIVE_ERROR = 0.01;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Population population : plan.network().populations()) {
            CellClass.of(population.cell().model())
                    .filter(c -> !population.cell().model().isSource())
                    .ifPresent(cell -> {
                        checkNumbers(plan, population, cell.parameters(), found);
                        checkNumbers(plan, population, cell.states(), found);
                        if (cell == CellClass.IF_CURR_EXP) {
                            checkMembrane(plan, population, found);
                        }
                    });
        }
    }

    private static void checkNumbers(
            Plan plan, Population population, List<Parameter> parameters, Consumer<Finding> found) {
        for (Parameter parameter : parameters) {
            String place = "population '" + population.id() + "': " + parameter.name();
            double[] values = plan.realization().values(population, parameter.name());
            checkNumber(
                    place,
                    values,
                    parameter.unit(),
                    parameter.bounds().lowerOpen() && parameter.bounds().lower() == 0,
                    found);
            if (parameter.name().startsWith("tau_") && !parameter.name().equals("tau_refrac")) {
                checkDecay(place, values, plan.clock().timestep(), found);
            }
        }
    }

    /** Range and resolution of numbers stored as s16.15; those that must be above 0 must stay so. */
    static void checkNumber(
            String place, double[] values, String unit, boolean mustBePositive, Consumer<Finding> found) {
        Worst outside = Worst.of(values, value -> FixedPoint.fits(value) ? 0 : Math.abs(value));
        if (outside.found()) {
            found.accept(new Finding(
                    ERROR,
                    "parameter-range",
                    place,
                    outside.describe(values, unit),
                    "-65536 <= value < 65536",
                    "sPyNNaker fails when it writes the 32-bit fixed-point number",
                    "choose a value within the limit"));
        }
        Worst zero = Worst.of(values, value -> mustBePositive && FixedPoint.nearest(value) == 0 ? 1 : 0);
        if (zero.found()) {
            found.accept(new Finding(
                    ERROR,
                    "parameter-zero",
                    place,
                    zero.describe(values, unit),
                    "at least " + text(FixedPoint.RESOLUTION),
                    "it becomes 0 on the board, which divides by it",
                    "choose a larger value"));
            return;
        }
        Worst coarse = Worst.of(values, ParameterRules::relativeErrorAboveLimit);
        if (coarse.found()) {
            found.accept(new Finding(
                    WARNING,
                    "parameter-resolution",
                    place,
                    coarse.describe(values, unit),
                    "multiples of " + text(FixedPoint.RESOLUTION),
                    ("the board uses " + text(FixedPoint.nearest(values[coarse.index()])) + " " + unit).strip(),
                    "scale the model so that the value is larger"));
        }
    }

    private static double relativeErrorAboveLimit(double value) {
        double error = value == 0 ? 0 : Math.abs(FixedPoint.nearest(value) - value) / Math.abs(value);
        return error > LARGEST_RELATIVE_ERROR ? error : 0;
    }

    private static void checkDecay(String place, double[] values, double timestep, Consumer<Finding> found) {
        double largest = BoardLimits.LARGEST_TAU_STEPS * timestep;
        Worst slow = Worst.of(values, tau -> tau > largest ? tau : 0);
        if (slow.found()) {
            found.accept(new Finding(
                    ERROR,
                    "decay",
                    place,
                    slow.describe(values, "ms"),
                    text(largest) + " ms (32768 steps)",
                    "timestep / tau truncates to 0 in fixed point and the decay factor becomes 0 instead of 1",
                    "choose a shorter time constant or a longer timestep"));
        }
    }

    private static void checkMembrane(Plan plan, Population population, Consumer<Finding> found) {
        String place = "population '" + population.id() + "': ";
        double[] tauM = plan.realization().values(population, "tau_m");
        double[] cm = plan.realization().values(population, "cm");
        double[] resistance = new double[cm.length];
        Arrays.setAll(resistance, i -> tauM[i] / cm[i]);
        Worst high = Worst.of(resistance, value -> FixedPoint.fits(value) ? 0 : value);
        if (high.found()) {
            found.accept(new Finding(
                    ERROR,
                    "resistance",
                    place + "tau_m / cm",
                    high.describe(resistance, "MOhm"),
                    "below 65536",
                    "the quotient overflows its 32 bits on the board",
                    "choose a larger cm and larger currents"));
        }
        checkRefractory(plan, population, found);
    }

    private static void checkRefractory(Plan plan, Population population, Consumer<Finding> found) {
        double[] values = plan.realization().values(population, "tau_refrac");
        Worst between = Worst.of(values, value -> plan.grid().contains(value) || !FixedPoint.fits(value) ? 0 : 1);
        if (between.found()) {
            double value = values[between.index()];
            int steps = plan.grid().stepsCovering(IfCurrExp.MODEL.name() + ".tau_refrac", value);
            found.accept(new Finding(
                    NOTE,
                    "refractory",
                    "population '" + population.id() + "': tau_refrac",
                    between.describe(values, "ms"),
                    "multiples of the timestep",
                    "the board holds the neuron for " + steps + (steps == 1 ? " step, " : " steps, ")
                            + text(plan.grid().time(steps)) + " ms, as the simulation does",
                    ""));
        }
    }
}
