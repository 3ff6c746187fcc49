package org.engram.simulations.theory;

import java.math.BigInteger;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.OverlapSet;
import org.engram.simulations.experiment.ParameterValues;

/** How many sparse vectors share a number of bits with a given one; see {@link OverlapSet}. */
public final class SdrOverlapSet implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-overlap-set";
    }

    @Override
    public String title() {
        return "Number of sparse vectors that share b bits with a given one";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", Bounds.closed(1, 100_000), 600, "Number of bits."),
                new Parameter("wx", "", COUNT, 40, "Active bits of the given vector, at most n."),
                new Parameter("w", "", COUNT, 40, "Active bits of the counted vectors, at most n."),
                new Parameter("b", "", COUNT, 10, "Shared bits."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        int n = values.count("n");
        int wx = values.count("wx");
        int w = values.count("w");
        int b = values.count("b");
        BigInteger size = OverlapSet.size(n, wx, w, b);
        return List.of(
                Quantity.number("share", OverlapSet.share(n, wx, w, b), "share of all vectors with w active bits"),
                Quantity.word("size", size.toString(), "number of vectors, exactly"));
    }
}
