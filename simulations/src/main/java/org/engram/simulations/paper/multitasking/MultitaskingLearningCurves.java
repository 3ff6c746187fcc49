package org.engram.simulations.paper.multitasking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engram.core.Bounds;
import org.engram.core.Decimal;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.multitasking.DilutedPatterns;
import org.engram.hopfield.multitasking.Dynamics;
import org.engram.hopfield.multitasking.ExampleSet;
import org.engram.hopfield.multitasking.MultitaskingNetwork;
import org.engram.hopfield.multitasking.OrderParameters;
import org.engram.hopfield.theory.MultitaskingLearning;
import org.engram.hopfield.theory.TrainingSet;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How well diluted patterns are learnt from noisy examples, with and without a teacher, against the number of examples.
 *
 * <p>Each trial draws fresh patterns and examples. The share of a pattern that one step from the pattern itself recovers is compared
 * with the binomial sum, and where it passes one standard deviation, 0.6827, with the threshold {@code (1 - r^2) / r^2}; the overlaps of
 * all patterns after recall are compared with the self-consistency equations of supervised learning.
 */
public final class MultitaskingLearningCurves implements Experiment {

    private static final double[] QUALITIES = {0.1, 0.2, 0.4};
    private static final double[] EXAMPLES = {1, 3, 7, 15, 25, 51, 101, 201, 401};
    private static final double[] FINE = IntStream.rangeClosed(0, 60)
            .mapToDouble(k -> Math.rint(StrictMath.pow(401, k / 60.0)))
            .distinct()
            .toArray();
    private static final double CONFIDENCE = 0.6827;
    private static final double DILUTION = 0.3;
    private static final int PATTERNS = 3;
    private static final int LEAST_UNITS = 3000;
    /** Columns of a trial: one step supervised, unsupervised; then the sorted overlaps after recall, in the same order. */
    private static final int SUPERVISED = 2;

    private static final int UNSUPERVISED = SUPERVISED + PATTERNS;

    @Override
    public String id() {
        return "multitasking-learning";
    }

    @Override
    public String title() {
        return "Patterns learnt from noisy examples with and without a teacher, against quality and number";
    }

    @Override
    public String citation() {
        return Sources.CITATION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(100, 200_000),
                        10_000,
                        "Number of units N; claims are made from 3000 on."),
                new Parameter("trials", "", Bounds.closed(2, 10_000), 8, "Networks drawn at each quality and number."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Figure> steps = new ArrayList<>();
        List<Figure> supervised = new ArrayList<>();
        List<Figure> unsupervised = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (double quality : QUALITIES) {
            Measurements measured = measure(context, quality);
            String r = "r = " + Decimal.text(quality);
            Curve theory = Curve.exact("theory", FINE, TrainingCurve.recovery(quality, FINE));
            steps.add(panel(
                            "share recovered",
                            quality,
                            measured.curve("supervised", 0),
                            measured.curve("unsupervised", 1),
                            theory)
                    .yRange(0, 1.05)
                    .title(r));
            supervised.add(panel("supervised |m|", quality, recalls(measured, quality, SUPERVISED))
                    .title(r));
            unsupervised.add(panel("unsupervised |m|", quality, recalls(measured, quality, UNSUPERVISED))
                    .title(r));
            if (context.count("units") >= LEAST_UNITS) {
                claims.addAll(claims(measured, quality, context.count("units")));
            }
        }
        String network = ", N = " + context.count("units") + ", K = 3, d = 0.3";
        Plots.panels(1, QUALITIES.length, steps)
                .title("One step from the pattern" + network)
                .save(context.file("learning.png"));
        supervised.addAll(unsupervised);
        Plots.panels(2, QUALITIES.length, supervised)
                .title("Overlaps after recall at T = 0" + network)
                .save(context.file("recall.png"));
        return ExperimentResult.of(claims);
    }

    private static Figure panel(String yLabel, double quality, Curve... curves) {
        return Plots.lines("examples M", yLabel, curves)
                .logX()
                .mark(MultitaskingLearning.threshold(quality, CONFIDENCE), "1σ");
    }

