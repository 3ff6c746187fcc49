package org.engram.simulations.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.MultitaskingStart;
import org.engram.hopfield.theory.MultitaskingState;
import org.engram.hopfield.theory.MultitaskingTheory;
import org.engram.simulations.experiment.ParameterValues;

/** How strongly a multitasking network recalls each of its patterns at once; see {@link MultitaskingTheory#amplitudes}. */
public final class MultitaskingAmplitudes implements Theory {

    static final String SOURCE = "E. Agliari et al. (2012), Phys. Rev. Lett. 109:268101; (2023), J. Stat. Mech. 113401";

    private static final int MOST_PATTERNS = 1000;
    private static final List<MultitaskingStart> STARTS = List.of(MultitaskingStart.values());
    private static final List<String> WORDS =
            STARTS.stream().map(start -> start.name().toLowerCase(Locale.ROOT)).toList();

    @Override
    public String id() {
        return "multitasking-amplitudes";
    }

    @Override
    public String title() {
        return "Overlaps of a multitasking network with its K diluted patterns";
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("K", "", Bounds.closed(1, MOST_PATTERNS), 3, "Number of patterns."),
                new Parameter("d", "", new Bounds(0, 1, false, true), 0.3, "Dilution: fraction of blank entries."),
                new Parameter("T", "", Bounds.NON_NEGATIVE, 0, "Temperature; 0 is no noise."),
                new Parameter(
                        "start",
                        "",
                        Bounds.closed(0, WORDS.size() - 1),
                        WORDS.indexOf("hierarchical"),
                        "Where the equations are followed from: " + String.join(", ", WORDS) + "."));
    }

    @Override
    public List<String> words(String parameter) {
        return parameter.equals("start") ? WORDS : List.of();
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double dilution = values.value("d");
        MultitaskingState state = MultitaskingTheory.amplitudes(
                values.count("K"), dilution, values.value("T"), STARTS.get(values.count("start")));
        List<Quantity> quantities = new ArrayList<>();
        quantities.add(Quantity.word("phase", state.phase().text(), "how the overlaps compare"));
        quantities.add(Quantity.number(
                "T_c",
                MultitaskingTheory.criticalTemperature(dilution),
                "temperature above which nothing is recalled"));
        quantities.add(Quantity.number("energy", state.energy(), "energy per unit"));
        quantities.add(Quantity.number("free_energy", state.freeEnergy(), "free energy per unit"));
        quantities.add(Quantity.word("stable", state.isStable() ? "yes" : "no", "whether small changes die out"));
        double[] sorted = state.sorted();
        for (int mu = 0; mu < sorted.length; mu++) {
            String name = "m_" + (mu + 1);
            quantities.add(Quantity.number(name, sorted[mu], "magnitude of an overlap, the largest first"));
        }
        return quantities;
    }
}
