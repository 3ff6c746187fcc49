package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.ModernCapacity;
import org.engram.simulations.experiment.ParameterValues;

/** How many patterns a modern Hopfield network holds; see {@link ModernCapacity}. */
public final class ModernCapacities implements Theory {

    @Override
    public String id() {
        return "modern-capacity";
    }

    @Override
    public String title() {
        return "Number of random patterns that a modern Hopfield network holds: theorem and typical";
    }

    @Override
    public String source() {
        return "H. Ramsauer et al. (2021), Hopfield networks is all you need, theorem 3";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("beta", "", Bounds.POSITIVE, 1, "Inverse temperature."),
                new Parameter("K", "", Bounds.POSITIVE, 3, "Norm of the patterns over sqrt(d-1)."),
                new Parameter("d", "", Bounds.closed(2, 1e9), 20, "Number of units."),
                new Parameter("p", "", new Bounds(0, 1, true, false), 0.001, "Probability of failure."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double beta = values.value("beta");
        int d = values.count("d");
        ModernCapacity theorem = ModernCapacity.theorem(beta, values.value("K"), d, values.value("p"));
        double norm = values.value("K") * Math.sqrt(d - 1.0);
        return List.of(
                Quantity.number("a", theorem.a(), "constant of the theorem"),
                Quantity.number("b", theorem.b(), "constant of the theorem"),
                Quantity.number("c", theorem.c(), "base of the growth with d"),
                Quantity.number("c_least", theorem.leastC(), "the theorem holds where c is at least this"),
                Quantity.number("N", theorem.patterns(), "patterns stored with probability 1 - p, sqrt(p) c^((d-1)/4)"),
                Quantity.number("ln_N", theorem.logPatterns(), "natural logarithm of N"),
                Quantity.number(
                        "ln_critical",
                        ModernCapacity.logCritical(beta, norm, 0, d),
                        "natural logarithm of the number that typically matches one pattern's weight"));
    }
}
