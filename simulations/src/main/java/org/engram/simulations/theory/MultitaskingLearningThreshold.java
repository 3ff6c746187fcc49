package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.MultitaskingLearning;
import org.engram.simulations.experiment.ParameterValues;

/** How many noisy examples a multitasking network must see; see {@link MultitaskingLearning#threshold}. */
public final class MultitaskingLearningThreshold implements Theory {

    @Override
    public String id() {
        return "multitasking-learning-threshold";
    }

    @Override
    public String title() {
        return "Examples from which one step of a multitasking network recovers a pattern";
    }

    @Override
    public String source() {
        return MultitaskingAmplitudes.SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "r", "", new Bounds(0, 1, true, false), 0.2, "Quality: mean product of example and pattern."),
                new Parameter(
                        "confidence",
                        "",
                        new Bounds(0, 1, false, true),
                        0.6827,
                        "Share of the overlap 1 - d that is recovered; 0.6827 is one standard deviation."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        return List.of(Quantity.number(
                "M_min",
                MultitaskingLearning.threshold(values.value("r"), values.value("confidence")),
                "least number of examples of each pattern, a real number"));
    }
}
