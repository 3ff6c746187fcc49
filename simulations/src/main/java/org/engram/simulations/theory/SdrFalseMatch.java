package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.FalseMatch;
import org.engram.simulations.experiment.ParameterValues;

/** How likely a random sparse vector is mistaken for a stored one; see {@link FalseMatch#probability}. */
public final class SdrFalseMatch implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-false-match";
    }

    @Override
    public String title() {
        return "Probability that a random sparse vector matches a stored one";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", Bounds.closed(1, Integer.MAX_VALUE), 10_000, "Number of bits."),
                new Parameter("a", "", COUNT, 300, "Active bits of the random vector, at most n."),
                new Parameter("s", "", COUNT, 24, "Bits compared: active ones of the stored vector, at most n."),
                new Parameter("theta", "", COUNT, 12, "Bits that must agree for a match."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double probability =
                FalseMatch.probability(values.count("n"), values.count("a"), values.count("s"), values.count("theta"));
        return List.of(Quantity.number("probability", probability, "probability of a false match"));
    }
}
