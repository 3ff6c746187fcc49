package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.modern.Regime;
import org.engram.hopfield.theory.ModernCapacity;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * How many patterns a modern Hopfield network retrieves in one step, against the number of its units; and the three kinds of its
 * fixed points.
 *
 * <p>Patterns are random on the sphere of norm sqrt(d), beta is 1/2. The critical number is where the pattern that is asked for
 * has half of the weight on average; it grows exponentially with d.
 */
public final class ModernCapacityGrowth implements Experiment {

    private static final String RAMSAUER = "Ramsauer et al. (2021), theorem 3 and its examples";
    private static final String ANNEALED = "mean weights of random patterns (annealed random energy model)";
    private static final double BETA = 0.5;
    private static final int[] UNITS = {6, 9, 12, 15, 18};
    private static final int POINTS = 13;
    /** Numbers of patterns run from this share of the critical one to its inverse. */
    private static final double LEAST_LOAD = 1.0 / 64;

    private static final int WIDE_UNITS = 50;
    private static final int WIDE_PATTERNS = 10_000;
    private static final double WIDE_NOISE = 0.3;
    private static final int LEAST_TRIALS = 100;

    @Override
    public String id() {
        return "modern-capacity";
    }

    @Override
    public String title() {
        return "Patterns that a modern Hopfield network retrieves in one step, and its three kinds of fixed points";
    }

