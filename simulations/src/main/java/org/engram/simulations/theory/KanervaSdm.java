package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.theory.KanervaTheory;
import org.engram.simulations.experiment.ParameterValues;

/** What Kanerva's sparse distributed memory recalls; see {@link KanervaTheory}. */
public final class KanervaSdm implements Theory {

    private static final Bounds COUNT = Bounds.closed(0, Integer.MAX_VALUE);
    private static final Bounds SOME = Bounds.closed(1, Integer.MAX_VALUE);

    @Override
    public String id() {
        return "kanerva-sdm";
    }

    @Override
    public String title() {
        return "Activation and critical distance of a sparse distributed memory";
    }

    @Override
    public String source() {
        return "P. Kanerva, Sparse Distributed Memory, MIT Press (1988)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("n", "", Bounds.closed(1, 20_000), 1000, "Bits of an address and of a word."),
                new Parameter("radius", "", COUNT, 451, "Greatest distance at which a location answers, at most n."),
                new Parameter("M", "", SOME, 1e6, "Number of locations."),
                new Parameter("T", "", SOME, 1e4, "Number of words written."),
                new Parameter("d", "", COUNT, 200, "Distance of a cue from its word, at most n."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        KanervaTheory theory =
                new KanervaTheory(values.count("n"), values.count("radius"), values.count("M"), values.count("T"));
        int d = values.count("d");
        return List.of(
                Quantity.number("activation", theory.activation(), "probability that a location answers"),
                Quantity.number("shared", theory.shared(d), "probability that it answers word and cue"),
                Quantity.number("distance_after", theory.distanceAfter(d), "expected distance after one reading"),
                Quantity.number("critical_distance", theory.criticalDistance(), "nearer cues lead to the word"),
                Quantity.number("kanerva_critical", theory.kanervasCriticalDistance(), "in Kanerva's approximation"));
    }
}
