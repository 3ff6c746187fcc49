package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.OptimalThreshold;
import org.engram.simulations.experiment.ParameterValues;

/** The threshold of a match at which it errs least; see {@link OptimalThreshold}. */
public final class SdrOptimalThreshold implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);
    private static final Bounds SOME = Bounds.closed(1, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "sdr-optimal-threshold";
    }

    @Override
    public String title() {
        return "Threshold at which a sparse match errs least";
    }

    @Override
    public String source() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", SOME, 2048, "Number of bits."),
                new Parameter("a", "", SOME, 40, "Active bits of all vectors, at most n."),
                new Parameter("s", "", SOME, 20, "Bits compared, at most a."),
                new Parameter("v", "", COUNT, 20, "Active bits that noise takes, at most a."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        OptimalThreshold best =
                OptimalThreshold.of(values.count("n"), values.count("a"), values.count("s"), values.count("v"));
        return List.of(
                Quantity.number("theta", best.theta(), "bits that must agree"),
                Quantity.number("false_match", best.falseMatch(), "probability that a random vector matches"),
                Quantity.number("false_negative", best.falseNegative(), "probability that the noisy vector does not"),
                Quantity.number("error", best.error(), "mean of both"));
    }
}
