package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.ClassicalCapacity;
import org.engram.simulations.experiment.ParameterValues;

/** How often the first update of a stored pattern errs; see {@link ClassicalCapacity#oneStepError}. */
public final class HopfieldOneStep implements Theory {

    @Override
    public String id() {
        return "hopfield-one-step";
    }

    @Override
    public String title() {
        return "Probability that one update of a unit of a stored pattern is wrong, under Hebb's rule";
    }

    @Override
    public String source() {
        return "J. Hertz, A. Krogh and R. G. Palmer (1991), Introduction to the Theory of Neural Computation, eq. 2.14";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("alpha", "", Bounds.NON_NEGATIVE, 0.138, "Load P/N: patterns per unit."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        return List.of(Quantity.number(
                "error", ClassicalCapacity.oneStepError(values.value("alpha")), "probability that a unit is wrong"));
    }
}
