package org.engram.simulations.paper.associative;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.random.Streams;
import org.engram.hopfield.linear.Associations;
import org.engram.hopfield.linear.Descent;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * What one step of learning gives to rare classes, by gradient descent, by signs (the first step of Adam) and by Muon.
 *
 * <p>A linear associative memory with W = 0 takes one step on K classes of frequencies k^-a, with one-hot and with random
 * orthogonal embeddings, at the least rate of a grid at which the right class has a mean probability of 0.9.
 */
public final class LinearHeavyTail implements Experiment {

    private static final String SOURCE = "reference calculation of the one-step setting, K = 64, a = 1.5";
    private static final String PAPER = "Wang et al. (2025), arXiv:2509.26030: Muon is balanced for any embedding";
    private static final int CLASSES = 64;
    private static final double EXPONENT = 1.5;
    private static final int STEPS = 40;
    private static final List<Descent> RULES =
            List.of(Descent.GRADIENT, Descent.SIGN, Descent.MUON, Descent.NEWTON_SCHULZ);

    @Override
    public String id() {
        return "linear-heavy-tail";
    }

    @Override
    public String title() {
        return "What one step of gradient descent, signs or Muon gives to rare classes of a linear associative memory";
    }

    @Override
    public String citation() {
        return "S. Wang et al. (2025), Muon outperforms Adam in tail-end associative memory learning, arXiv:2509.26030";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("classes", "", Bounds.closed(4, 512), CLASSES, "Classes K; claims are made for 64."),
                new Parameter(
                        "a",
                        "",
                        Bounds.closed(0, 4),
                        EXPONENT,
                        "Exponent of the frequencies; claims are made for 1.5."),
                new Parameter("trials", "", Bounds.closed(1, 10_000), 20, "Random orthogonal embeddings."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        double[] p = Associations.powerLaw(context.count("classes"), context.value("a"));
        Map<Descent, HeavyTailRun> oneHot = new LinkedHashMap<>();
        Map<Descent, List<HeavyTailRun>> orthogonal = new LinkedHashMap<>();
        Streams streams = context.streams().child(id());
        for (Descent rule : RULES) {
            oneHot.put(rule, HeavyTailRun.of(Associations.oneHot(p), rule));
            orthogonal.put(
                    rule,
                    Trials.run(
                            context,
                            name(rule),
                            context.count("trials"),
                            trial -> HeavyTailRun.of(
                                    Associations.orthogonal(streams.child(trial).generator(), p), rule)));
        }
        draw(context, oneHot, orthogonal);
        drawSteps(context, p, oneHot);
        Table table = table(oneHot, orthogonal);
        Csv.write(context.file("rules.csv"), table);
        boolean claimed = context.count("classes") == CLASSES && context.value("a") == EXPONENT;
        return ExperimentResult.of(claimed ? claims(oneHot, orthogonal) : List.of())
                .withTable(table);
    }

    private static String name(Descent rule) {
        return switch (rule) {
            case GRADIENT -> "gradient descent";
            case SIGN -> "sign";
            case MUON -> "Muon";
            case NEWTON_SCHULZ -> "Newton-Schulz";
        };
    }

    private static void draw(
            ExperimentContext context, Map<Descent, HeavyTailRun> oneHot, Map<Descent, List<HeavyTailRun>> orthogonal) {
        double[] ranks = IntStream.rangeClosed(1, context.count("classes"))
                .asDoubleStream()
                .toArray();
        Streams streams = context.streams().child("linear-heavy-tail").child("bootstrap");
        List<Curve> left = new ArrayList<>();
        List<Curve> right = new ArrayList<>();
        for (Descent rule : RULES) {
            left.add(Curve.exact(name(rule), ranks, oneHot.get(rule).correct()));
            right.add(Means.curve(
                    name(rule), ranks, orthogonal.get(rule), HeavyTailRun::correct, streams.child(rule.name())));
        }
        Plots.panels(1, 2, panel("one-hot", left), panel("random orthogonal", right))
                .title("Probability of the right class after one step, a = " + context.value("a"))
                .save(context.file("classes.png"));
    }

    /** Many steps, each a tenth as long as the one step that is enough where embeddings are one-hot. */
    private static void drawSteps(ExperimentContext context, double[] p, Map<Descent, HeavyTailRun> oneHot) {
        Streams streams = context.streams().child("linear-heavy-tail").child(0);
        double[] steps = IntStream.rangeClosed(1, STEPS).asDoubleStream().toArray();
        List<Curve> curves = new ArrayList<>();
        for (Descent rule : RULES) {
            Associations task = Associations.orthogonal(streams.generator(), p);
            double rate = oneHot.get(rule).rate() / 10;
            curves.add(Curve.exact(name(rule), steps, HeavyTailRun.leastByStep(task, rule, rate, STEPS)));
        }
        Plots.lines("steps", "least probability of a class", curves.toArray(Curve[]::new))
                .yRange(0, 1)
                .title("Many steps, first random basis, a = " + context.value("a"))
                .save(context.file("steps.png"));
    }

    private static Figure panel(String title, List<Curve> curves) {
        return Plots.lines("rank of the class", "probability of the right class", curves.toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .title(title);
    }

    private static Table table(Map<Descent, HeavyTailRun> oneHot, Map<Descent, List<HeavyTailRun>> orthogonal) {
        List<String> names = new ArrayList<>();
        List<HeavyTailRun> runs = new ArrayList<>();
        for (Descent rule : RULES) {
            names.add(name(rule) + ", one-hot");
            runs.add(oneHot.get(rule));
            names.add(name(rule) + ", first random basis");
            runs.add(orthogonal.get(rule).get(0));
        }
        return Table.empty()
                .with("rule", names.toArray(String[]::new))
                .with("rate", runs.stream().mapToDouble(HeavyTailRun::rate).toArray())
                .with(
                        "mean_correct",
                        runs.stream().mapToDouble(HeavyTailRun::meanCorrect).toArray())
                .with("least", runs.stream().mapToDouble(HeavyTailRun::least).toArray())
                .with("most", runs.stream().mapToDouble(HeavyTailRun::most).toArray())
                .with(
                        "entropy",
                        runs.stream().mapToDouble(HeavyTailRun::entropy).toArray());
    }

    private static List<Claim> claims(Map<Descent, HeavyTailRun> oneHot, Map<Descent, List<HeavyTailRun>> orthogonal) {
        List<Claim> claims = new ArrayList<>();
        for (boolean hot : new boolean[] {true, false}) {
            String where = hot ? ", one-hot" : ", every random basis, the one furthest off";
            claims.add(claim(
                    "Muon, least probability of a class" + where,
                    0.89267,
                    0.001,
                    runs(hot, Descent.MUON, oneHot, orthogonal),
                    HeavyTailRun::least));
            claims.add(claim(
                    "Muon, largest probability of a class" + where,
                    0.9135,
                    0.001,
                    runs(hot, Descent.MUON, oneHot, orthogonal),
                    HeavyTailRun::most));
            claims.add(claim(
                    "Muon, entropy of the step" + where,
                    0.99621,
                    0.0005,
                    runs(hot, Descent.MUON, oneHot, orthogonal),
                    HeavyTailRun::entropy));
            claims.add(claim(
                    "gradient descent, least probability of a class" + where,
                    0.026495,
                    0.0003,
                    runs(hot, Descent.GRADIENT, oneHot, orthogonal),
                    HeavyTailRun::least));
            claims.add(claim(
                    "gradient descent, entropy of the step" + where,
                    0.5711,
                    0.0005,
                    runs(hot, Descent.GRADIENT, oneHot, orthogonal),
                    HeavyTailRun::entropy));
        }
        claims.add(claim(
                "sign, least probability of a class, one-hot",
                0.90974,
                0.001,
                List.of(oneHot.get(Descent.SIGN)),
                HeavyTailRun::least));
        claims.add(claim(
                "sign, entropy of the step, one-hot",
                0.82013,
                0.0005,
                List.of(oneHot.get(Descent.SIGN)),
                HeavyTailRun::entropy));
        List<HeavyTailRun> signs = orthogonal.get(Descent.SIGN);
        double least = signs.stream().mapToDouble(HeavyTailRun::least).max().orElseThrow();
        claims.add(Claim.atMost("sign, least probability of a class, largest over random bases", PAPER, 0.01, least));
        return claims;
    }

    private static List<HeavyTailRun> runs(
            boolean hot, Descent rule, Map<Descent, HeavyTailRun> oneHot, Map<Descent, List<HeavyTailRun>> orthogonal) {
        return hot ? List.of(oneHot.get(rule)) : orthogonal.get(rule);
    }

    /** A claim about the run that is furthest off. */
    private static Claim claim(
            String statement,
            double expected,
            double tolerance,
            List<HeavyTailRun> runs,
            ToDoubleFunction<HeavyTailRun> value) {
        double furthest = expected;
        for (HeavyTailRun run : runs) {
            double measured = value.applyAsDouble(run);
            furthest = Math.abs(measured - expected) >= Math.abs(furthest - expected) ? measured : furthest;
        }
        return Claim.within(statement, SOURCE, expected, tolerance, furthest);
    }
}
