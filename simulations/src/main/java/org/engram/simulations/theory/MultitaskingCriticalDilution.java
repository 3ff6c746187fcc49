package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.MultitaskingTheory;
import org.engram.simulations.experiment.ParameterValues;

/** Up to which dilution recall is hierarchical; see {@link MultitaskingTheory#criticalDilution}. */
public final class MultitaskingCriticalDilution implements Theory {

    @Override
    public String id() {
        return "multitasking-critical-dilution";
    }

    @Override
    public String title() {
        return "Dilution up to which a multitasking network recalls K patterns hierarchically, T = 0";
    }

    @Override
    public String source() {
        return MultitaskingAmplitudes.SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("K", "", Bounds.closed(1, Integer.MAX_VALUE), 3, "Number of patterns."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        return List.of(Quantity.number(
                "d_c",
                MultitaskingTheory.criticalDilution(values.count("K")),
                "dilution up to which overlaps (1 - d) d^(k - 1) solve the equations"));
    }
}
