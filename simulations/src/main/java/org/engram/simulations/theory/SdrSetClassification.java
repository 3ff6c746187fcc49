package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.FalseMatch;
import org.engram.sdr.theory.SetClassification;
import org.engram.simulations.experiment.ParameterValues;

/** How likely a random sparse vector matches at least one of several; see {@link SetClassification}. */
public final class SdrSetClassification implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);
    private static final Bounds SOME = Bounds.closed(1, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-set-classification";
    }

    @Override
    public String title() {
        return "Probability that a random sparse vector matches one of a set";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", SOME, 100, "Number of bits."),
                new Parameter("a", "", COUNT, 7, "Active bits of the random vector, at most n."),
                new Parameter("s", "", COUNT, 7, "Bits compared of each stored vector, at most n."),
                new Parameter("theta", "", COUNT, 4, "Bits that must agree for a match."),
                new Parameter("M", "", COUNT, 500, "Number of stored vectors."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double one =
                FalseMatch.probability(values.count("n"), values.count("a"), values.count("s"), values.count("theta"));
        int m = values.count("M");
        return List.of(
                Quantity.number("one", one, "probability that one is matched"),
                Quantity.number("union_bound", SetClassification.unionBound(one, m), "M times that"),
                Quantity.number("independent", SetClassification.independent(one, m), "1 - (1 - P)^M"));
    }
}
