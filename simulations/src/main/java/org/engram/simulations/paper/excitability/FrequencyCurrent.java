package org.engram.simulations.paper.excitability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.EifCondExpIsfaIsta;
import org.engram.snn.network.cell.HHCondExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.Izhikevich2007;
import org.engram.snn.network.cell.LeakyCell;
import org.engram.snn.theory.Siegert;

/** Firing frequency against constant current for the toolkit's cells, with the closed form of the leaky ones. */
public final class FrequencyCurrent implements Experiment {

    private static final String CLOSED_FORM = "closed form, 1 / f = tau_refrac + tau_m ln((R I - V_r) / (R I - V_th))";
    private static final String BOOK = "Izhikevich (2007), saddle-node at (k (vt - vr) + b)^2 / 4k";

    /** The saddle-node of the regular spiking cell, nA: (0.7 * 20 - 2)^2 / 2.8 pA. */
    private static final double RHEOBASE = 0.144 / 2.8;

    private static final double LEAKY_CURRENT = 3;
    private static final double REST = -65;
    private static final Siegert LEAKY = new Siegert(20, 0.1, -65, -50);

    @Override
    public String id() {
        return "fi-curve";
    }

    @Override
    public String title() {
        return "Frequency against current for every cell, beside the closed form of the leaky ones";
    }

    @Override
    public String citation() {
        return "Lapicque (1907); Izhikevich (2003, 2007); Brette and Gerstner (2005); Traub and Miles (1991)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /** The leaky cells of the registry, all with PyNN's parameters. */
    private static List<CurrentSteps> leaky() {
        return Cells.standard().stream()
                .filter(cell -> cell instanceof LeakyCell)
                .map(cell -> new CurrentSteps(cell.model().name(), cell, LEAKY_CURRENT))
                .toList();
    }

    private static List<CurrentSteps> simple() {
        return List.of(
                new CurrentSteps("RS", simple(0.02, 0.2, -65, 8), 20),
                new CurrentSteps("IB", simple(0.02, 0.2, -55, 4), 20),
                new CurrentSteps("CH", simple(0.02, 0.2, -50, 2), 20),
                new CurrentSteps("FS", simple(0.1, 0.2, -65, 2), 20),
                new CurrentSteps("LTS", simple(0.02, 0.25, -65, 2), 20));
    }

    private static Izhikevich simple(double a, double b, double c, double d) {
        return Izhikevich.of(a, b, c, d).withDeltaInput().startingAt(-70, -70 * b);
    }

    private static List<CurrentSteps> classes() {
        return List.of(
                new CurrentSteps("RS", Izhikevich2007.standard(), 0.6),
                new CurrentSteps("IB", Izhikevich2007.intrinsicallyBursting(), 0.6),
                new CurrentSteps("CH", Izhikevich2007.chattering(), 0.6),
                new CurrentSteps("FS", Izhikevich2007.fastSpiking(), 0.6),
                new CurrentSteps("LTS", Izhikevich2007.lowThresholdSpiking(), 0.6),
                new CurrentSteps("TC", Izhikevich2007.thalamocortical(), 0.6),
                new CurrentSteps("RTN", Izhikevich2007.reticular(), 0.6));
    }

    /** Constant currents do not tell {@code EifCondAlphaIsfaIsta} from the first. */
    private static List<CurrentSteps> conductances() {
        return List.of(
                new CurrentSteps("EifCondExpIsfaIsta", EifCondExpIsfaIsta.standard(), 2),
                new CurrentSteps("HHCondExp", HHCondExp.standard(), 2));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<CurrentSteps> all = new ArrayList<>(leaky());
        all.addAll(simple());
        all.addAll(classes());
        all.addAll(conductances());
        List<double[]> measured =
                Trials.run(context, "cells", all.size(), k -> all.get(k).rates());
        Map<CurrentSteps, double[]> rates = new LinkedHashMap<>();
        for (int k = 0; k < all.size(); k++) {
            rates.put(all.get(k), measured.get(k));
        }
        Plots.panels(
                        2,
                        2,
                        leaky(rates),
                        lines("Izhikevich (2003)", simple(), rates),
                        lines("Izhikevich (2007)", classes(), rates),
                        lines("adaptive exponential, Hodgkin-Huxley", conductances(), rates))
                .save(context.file("fi-curve.png"));
        return ExperimentResult.of(claims(rates))
                .withNumerics(new Numerics("standard of each cell", Precision.DOUBLE.name(), CurrentSteps.TIMESTEP));
    }

    private static double closedForm(double current) {
        return LEAKY.rate(REST + LEAKY.tauM() * current, 0);
    }

    private static double[] of(Map<CurrentSteps, double[]> rates, CurrentSteps steps) {
        return rates.getOrDefault(steps, new double[0]);
    }

    private static Figure leaky(Map<CurrentSteps, double[]> rates) {
        CurrentSteps first = leaky().get(0);
        double[] theory = new double[CurrentSteps.POINTS];
        Arrays.setAll(theory, k -> closedForm(first.current(k)));
        Curve line = new CurrentSteps("closed form", first.cell(), first.largest()).line(theory);
        return Plots.lines("current (nA)", "frequency (Hz)", first.points(of(rates, first)), line)
                .title("leaky integrate-and-fire");
    }

    private static Figure lines(String title, List<CurrentSteps> cells, Map<CurrentSteps, double[]> rates) {
        Curve[] curves =
                cells.stream().map(steps -> steps.line(of(rates, steps))).toArray(Curve[]::new);
        return Plots.lines("current (nA)", "frequency (Hz)", curves).title(title);
    }

    private static List<Claim> claims(Map<CurrentSteps, double[]> rates) {
        List<Claim> claims = new ArrayList<>();
        for (CurrentSteps steps : leaky()) {
            claims.add(Claim.atMost(
                    steps.label() + ": largest distance of a mean interval from the closed form, ms",
                    CLOSED_FORM,
                    2 * CurrentSteps.TIMESTEP,
                    largestDistance(steps, of(rates, steps))));
        }
        CurrentSteps regular = classes().get(0);
        double[] firing = of(rates, regular);
        int first = 0;
        while (first < firing.length - 1 && firing[first] == 0) {
            first++;
        }
        claims.add(Claim.between(
                "regular spiking cell of 2007: current at which firing begins, nA",
                BOOK,
                RHEOBASE,
                RHEOBASE + regular.current(1),
                regular.current(first)));
        return claims;
    }

    /** Infinite where only one of the two fires. */
    private static double largestDistance(CurrentSteps steps, double[] rates) {
        double largest = 0;
        for (int k = 0; k < rates.length; k++) {
            double expected = closedForm(steps.current(k));
            if (expected > 0 || rates[k] > 0) {
                largest = Math.max(largest, Math.abs(1000 / rates[k] - 1000 / expected));
            }
        }
        return largest;
    }
}