    @Override
    public String citation() {
        return "H. Ramsauer et al. (2021), Hopfield networks is all you need, "
                + "International Conference on Learning Representations, arXiv:2008.02217";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "trials", "", Bounds.closed(2, 100_000), 300, "Memories of each size; claims are made from 100 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Streams streams = context.streams().child(id());
        List<Curve> weights = new ArrayList<>();
        List<Curve> lines = new ArrayList<>();
        List<Bootstrap> halves = new ArrayList<>();
        int broken = 0;
        for (int units : UNITS) {
            int[] counts = counts(units);
            List<OneStep> outcomes = Trials.run(
                    context,
                    "d = " + units,
                    context.count("trials"),
                    trial -> OneStep.trial(
                            units, BETA, 0, counts, streams.child(units).child(trial)));
            broken += outcomes.stream().mapToInt(OneStep::boundsBroken).sum();
            double[] x = Arrays.stream(counts).asDoubleStream().toArray();
            weights.add(Means.curve(
                    "d = " + units,
                    x,
                    outcomes,
                    OneStep::weights,
                    streams.child("bootstrap").child(units)));
            halves.add(Means.crossing(
                    x, 0.5, outcomes, OneStep::weights, streams.child("half").child(units)));
            lines.add(Curve.exact(
                    "theory, d = " + units,
                    x,
                    Arrays.stream(x)
                            .map(p -> ModernCapacity.weight(p, logCritical(units)))
                            .toArray()));
        }
        List<Curve> all = new ArrayList<>(weights);
        all.addAll(lines);
        Plots.lines("patterns P", "mean weight of the pattern asked for", all.toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .mark(1 + StrictMath.exp(logCritical(UNITS[UNITS.length - 1])), "P_c, d = " + UNITS[UNITS.length - 1])
                .title("One step at β = 1/2, patterns of norm √d")
                .save(context.file("weights.png"));
        double[] critical = halves.stream().mapToDouble(Bootstrap::mean).toArray();
        drawGrowth(context, criticalCurve(context, halves));
        RegimeScan regimes = RegimeScan.measure(context, streams.child("regimes"), context.count("trials"));
        Plots.lines(
                        "inverse temperature β",
                        "share of fixed points",
                        Arrays.stream(Regime.values()).map(regimes::curve).toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .mark(RegimeScan.averageUnstable(), "average unstable")
                .title("Fixed points of ten clusters of ten patterns, d = 20")
                .save(context.file("regimes.png"));
        double sharp = wideError(context, 4, streams.child("sharp"));
        double blunt = wideError(context, 1, streams.child("blunt"));
        boolean claimed = context.count("trials") >= LEAST_TRIALS;
        return ExperimentResult.of(claimed ? claims(critical, broken, regimes, sharp, blunt) : List.of())
                .withValue("growth_of_log_capacity_per_unit", growth(critical))
                .withValue("growth_theory", growth(theory()))
                .withValue("relative_error_beta_4_over_sqrt_d", sharp)
                .withValue("relative_error_beta_1_over_sqrt_d", blunt);
    }

    private static double logCritical(int units) {
        return ModernCapacity.logCritical(BETA, Math.sqrt(units), 0, units);
    }

    private static int[] counts(int units) {
        double critical = StrictMath.exp(logCritical(units));
        return IntStream.range(0, POINTS)
                .map(k -> (int) Math.max(
                        2 + k, Math.rint(critical * StrictMath.pow(LEAST_LOAD, 1 - 2.0 * k / (POINTS - 1)))))
                .toArray();
    }

    private static double[] theory() {
        return Arrays.stream(UNITS)
                .mapToDouble(units -> 1 + StrictMath.exp(logCritical(units)))
                .toArray();
    }

    private static double growth(double[] critical) {
        return StraightLine.through(
                        Arrays.stream(UNITS).asDoubleStream().toArray(),
                        Arrays.stream(critical).map(StrictMath::log).toArray())
                .slope();
    }

    private static Curve criticalCurve(ExperimentContext context, List<Bootstrap> halves) {
        long[] trials = new long[UNITS.length];
        Arrays.fill(trials, context.count("trials"));
        return Curve.measured(
                "measured",
                Bootstrap.INTERVAL,
                Arrays.stream(UNITS).asDoubleStream().toArray(),
                halves.stream().mapToDouble(Bootstrap::mean).toArray(),
                halves.stream().mapToDouble(Bootstrap::low).toArray(),
                halves.stream().mapToDouble(Bootstrap::high).toArray(),
                trials);
    }

    private static void drawGrowth(ExperimentContext context, Curve critical) {
        double[] units = Arrays.stream(UNITS).asDoubleStream().toArray();
        Plots.lines(
                        "units d",
                        "patterns at which half of the weight is left",
                        critical,
                        Curve.exact("annealed theory", units, theory()))
                .logY()
                .title("Capacity grows exponentially with the number of units")
                .save(context.file("growth.png"));
    }

    /** Mean relative distance from the pattern after a step from a noisy cue, fifty units and 10 000 patterns. */
    private static double wideError(ExperimentContext context, double scale, Streams streams) {
        double beta = scale / Math.sqrt(WIDE_UNITS);
        int[] counts = {WIDE_PATTERNS};
        int trials = Math.min(20, context.count("trials"));
        List<OneStep> outcomes = Trials.run(
                context,
                "d = " + WIDE_UNITS,
                trials,
                trial -> OneStep.trial(WIDE_UNITS, beta, WIDE_NOISE, counts, streams.child(trial)));
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.errors()[0] / trials)
                .sum();
    }

    private static List<Claim> claims(double[] critical, int broken, RegimeScan regimes, double sharp, double blunt) {
        String reference = "reference calculation, one seed of twenty trials";
        int last = RegimeScan.BETAS.length - 1;
        return List.of(
                Claim.within(
                        "constant c of the theorem, beta = 1, K = 3, d = 20, p = 0.001",
                        RAMSAUER,
                        3.1546,
                        0.0001,
                        ModernCapacity.theorem(1, 3, 20, 0.001).c()),
                Claim.within(
                        "constant c of the theorem, beta = 1, K = 1, d = 75, p = 0.001",
                        RAMSAUER,
                        1.3718,
                        0.0001,
                        ModernCapacity.theorem(1, 1, 75, 0.001).c()),
                Claim.within(
                        "growth of the log of the critical number with d", ANNEALED, 0.3797, 0.02, growth(critical)),
                Claim.equal("steps whose error exceeds 2 M (P - 1) exp(-beta D)", "compare theorem 4", 0, broken),
                Claim.atMost(
                        "relative error of a step, d = 50, P = 10 000, noise 0.3, beta = 4/sqrt(d)",
                        reference,
                        0.0001,
                        sharp),
                Claim.within(
                        "relative error of a step at beta = 1/sqrt(d), beyond capacity", reference, 0.8, 0.03, blunt),
                Claim.atLeast(
                        "share of global averages at beta = 0.05",
                        RAMSAUER,
                        0.95,
                        regimes.proportion(Regime.GLOBAL_AVERAGE, 0).value()),
                Claim.atLeast("largest share of metastable states", RAMSAUER, 0.95, regimes.most(Regime.METASTABLE)),
                Claim.atLeast(
                        "share of single patterns at beta = 9",
                        RAMSAUER,
                        0.95,
                        regimes.proportion(Regime.SINGLE_PATTERN, last).value()));
    }
}
