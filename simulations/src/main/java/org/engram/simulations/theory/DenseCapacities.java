package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.DenseCapacity;
import org.engram.simulations.experiment.ParameterValues;

/** How many patterns a dense memory holds; see {@link DenseCapacity}. */
public final class DenseCapacities implements Theory {

    @Override
    public String id() {
        return "dense-capacity";
    }

    @Override
    public String title() {
        return "Number of random patterns that a dense associative memory of a power n holds";
    }

    @Override
    public String source() {
        return "D. Krotov and J. J. Hopfield (2016), Advances in Neural Information Processing Systems 29";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "n",
                        "",
                        new Bounds(1, 150, true, false),
                        3,
                        "Power of the energy; 2 is the classical network."),
                new Parameter("N", "", Bounds.closed(2, 1e15), 100, "Number of units."),
                new Parameter(
                        "error",
                        "",
                        new Bounds(1e-300, 0.5, false, true),
                        DenseCapacity.CLASSICAL_ERROR,
                        "Probability that a unit of a stored pattern is unstable."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double n = values.value("n");
        double size = values.value("N");
        return List.of(
                Quantity.number("alpha_n", DenseCapacity.load(n, values.value("error")), "capacity over N^(n-1)"),
                Quantity.number(
                        "K_max", DenseCapacity.capacity(n, size, values.value("error")), "patterns at this error"),
                Quantity.number(
                        "K_without_errors", DenseCapacity.withoutErrors(n, size), "patterns kept without any error"),
                Quantity.number("double_factorial", DenseCapacity.doubleFactorial(n), "(2n-3)!!"));
    }
}
