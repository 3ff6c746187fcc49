package org.engram.simulations.paper.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.hopfield.theory.AmitGutfreundSompolinsky;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How many patterns a Hopfield network keeps: overlap against load for networks of four sizes, and where they lose their
 * patterns as N goes to infinity.
 *
 * <p>Each trial draws a network of random patterns, starts it from the first of them and follows asynchronous dynamics at T
 * = 0 to a fixed point. Smaller networks get more trials, as many as cost the same number of units. The mean load up to
 * which a pattern is kept is extrapolated along {@code N^(-2/3)}, on which the values at
 * 250 to 2000 units lie.
 */
public final class HopfieldCapacity implements Experiment {

    private static final String AGS = "Amit, Gutfreund and Sompolinsky (1985), mean-field theory at T = 0";
    private static final int SIZES = 4;
    private static final int LEAST_UNITS = 2000;
    private static final int LEAST_TRIALS = 20;
    private static final int THEORY_POINTS = 200;

    /** The law of finite sizes is not known: along N^(-2/3) four seeds lead to 0.141 to 0.145, along N^(-1/2) to 0.129. */
    private static final double LIMIT_TOLERANCE = 0.01;

    @Override
    public String id() {
        return "hopfield-capacity";
    }

    @Override
    public String title() {
        return "Overlap after recall against load for several sizes, and the critical load they lead to";
    }

    @Override
    public String citation() {
        return "D. J. Amit, H. Gutfreund and H. Sompolinsky (1985), Phys. Rev. Lett. 55:1530, "
                + "doi:10.1103/PhysRevLett.55.1530";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(160, 20_000),
                        2000,
                        "Units N of the largest network; halves, quarters and eighths of it are run too, and claims made from "
                                + "2000 on."),
                new Parameter(
                        "trials",
                        "",
                        Bounds.closed(1, 10_000),
                        50,
                        "Networks of the largest size drawn at each load; claims are made from 20 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        int largest = context.count("units");
        List<KeptLoads> sizes = new ArrayList<>();
        for (int k = SIZES - 1; k >= 0; k--) {
            sizes.add(KeptLoads.measure(context, largest >> k, context.count("trials") << k));
        }
        double critical = AmitGutfreundSompolinsky.criticalLoad();
        compared(sizes, KeptLoads::overlapCurve, "overlap after recall from the pattern itself", retrieval(critical))
                .title("Overlap against load, T = 0")
                .save(context.file("overlap.png"));
        Curve step =
                Curve.exact("theory, N → ∞", new double[] {0.02, critical, critical, 0.3}, new double[] {1, 1, 0, 0});
        compared(sizes, KeptLoads::keptCurve, "share of patterns kept", step)
                .title("Patterns kept against load, T = 0")
                .save(context.file("kept.png"));
        FiniteSizeFit fit = fit(2.0 / 3, sizes);
        fit.figure(
                        "N^(-2/3)",
                        "mean load up to which a pattern is kept",
                        Curve.exact("α_c, theory", new double[] {0, fit.largestX()}, new double[] {critical, critical}))
                .title("Finite-size scaling of the critical load")
                .save(context.file("scaling.png"));
        ExperimentResult result = ExperimentResult.of(
                        largest >= LEAST_UNITS && context.count("trials") >= LEAST_TRIALS
                                ? claims(sizes.get(SIZES - 1), fit)
                                : List.of())
                .withValue("critical_load_theory", critical)
                .withValue("critical_load", fit.limit())
                .withValue("critical_load_standard_error", fit.standardError())
                .withValue("critical_load_along_inverse_root", fit(0.5, sizes).limit());
        for (KeptLoads size : sizes) {
            result = result.withValue("mean_load_" + size.units(), size.meanLoad());
        }
        return result;
    }

    private static FiniteSizeFit fit(double exponent, List<KeptLoads> sizes) {
        return FiniteSizeFit.of(
                exponent,
                sizes.stream().mapToDouble(KeptLoads::units).toArray(),
                sizes.stream().mapToDouble(KeptLoads::meanLoad).toArray(),
                sizes.stream().mapToDouble(KeptLoads::standardError).toArray());
    }

    private static Figure compared(
            List<KeptLoads> sizes, Function<KeptLoads, Curve> curve, String label, Curve theory) {
        List<Curve> curves = new ArrayList<>(sizes.stream().map(curve).toList());
        curves.add(theory);
        return Plots.lines("load α = P/N", label, curves.toArray(Curve[]::new))
                .yRange(0, 1)
                .mark(AmitGutfreundSompolinsky.criticalLoad(), "α_c = 0.138");
    }

    /** The retrieval state up to the critical load, where it ends. */
    private static Curve retrieval(double critical) {
        double[] loads = DoubleStream.iterate(0, k -> k <= THEORY_POINTS, k -> k + 1)
                .map(k -> critical * k / THEORY_POINTS)
                .toArray();
        double[] overlaps = DoubleStream.of(loads)
                .map(load -> AmitGutfreundSompolinsky.retrieval(Math.min(load, 0.999999 * critical), 0)
                        .m())
                .toArray();
        return Curve.exact("theory, N → ∞", loads, overlaps);
    }

    private static List<Claim> claims(KeptLoads largest, FiniteSizeFit fit) {
        String start = "overlap after recall from the pattern itself, N = " + largest.units() + ", alpha = ";
        return List.of(
                Claim.within(start + "0.06", AGS, theory(0.06), 0.0002, largest.overlap(0.06)),
                Claim.within(start + "0.1", AGS, theory(0.10), 0.002, largest.overlap(0.10)),
                Claim.atLeast("share of patterns kept at alpha = 0.12, below alpha_c", AGS, 0.9, largest.share(0.12)),
                Claim.atMost("share of patterns kept at alpha = 0.2, above alpha_c", AGS, 0.1, largest.share(0.20)),
                Claim.within("critical load, extrapolated along N^(-2/3)", AGS, 0.138, LIMIT_TOLERANCE, fit.limit()));
    }

    private static double theory(double load) {
        return AmitGutfreundSompolinsky.retrieval(load, 0).m();
    }
}
