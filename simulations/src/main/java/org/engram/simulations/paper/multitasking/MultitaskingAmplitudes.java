package org.engram.simulations.paper.multitasking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Recall;
import org.engram.hopfield.multitasking.DilutedPatterns;
import org.engram.hopfield.multitasking.Dynamics;
import org.engram.hopfield.multitasking.MultitaskingNetwork;
import org.engram.hopfield.multitasking.OrderParameters;
import org.engram.hopfield.theory.MultitaskingStart;
import org.engram.hopfield.theory.MultitaskingTheory;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How strongly each of several diluted patterns is recalled at zero noise, against the fraction of blanks.
 *
 * <p>Each trial draws fresh patterns. From the first of them, its blanks filled at random, the network falls into a state that
 * follows the others where the first is blank. A second run starts in that hierarchy and counts the units that leave it, which they
 * do beyond the critical dilution.
 */
public final class MultitaskingAmplitudes implements Experiment {

    private static final double[] DILUTIONS =
            IntStream.range(1, 20).mapToDouble(k -> k / 20.0).toArray();
    /** Below it the last amplitude of small networks is lost in the noise of sampling, and nothing holds the hierarchy. */
    private static final double LEAST_HELD = 0.3;

    private static final int THREE = 3;
    private static final int LEAST_UNITS = 20_000;

    @Override
    public String id() {
        return "multitasking-amplitudes";
    }

    @Override
    public String title() {
        return "Overlaps of several diluted patterns that are recalled at once, against dilution";
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
                        Bounds.closed(100, 1_000_000),
                        100_000,
                        "Number of units N; claims are made from 20000 on."),
                new Parameter(
                        "patterns", "", Bounds.closed(2, 8), THREE, "Number of patterns K; claims are made for 3."),
                new Parameter("trials", "", Bounds.closed(2, 10_000), 10, "Networks drawn at each dilution."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        int patterns = context.count("patterns");
        Measurements measured = measure(context, DILUTIONS);
        Figure amplitudes = Plots.lines("fraction of blanks d", "overlap |m|, sorted", curves(measured, patterns))
                .mark(MultitaskingTheory.criticalDilution(patterns), "d_c");
        amplitudes
                .title("Recall from one of " + patterns + " patterns at T = 0, N = " + context.count("units"))
                .save(context.file("amplitudes.png"));
        Figure leaving = Plots.lines("fraction of blanks d", "share of units", leaving(measured, patterns))
                .mark(MultitaskingTheory.criticalDilution(patterns), "d_c");
        leaving.title("Units that leave the hierarchical state").save(context.file("stability.png"));
        boolean claiming = patterns == THREE && context.count("units") >= LEAST_UNITS;
        return ExperimentResult.of(claiming ? claims(measured, context.count("units")) : List.of())
                .withValue("d_c", MultitaskingTheory.criticalDilution(patterns));
    }

    private Measurements measure(ExperimentContext context, double[] dilutions) {
        Streams streams = context.streams().child(id());
        List<List<double[]>> samples = new ArrayList<>();
        for (int point = 0; point < dilutions.length; point++) {
            double dilution = dilutions[point];
            Streams own = streams.child(point);
            samples.add(Trials.run(
                    context,
                    "d = " + dilution,
                    context.count("trials"),
                    trial -> trial(
                            context.count("patterns"),
                            context.count("units"),
                            dilution,
                            own.child(trial).generator())));
        }
        return new Measurements(dilutions, samples, streams);
    }

    /** The sorted overlaps after recall from the first pattern, and the share of units that leave the hierarchical state. */
    private static double[] trial(int count, int units, double dilution, RandomGenerator random) {
        DilutedPatterns patterns = DilutedPatterns.random(count, units, dilution, random);
        MultitaskingNetwork network = MultitaskingNetwork.storing(patterns);
        Recall<Pattern> recall = network.recall(patterns.get(0).filled(random), Dynamics.ZERO_NOISE, random);
        double[] sorted = OrderParameters.of(patterns, recall.state()).sorted();
        Pattern hierarchy = patterns.hierarchicalState(random);
        Pattern end = network.recall(hierarchy, Dynamics.ZERO_NOISE, random).state();
        double left = (double) hierarchy.distance(end) / units;
        return DoubleStream.concat(DoubleStream.of(sorted), DoubleStream.of(left))
                .toArray();
    }

