package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.FalseNegative;
import org.engram.simulations.experiment.ParameterValues;

/** How likely a stored sparse vector is missed when noise takes some of its bits; see {@link FalseNegative#probability}. */
public final class SdrFalseNegative implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);
    private static final Bounds SOME = Bounds.closed(1, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-false-negative";
    }

    @Override
    public String title() {
        return "Probability that noise hides a stored sparse vector";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("a", "", SOME, 128, "Active bits of the vector."),
                new Parameter("s", "", COUNT, 30, "Bits compared, at most a."),
                new Parameter("theta", "", COUNT, 12, "Bits that must agree for a match, at most s."),
                new Parameter("v", "", COUNT, 64, "Active bits lost, at most a."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double probability = FalseNegative.probability(
                values.count("a"), values.count("s"), values.count("theta"), values.count("v"));
        return List.of(Quantity.number("probability", probability, "probability that the vector is missed"));
    }
}
