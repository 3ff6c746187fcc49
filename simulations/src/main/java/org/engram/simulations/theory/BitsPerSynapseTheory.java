package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.BitsPerSynapse;
import org.engram.simulations.experiment.ParameterValues;

/** Information that each rule holds for each pair of units; see {@link BitsPerSynapse}. */
public final class BitsPerSynapseTheory implements Theory {

    @Override
    public String id() {
        return "bits-per-synapse";
    }

    @Override
    public String title() {
        return "Information that each learning rule holds, in bits for each of N x N pairs of units";
    }

    @Override
    public String source() {
        return "C. E. Shannon (1948), with the capacities of Amit et al. (1985), Storkey (1997), Gardner (1988), "
                + "Tsodyks and Feigelman (1988), Willshaw et al. (1969)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("N", "", Bounds.closed(2, 1e15), 1000, "Number of units."),
                new Parameter("alpha", "", Bounds.NON_NEGATIVE, 0.1, "Load P/N of Hebb's rule."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double n = values.value("N");
        return List.of(
                Quantity.number("hebb", BitsPerSynapse.hebbian(values.value("alpha")), "Hebb at load alpha, T = 0"),
                Quantity.number(
                        "hebb_perfect", BitsPerSynapse.hebbianWithoutErrors(n), "Hebb, most patterns without error"),
                Quantity.number("storkey", BitsPerSynapse.storkey(n), "Storkey at its capacity"),
                Quantity.number("pseudo_inverse", BitsPerSynapse.pseudoInverse(), "pseudo-inverse, N patterns"),
                Quantity.number("bound", BitsPerSynapse.bound(), "weights of any rule, unbiased patterns"),
                Quantity.number(
                        "sparse_covariance", BitsPerSynapse.sparseCovariance(), "covariance rule, few active units"),
                Quantity.number("willshaw", BitsPerSynapse.willshaw(), "binary synapses, few active units"));
    }
}