    private static Curve[] curves(Measurements measured, int patterns) {
        Curve[] curves = new Curve[2 * patterns];
        double[] fine =
                IntStream.range(0, 199).mapToDouble(k -> (k + 1) / 200.0).toArray();
        double[][] theory = new double[fine.length][];
        for (int k = 0; k < fine.length; k++) {
            theory[k] = theory(patterns, fine[k]);
        }
        for (int k = 0; k < patterns; k++) {
            int pattern = k;
            curves[k] = measured.curve("|m| no. " + (k + 1), k);
            curves[patterns + k] = Curve.exact(
                    "theory no. " + (k + 1),
                    fine,
                    IntStream.range(0, fine.length)
                            .mapToDouble(at -> theory[at][pattern])
                            .toArray());
        }
        return curves;
    }

    private static double[] theory(int patterns, double dilution) {
        return MultitaskingTheory.amplitudes(patterns, dilution, 0, MultitaskingStart.HIERARCHICAL)
                .sorted();
    }

    /** Three patterns: beyond d_c units turn over where the others agree against the first, with probability (1 - d)^3 / 4. */
    private static Curve[] leaving(Measurements measured, int patterns) {
        Curve points = measured.curve("measured", patterns);
        if (patterns != THREE) {
            return new Curve[] {points};
        }
        double[] fine = IntStream.range(0, 200).mapToDouble(k -> k / 200.0).toArray();
        double[] theory =
                Arrays.stream(fine).map(MultitaskingAmplitudes::leaving).toArray();
        return new Curve[] {points, Curve.exact("theory", fine, theory)};
    }

    private static double leaving(double dilution) {
        boolean stays = dilution < MultitaskingTheory.criticalDilution(THREE);
        return stays ? 0 : (1 - dilution) * (1 - dilution) * (1 - dilution) / 4;
    }

    private static List<Claim> claims(Measurements measured, int units) {
        double sampling = 4 / Math.sqrt(units);
        double largest = 0;
        double deviation = 0;
        double graded = 0;
        for (int point = 0; point < DILUTIONS.length; point++) {
            double[] theory = theory(THREE, DILUTIONS[point]);
            boolean hierarchical = DILUTIONS[point] < MultitaskingTheory.criticalDilution(THREE);
            for (int k = 0; k < THREE; k++) {
                double off = Math.abs(measured.mean(k, point) - theory[k]);
                largest = hierarchical ? Math.max(largest, off) : largest;
                graded = hierarchical ? graded : Math.max(graded, off);
            }
            if (DILUTIONS[point] >= LEAST_HELD) {
                deviation = Math.max(deviation, Math.abs(measured.mean(THREE, point) - leaving(DILUTIONS[point])));
            }
        }
        return List.of(
                Claim.atMost(
                        "largest deviation from |m_k| = (1 - d) d^(k-1), d < d_c", Sources.STORED, sampling, largest),
                Claim.atMost(
                        "largest deviation from the graded state, d > d_c",
                        "mean-field theory, solved here",
                        sampling,
                        graded),
                Claim.within(
                        "critical dilution of three patterns, the inverse golden ratio",
                        Sources.STORED,
                        0.618034,
                        1e-6,
                        MultitaskingTheory.criticalDilution(THREE)),
                Claim.atMost(
                        "largest deviation of the share of units that leave the hierarchy from 0 below d_c and (1-d)^3/4 above, d >= 0.3",
                        "mean-field theory, solved here",
                        sampling / 8,
                        deviation));
    }
}
