package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.ClassicalCapacity;
import org.engram.simulations.experiment.ParameterValues;

/** How many patterns each classical rule holds; see {@link ClassicalCapacity}. */
public final class HopfieldCapacities implements Theory {

    @Override
    public String id() {
        return "hopfield-capacities";
    }

    @Override
    public String title() {
        return "Random patterns that the rules for symmetric weights hold in N units";
    }

    @Override
    public String source() {
        return "Hertz, Krogh and Palmer (1991); McEliece et al. (1987); Storkey (1997); Personnaz et al. (1985); Gardner (1988)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("N", "", Bounds.closed(2, 1e15), 1000, "Number of units."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double n = values.value("N");
        return List.of(
                Quantity.number(
                        "hebb_all_perfect", ClassicalCapacity.allPerfect(n), "Hebb, all without error: N/(4 ln N)"),
                Quantity.number(
                        "hebb_most_perfect", ClassicalCapacity.mostPerfect(n), "Hebb, most without error: N/(2 ln N)"),
                Quantity.number(
                        "hebb_with_errors", ClassicalCapacity.withErrors(n), "Hebb, with a few errors: 0.137906 N"),
                Quantity.number("storkey", ClassicalCapacity.storkey(n), "Storkey: N/sqrt(2 ln N)"),
                Quantity.number("pseudo_inverse", ClassicalCapacity.pseudoInverse(n), "pseudo-inverse: N"),
                Quantity.number("bound", ClassicalCapacity.bound(n), "weights of any rule: 2 N"));
    }
}
