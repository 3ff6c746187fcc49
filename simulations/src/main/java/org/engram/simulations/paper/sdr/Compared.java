package org.engram.simulations.paper.sdr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.data.Curve;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Proportion;

/** Measured shares beside their theory, and how far they are from it; mutable. */
final class Compared {

    /** A share is measured where so many successes are expected. */
    private static final int LEAST = 10;

    /** Standard errors that hundreds of points all stay within. */
    private static final double MOST_DEVIATION = 4;

    private final List<Double> x = new ArrayList<>();
    private final List<Proportion> measured = new ArrayList<>();
    private final List<Double> allX = new ArrayList<>();
    private final List<Double> theory = new ArrayList<>();
    private double deviation;
    private int points;

    /** Adds a point; its measurement is kept where enough successes are expected to see one. */
    Compared add(double at, Proportion share, double expected) {
        allX.add(at);
        theory.add(expected);
        if (share.trials() * expected >= LEAST) {
            x.add(at);
            measured.add(share);
        }
        if (share.trials() * Math.min(expected, 1 - expected) >= LEAST) {
            points++;
            double error = Math.sqrt(expected * (1 - expected) / share.trials());
            deviation = Math.max(deviation, Math.abs(share.value() - expected) / error);
        }
        return this;
    }

    /**
     * The measured points of several comparisons and then their theories, for a figure.
     *
     * <p>What no simulation of this size can reach has its theory only.
     *
     * @param least least theoretical value that is shown
     */
    static Curve[] curves(List<String> labels, List<Compared> compared, double least) {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            if (!compared.get(k).measured.isEmpty()) {
                curves.add(compared.get(k).points(labels.get(k)));
            }
        }
        for (int k = 0; k < labels.size(); k++) {
            curves.add(compared.get(k).line("theory, " + labels.get(k), least));
        }
        return curves.toArray(Curve[]::new);
    }

    private Curve points(String label) {
        return Proportion.curve(label, array(x), measured);
    }

    private Curve line(String label, double least) {
        int[] shown = IntStream.range(0, theory.size())
                .filter(i -> theory.get(i) >= least)
                .toArray();
        return Curve.exact(
                label,
                Arrays.stream(shown).mapToDouble(allX::get).toArray(),
                Arrays.stream(shown).mapToDouble(theory::get).toArray());
    }

    /** The greatest distance of a measured share from its theory, in standard errors of the theory. */
    private double deviation() {
        return deviation;
    }

    private int compared() {
        return points;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The claim that simulation and theory agree at all points that can be compared. */
    static Claim claim(String what, Compared... curves) {
        int points = Arrays.stream(curves).mapToInt(Compared::compared).sum();
        double worst =
                Arrays.stream(curves).mapToDouble(Compared::deviation).max().orElse(Double.NaN);
        return Claim.atMost(
                what + ": greatest deviation of the simulation from theory at " + points
                        + " points, in standard errors",
                "exact theory",
                MOST_DEVIATION,
                points > 0 ? worst : Double.NaN);
    }
}
