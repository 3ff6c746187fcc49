package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.WillshawTheory;
import org.engram.simulations.experiment.ParameterValues;

/** Load, spurious units and information of Willshaw's memory; see {@link WillshawTheory}. */
public final class WillshawLoading implements Theory {

    @Override
    public String id() {
        return "willshaw";
    }

    @Override
    public String title() {
        return "Load, spurious units and information of Willshaw's memory with binary weights";
    }

    @Override
    public String source() {
        return "D. J. Willshaw et al. (1969), Nature 222:960; G. Palm (1980), Biol. Cybern. 36:19";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", Bounds.closed(2, Integer.MAX_VALUE), 1000, "Number of units."),
                new Parameter("k", "", Bounds.closed(1, 1000), 10, "Active units of a pattern, fewer than n."),
                new Parameter("P", "", Bounds.closed(1, 999_999_999), 6931, "Number of patterns."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        int n = values.count("n");
        int k = values.count("k");
        int patterns = values.count("P");
        Check.that(k < n, "willshaw.k: must be < n = " + n + ", got " + k);
        return List.of(
                Quantity.number("p1", WillshawTheory.load(n, k, patterns), "share of weights that are 1"),
                Quantity.number(
                        "p_spurious",
                        WillshawTheory.spuriousProbability(n, k, patterns),
                        "p1^k: a unit outside a pattern is recalled with it"),
                Quantity.number(
                        "spurious_units",
                        WillshawTheory.spuriousUnits(n, k, patterns),
                        "expected number of such units"),
                Quantity.number(
                        "p_spurious_exact",
                        WillshawTheory.exactSpuriousProbability(n, k, patterns),
                        "the same for exactly k active units, dependent weights"),
                Quantity.number("P_half", WillshawTheory.capacity(n, k), "patterns at which half of the weights are 1"),
                Quantity.number(
                        "bits", WillshawTheory.bitsPerSynapse(n, k, patterns), "information in bits per synapse"));
    }
}
