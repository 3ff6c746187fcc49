package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.UnionProperty;
import org.engram.sdr.theory.UnionProperty.Sought;
import org.engram.simulations.experiment.ParameterValues;

/** How full the union of random sparse vectors is and how often it seems to contain another; see {@link UnionProperty}. */
public final class SdrUnion implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-union";
    }

    @Override
    public String title() {
        return "Density of a union of sparse vectors, and what it matches falsely";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", Bounds.closed(1, 1_000_000), 2048, "Number of bits."),
                new Parameter("w", "", COUNT, 40, "Active bits of each vector, at most n."),
                new Parameter("M", "", COUNT, 20, "Number of vectors in the union."),
                new Parameter("s", "", COUNT, 40, "Bits compared of the vector that is looked for, at most n."),
                new Parameter("theta", "", COUNT, 40, "Bits that must be in the union."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        int n = values.count("n");
        int w = values.count("w");
        int m = values.count("M");
        Sought vector = new Sought(values.count("s"), values.count("theta"));
        double density = UnionProperty.density(n, w, m);
        return List.of(
                Quantity.number("density", density, "expected fraction of active bits"),
                Quantity.number("active", n * density, "expected number of active bits"),
                Quantity.number("full_match", UnionProperty.fullMatch(n, w, m), "estimate p^w that w bits are in it"),
                Quantity.number("false_match", UnionProperty.falseMatch(n, w, m, vector), "exact, theta of s bits"));
    }
}
