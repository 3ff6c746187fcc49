package org.engram.simulations.paper.associative;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Decimal;
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
import org.engram.simulations.paper.associative.RuleRuns.Measure;
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
        RuleRuns gradient = RuleRuns.of(context, Descent.GRADIENT, p);
        RuleRuns sign = RuleRuns.of(context, Descent.SIGN, p);
        RuleRuns muon = RuleRuns.of(context, Descent.MUON, p);
        List<RuleRuns> rules = List.of(gradient, sign, muon, RuleRuns.of(context, Descent.NEWTON_SCHULZ, p));
        drawClasses(context, rules);
        drawSteps(context, p, rules);
        Table table = table(rules);
        Csv.write(context.file("rules.csv"), table);
        boolean claimed = context.count("classes") == CLASSES && context.value("a") == EXPONENT;
        return ExperimentResult.of(claimed ? claims(gradient, sign, muon) : List.of())
                .withTable(table);
    }

    private static void drawClasses(ExperimentContext context, List<RuleRuns> rules) {
        double[] ranks = IntStream.rangeClosed(1, context.count("classes"))
                .asDoubleStream()
                .toArray();
        Streams streams = context.streams().child("linear-heavy-tail").child("bootstrap");
        List<Curve> left = new ArrayList<>();
        List<Curve> right = new ArrayList<>();
        for (RuleRuns rule : rules) {
            left.add(Curve.exact(rule.name(), ranks, rule.oneHot().correct()));
            right.add(Means.curve(
                    rule.name(), ranks, rule.orthogonal(), HeavyTailRun::correct, streams.child(rule.name())));
        }
        Plots.panels(1, 2, panel("one-hot", left), panel("random orthogonal", right))
                .title("Probability of the right class after one step, a = " + Decimal.text(context.value("a")))
                .save(context.file("classes.png"));
    }

    /** Many steps, each a tenth as long as the one step that is enough where embeddings are one-hot. */
    private static void drawSteps(ExperimentContext context, double[] p, List<RuleRuns> rules) {
        double[] steps = IntStream.rangeClosed(1, STEPS).asDoubleStream().toArray();
        List<Curve> curves = new ArrayList<>();
        for (RuleRuns rule : rules) {
            double[] least = HeavyTailRun.leastByStep(
                    RuleRuns.basis(context, 0, p), rule.rule(), rule.oneHot().rate() / 10, STEPS);
            curves.add(Curve.exact(rule.name(), steps, least));
        }
        Plots.lines("steps", "least probability of a class", curves.toArray(Curve[]::new))
                .yRange(0, 1)
                .title("Many steps, first random basis, a = " + Decimal.text(context.value("a")))
                .save(context.file("steps.png"));
    }

    private static Figure panel(String title, List<Curve> curves) {
        return Plots.lines("rank of the class", "probability of the right class", curves.toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .title(title);
    }

    private static Table table(List<RuleRuns> rules) {
        List<String> names = new ArrayList<>();
        List<HeavyTailRun> runs = new ArrayList<>();
        for (RuleRuns rule : rules) {
            names.add(rule.name() + ", one-hot");
            runs.add(rule.oneHot());
            names.add(rule.name() + ", first random basis");
            runs.add(rule.orthogonal().get(0));
        }
        return Table.empty()
                .with("rule", names.toArray(String[]::new))
                .with("rate", column(runs, HeavyTailRun::rate))
                .with("mean_correct", column(runs, HeavyTailRun::meanCorrect))
                .with("least", column(runs, HeavyTailRun::least))
                .with("most", column(runs, HeavyTailRun::most))
                .with("entropy", column(runs, HeavyTailRun::entropy));
    }

    private static double[] column(List<HeavyTailRun> runs, ToDoubleFunction<HeavyTailRun> value) {
        return runs.stream().mapToDouble(value).toArray();
    }

    private static List<Claim> claims(RuleRuns gradient, RuleRuns sign, RuleRuns muon) {
        return List.of(
                muon.oneHotClaim(Measure.LEAST, SOURCE, 0.89267, 0.001),
                muon.oneHotClaim(Measure.MOST, SOURCE, 0.9135, 0.001),
                muon.oneHotClaim(Measure.ENTROPY, SOURCE, 0.99621, 0.0005),
                muon.orthogonalClaim(Measure.LEAST, SOURCE, 0.89267, 0.001),
                muon.orthogonalClaim(Measure.MOST, SOURCE, 0.9135, 0.001),
                muon.orthogonalClaim(Measure.ENTROPY, SOURCE, 0.99621, 0.0005),
                gradient.oneHotClaim(Measure.LEAST, SOURCE, 0.026495, 0.0003),
                gradient.oneHotClaim(Measure.ENTROPY, SOURCE, 0.5711, 0.0005),
                gradient.orthogonalClaim(Measure.LEAST, SOURCE, 0.026495, 0.0003),
                gradient.orthogonalClaim(Measure.ENTROPY, SOURCE, 0.5711, 0.0005),
                sign.oneHotClaim(Measure.LEAST, SOURCE, 0.90974, 0.001),
                sign.oneHotClaim(Measure.ENTROPY, SOURCE, 0.82013, 0.0005),
                Claim.atMost(
                        "sign, least probability of a class, largest over random bases",
                        PAPER,
                        0.01,
                        sign.largestLeast()));
    }
}
