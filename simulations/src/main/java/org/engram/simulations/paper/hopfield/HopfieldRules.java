package org.engram.simulations.paper.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Decimal;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Patterns;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * Learning rules compared: which patterns are fixed points, and how far they attract, against load.
 *
 * <p>Every rule learns the same patterns in a trial. The intervals are over networks, since the patterns of one share its
 * fate.
 */
public final class HopfieldRules implements Experiment {

    private static final String STORKEY = "Storkey (1997), LNCS 1327:451: between Hebb's rule and the pseudo-inverse";
    private static final String PERSONNAZ = "Personnaz, Guyon and Dreyfus (1985), J. Physique Lett. 46:L359";
    private static final String KANTER =
            "Kanter and Sompolinsky (1987), Phys. Rev. A 35:380: self-couplings shrink basins";
    private static final double[] LOADS = {0.05, 0.1, 0.14, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final List<LearningRule> RULES = List.of(
            LearningRule.HEBBIAN,
            LearningRule.STORKEY,
            LearningRule.PSEUDO_INVERSE,
            LearningRule.PSEUDO_INVERSE.withDiagonal());
    private static final List<String> NAMES =
            List.of("Hebbian", "Storkey", "pseudo-inverse", "pseudo-inverse with diagonal");
    private static final double CRITICAL_LOAD = 0.138;
    private static final int CLAIMED_UNITS = 200;
    private static final int LEAST_TRIALS = 5;

    @Override
    public String id() {
        return "hopfield-rules";
    }

    @Override
    public String title() {
        return "Learning rules: fixed points and basins of attraction against load";
    }

    @Override
    public String citation() {
        return "A. J. Storkey and R. Valabregue (1999), Neural Networks 12:869, doi:10.1016/S0893-6080(99)00038-6";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("units", "", Bounds.closed(20, 2000), 200, "Number of units N; claims are made for 200."),
                new Parameter(
                        "trials",
                        "",
                        Bounds.closed(1, 10_000),
                        20,
                        "Networks at each load; claims are made from 5 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<List<List<RuleTrial>>> trials = new ArrayList<>();
        for (double load : LOADS) {
            trials.add(Trials.run(
                    context, "alpha " + load, context.count("trials"), trial -> trial(context, load, trial)));
        }
        figure(context, trials, "share of patterns that are fixed points", RuleTrial::fixed)
                .title("Fixed points by rule, N = " + context.count("units"))
                .save(context.file("fixed-points.png"));
        figure(context, trials, "overlap after recall, a tenth of the units flipped", RuleTrial::overlap)
                .title("Recall from noise by rule, N = " + context.count("units"))
                .save(context.file("overlap.png"));
        figure(context, trials, "share of flipped units up to which recalled", RuleTrial::radius)
                .title("Basins of attraction by rule, N = " + context.count("units"))
                .save(context.file("basins.png"));
        boolean areClaims = context.count("units") == CLAIMED_UNITS && context.count("trials") >= LEAST_TRIALS;
        return ExperimentResult.of(areClaims ? claims(trials) : List.of());
    }

    /** One trial by every rule. */
    private List<RuleTrial> trial(ExperimentContext context, double load, int trial) {
        Streams streams = context.streams().child(id()).child("alpha " + load).child(trial);
        int count = (int) Math.max(1, Math.rint(load * context.count("units")));
        Patterns patterns = Patterns.random(
                count, context.count("units"), streams.child("patterns").generator());
        return RULES.stream()
                .map(rule -> RuleTrial.run(
                        rule, patterns, streams.child(rule.toString()).generator()))
                .toList();
    }

    private Figure figure(
            ExperimentContext context,
            List<List<List<RuleTrial>>> trials,
            String label,
            ToDoubleFunction<RuleTrial> quantity) {
        Curve[] curves = new Curve[RULES.size()];
        for (int rule = 0; rule < curves.length; rule++) {
            curves[rule] = curve(context, trials, rule, quantity);
        }
        return Plots.lines("load α = P/N", label, curves).mark(CRITICAL_LOAD, "α_c of Hebb's rule");
    }

    private Curve curve(
            ExperimentContext context,
            List<List<List<RuleTrial>>> trials,
            int rule,
            ToDoubleFunction<RuleTrial> quantity) {
        double[][] columns = new double[3][LOADS.length];
        long[] counts = new long[LOADS.length];
        for (int at = 0; at < LOADS.length; at++) {
            double[] sample = sample(trials.get(at), rule, quantity);
            Bootstrap mean = Bootstrap.ofMean(
                    sample,
                    context.streams().child(id()).child("bootstrap").child(at).generator());
            columns[0][at] = mean.mean();
            columns[1][at] = mean.low();
            columns[2][at] = mean.high();
            counts[at] = sample.length;
        }
        return Curve.measured(NAMES.get(rule), Bootstrap.INTERVAL, LOADS, columns[0], columns[1], columns[2], counts);
    }

    private static double[] sample(List<List<RuleTrial>> trials, int rule, ToDoubleFunction<RuleTrial> quantity) {
        return trials.stream()
                .mapToDouble(trial -> quantity.applyAsDouble(trial.get(rule)))
                .toArray();
    }

    private static double mean(
            List<List<List<RuleTrial>>> trials, double load, int rule, ToDoubleFunction<RuleTrial> quantity) {
        return Arrays.stream(sample(trials.get(Arrays.binarySearch(LOADS, load)), rule, quantity))
                .average()
                .orElseThrow();
    }

    private static List<Claim> claims(List<List<List<RuleTrial>>> trials) {
        String fixed = "share of patterns that are fixed points, alpha = ";
        double largest = LOADS[LOADS.length - 1];
        return List.of(
                Claim.atLeast(
                        fixed + "0.4, Storkey less Hebbian",
                        STORKEY,
                        0.5,
                        mean(trials, 0.4, 1, RuleTrial::fixed) - mean(trials, 0.4, 0, RuleTrial::fixed)),
                Claim.atLeast(
                        fixed + "0.4, pseudo-inverse less Storkey",
                        STORKEY,
                        0.02,
                        mean(trials, 0.4, 2, RuleTrial::fixed) - mean(trials, 0.4, 1, RuleTrial::fixed)),
                Claim.within(fixed + "0.2, Storkey", STORKEY, 1, 0.005, mean(trials, 0.2, 1, RuleTrial::fixed)),
                Claim.within(
                        fixed + Decimal.text(largest) + ", pseudo-inverse",
                        PERSONNAZ,
                        1,
                        0,
                        mean(trials, largest, 2, RuleTrial::fixed)),
                Claim.atLeast(
                        "radius of attraction by Storkey's rule less that by Hebb's, alpha = 0.14",
                        STORKEY,
                        0.02,
                        mean(trials, 0.14, 1, RuleTrial::radius) - mean(trials, 0.14, 0, RuleTrial::radius)),
                Claim.atLeast(
                        "radius of attraction by the pseudo-inverse less that by Storkey's rule, alpha = 0.4",
                        STORKEY,
                        0.02,
                        mean(trials, 0.4, 2, RuleTrial::radius) - mean(trials, 0.4, 1, RuleTrial::radius)),
                Claim.atLeast(
                        "radius of attraction by the pseudo-inverse without diagonal less that with it, alpha = 0.4",
                        KANTER,
                        0.02,
                        mean(trials, 0.4, 2, RuleTrial::radius) - mean(trials, 0.4, 3, RuleTrial::radius)));
    }
}
