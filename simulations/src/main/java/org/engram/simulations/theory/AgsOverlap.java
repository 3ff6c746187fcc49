package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.AmitGutfreundSompolinsky;
import org.engram.hopfield.theory.MeanFieldState;
import org.engram.simulations.experiment.ParameterValues;

/** Order parameters of Hopfield's network at a load and temperature; see {@link AmitGutfreundSompolinsky}. */
public final class AgsOverlap implements Theory {

    static final String SOURCE =
            "D. J. Amit, H. Gutfreund and H. Sompolinsky (1985), Phys. Rev. Lett. 55:1530; (1987), Ann. Phys. 173:30";

    /** Free energies nearer than this, as next to T = 1 without load, are equal but for rounding. */
    private static final double ROUNDING = 1e-14;

    @Override
    public String id() {
        return "ags-overlap";
    }

    @Override
    public String title() {
        return "Retrieval overlap of the Hopfield network at a load and temperature";
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("alpha", "", Bounds.NON_NEGATIVE, 0.1, "Load P/N: patterns per unit."),
                new Parameter(
                        "T", "", Bounds.NON_NEGATIVE, 0, "Temperature, in units of the local field; 0 is no noise."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        double alpha = values.value("alpha");
        double temperature = values.value("T");
        MeanFieldState retrieval = AmitGutfreundSompolinsky.retrieval(alpha, temperature);
        MeanFieldState glass = AmitGutfreundSompolinsky.spinGlass(alpha, temperature);
        return List.of(
                Quantity.number("m", retrieval.m(), "overlap with the recalled pattern; 0 where none is recalled"),
                Quantity.number("error", (1 - retrieval.m()) / 2, "share of units that differ from the pattern"),
                Quantity.number("q", retrieval.q(), "Edwards-Anderson order parameter of the retrieval state"),
                Quantity.number("r", retrieval.r(), "mean square overlap with the other patterns, over alpha"),
                Quantity.number("C", retrieval.susceptibility(), "susceptibility (1 - q)/T"),
                Quantity.number("free_energy", retrieval.freeEnergy(), "free energy per unit of the retrieval state"),
                Quantity.number("q_glass", glass.q(), "Edwards-Anderson order parameter without recall"),
                Quantity.number("free_energy_glass", glass.freeEnergy(), "free energy per unit without recall"),
                Quantity.word(
                        "phase", phase(retrieval, glass), "the state of least free energy, and whether recall holds"));
    }

    private static String phase(MeanFieldState retrieval, MeanFieldState glass) {
        if (!retrieval.exists() || retrieval.m() == 0) {
            return glass.q() > 0 ? "spin glass" : "paramagnet";
        }
        return retrieval.freeEnergy() <= glass.freeEnergy() + ROUNDING ? "retrieval" : "metastable retrieval";
    }
}