    /** Three measured overlaps and the lines they are compared with. */
    private static Curve[] recalls(Measurements measured, double quality, int from) {
        double[][] theory = TrainingCurve.overlaps(PATTERNS, DILUTION, quality, FINE);
        Curve[] curves = new Curve[2 * PATTERNS];
        for (int k = 0; k < PATTERNS; k++) {
            curves[k] = measured.curve("no. " + (k + 1), from + k);
            curves[PATTERNS + k] = Curve.exact("theory no. " + (k + 1), FINE, theory[k]);
        }
        return curves;
    }

    private static List<Claim> claims(Measurements measured, double quality, int units) {
        String r = ", r = " + Decimal.text(quality);
        double sampling = 4 / Math.sqrt((1 - DILUTION) * units);
        double[] exact = TrainingCurve.recovery(quality, EXAMPLES);
        double[][] theory = TrainingCurve.overlaps(PATTERNS, DILUTION, quality, EXAMPLES);
        double threshold = MultitaskingLearning.threshold(quality, CONFIDENCE);
        // From two standard deviations on: before, few examples are not Gaussian, and the transition is smeared by
        // finite N.
        int learnt = TrainingCurve.first(EXAMPLES, 4 * (1 - quality * quality) / quality / quality);
        List<Claim> claims = new ArrayList<>();
        for (int protocol = 0; protocol < 2; protocol++) {
            String name = protocol == 0 ? "supervised" : "unsupervised";
            claims.add(Claim.atMost(
                    name + ": largest deviation of the share recovered in one step from the binomial sum" + r,
                    Sources.LEARNT,
                    sampling,
                    TrainingCurve.largestDeviation(measured, protocol, exact, 0)));
            double crossing = TrainingCurve.crossing(measured, protocol, EXAMPLES, CONFIDENCE);
            claims.add(Claim.within(
                    name + ": examples from which 0.6827 is recovered, (1 - r^2)/r^2" + r,
                    Sources.LEARNT,
                    threshold,
                    0.15 * threshold,
                    crossing));
            int from = protocol == 0 ? SUPERVISED : UNSUPERVISED;
            double largest = 0;
            for (int k = 0; k < PATTERNS; k++) {
                largest = Math.max(largest, TrainingCurve.largestDeviation(measured, from + k, theory[k], learnt));
            }
            claims.add(Claim.atMost(
                    name
                            + ": largest deviation of recalled overlaps from the self-consistent ones, M >= 4 (1 - r^2)/r^2"
                            + r,
                    Sources.LEARNT,
                    sampling,
                    largest));
        }
        return claims;
    }

    private Measurements measure(ExperimentContext context, double quality) {
        Streams streams = context.streams().child(id()).child("r = " + Decimal.text(quality));
        List<List<double[]>> samples = new ArrayList<>();
        for (int point = 0; point < EXAMPLES.length; point++) {
            TrainingSet set = new TrainingSet(quality, (long) EXAMPLES[point]);
            Streams own = streams.child(point);
            samples.add(Trials.run(
                    context,
                    "r = " + Decimal.text(quality) + ", M = " + set.examples(),
                    context.count("trials"),
                    trial -> trial(context.count("units"), set, own.child(trial).generator())));
        }
        return new Measurements(EXAMPLES, samples, streams);
    }

    private static double[] trial(int units, TrainingSet set, RandomGenerator random) {
        DilutedPatterns patterns = DilutedPatterns.random(PATTERNS, units, DILUTION, random);
        ExampleSet examples = ExampleSet.draw(patterns, set.quality(), (int) set.examples(), random);
        Pattern cue = patterns.get(0).filled(random);
        Pattern hierarchy = patterns.hierarchicalState(random);
        double[] steps = new double[2];
        double[][] sorted = new double[2][];
        for (int protocol = 0; protocol < 2; protocol++) {
            MultitaskingNetwork network = protocol == 0
                    ? MultitaskingNetwork.supervised(examples)
                    : MultitaskingNetwork.unsupervised(examples);
            steps[protocol] = patterns.get(0).overlap(network.step(cue))
                    / (1 - patterns.get(0).dilution());
            Pattern end = network.recall(hierarchy, Dynamics.ZERO_NOISE, random).state();
            sorted[protocol] = OrderParameters.of(patterns, end).sorted();
        }
        return Stream.of(steps, sorted[0], sorted[1])
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
