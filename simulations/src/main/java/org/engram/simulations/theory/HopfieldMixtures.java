package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.hopfield.theory.SymmetricMixtures;
import org.engram.simulations.experiment.ParameterValues;

/** Spurious states that mix several patterns; see {@link SymmetricMixtures}. */
public final class HopfieldMixtures implements Theory {

    @Override
    public String id() {
        return "hopfield-mixtures";
    }

    @Override
    public String title() {
        return "Symmetric mixtures of n patterns of the Hopfield network at low load";
    }

    @Override
    public String source() {
        return "D. J. Amit, H. Gutfreund and H. Sompolinsky (1985), Phys. Rev. A 32:1007";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "n",
                        "",
                        Bounds.closed(1, SymmetricMixtures.MOST_PATTERNS),
                        3,
                        "Number of patterns that are mixed."),
                new Parameter(
                        "T", "", Bounds.NON_NEGATIVE, 0, "Temperature, in units of the local field; 0 is no noise."));
    }

    @Override
    public List<Quantity> at(ParameterValues values) {
        int n = values.count("n");
        return List.of(
                Quantity.number(
                        "m", SymmetricMixtures.overlap(n, values.value("T")), "overlap with each of the patterns"),
                Quantity.number("energy", SymmetricMixtures.energy(n), "energy per unit at T = 0"),
                Quantity.number(
                        "T_stable",
                        SymmetricMixtures.stabilityTemperature(n),
                        "temperature up to which the mixture is stable"));
    }
}
