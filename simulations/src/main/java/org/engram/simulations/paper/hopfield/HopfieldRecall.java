package org.engram.simulations.paper.hopfield;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Decimal;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Recall;
import org.engram.hopfield.Update;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * How far a Hopfield network repairs a noisy cue, at loads below and above its capacity.
 *
 * <p>Each trial draws {@code alpha * N} fresh patterns, trains a network by Hebb's rule and recalls the first ten
 * of them from cues of which a growing share of units is flipped. The overlap after recall from the pattern itself is compared with
 * the retrieval state of the mean-field theory at zero temperature.
 */
public final class HopfieldRecall implements Experiment {

    private static final String AGS = "Amit, Gutfreund and Sompolinsky (1985), mean-field theory at T = 0";
    private static final double[] LOADS = {0.05, 0.10, 0.14, 0.20};
    private static final int LEAST_UNITS = 500;
    private static final int NOISE_LEVELS = 11;
    private static final int PATTERNS_RECALLED = 10;
    private static final double MOST_NOISE = 0.5;

    /** Twice the largest deviation seen with eleven seeds, at 500 units and 40 trials. */
    private static final double TOLERANCE_LOW_LOAD = 0.0001;

    /** The same at alpha = 0.1, where now and then a pattern of a finite network is lost. */
    private static final double TOLERANCE = 0.004;

    @Override
    public String id() {
        return "hopfield-recall";
    }

    @Override
    public String title() {
        return "Overlap after recall against noise of the cue, for several loads";
    }

    @Override
    public String citation() {
        return "J. J. Hopfield (1982), PNAS 79:2554, doi:10.1073/pnas.79.8.2554";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units", "", Bounds.closed(20, 20_000), 500, "Number of units N; claims are made from 500 on."),
                new Parameter("trials", "", Bounds.closed(1, 100_000), 40, "Networks drawn at each load."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Curve[] curves = new Curve[LOADS.length + 1];
        for (int load = 0; load < LOADS.length; load++) {
            curves[load] = curve(context, LOADS[load]);
        }
        curves[LOADS.length] = cue();
        Plots.lines("share of the cue's units that are flipped", "overlap with the pattern", curves)
                .title("Recall from noisy cues, N = " + context.count("units"))
                .save(context.file("overlap.png"));
        return ExperimentResult.of(context.count("units") < LEAST_UNITS ? List.of() : claims(curves));
    }

    /** The theory is one of infinitely many units; small networks keep less, by more than the tolerances. */
    private static List<Claim> claims(Curve[] curves) {
        String kept = "overlap after recall from the pattern itself, alpha = ";
        return List.of(
                Claim.within(kept + "0.05", AGS, 0.99999, TOLERANCE_LOW_LOAD, curves[0].mean(0)),
                Claim.within(kept + "0.1", AGS, 0.998, TOLERANCE, curves[1].mean(0)),
                Claim.atMost(kept + "0.2, where no retrieval state exists", AGS, 0.967, curves[3].mean(0)));
    }

    /** The overlap of the cue itself, {@code 1 - 2 noise}: what a memory that does nothing would return. */
    private static Curve cue() {
        double[] noise = IntStream.range(0, NOISE_LEVELS)
                .mapToDouble(HopfieldRecall::noise)
                .toArray();
        return Curve.exact(
                "cue", noise, Arrays.stream(noise).map(x -> 1 - 2 * x).toArray());
    }

    private Curve curve(ExperimentContext context, double load) {
        String label = "alpha = " + Decimal.text(load);
        Streams streams = context.streams().child(id()).child(label);
        int trials = context.count("trials");
        List<double[]> overlaps = Trials.run(
                context,
                "alpha " + load,
                trials,
                trial -> overlaps(context.count("units"), load, streams.child(trial)));
        double[][] columns = new double[4][NOISE_LEVELS];
        long[] counts = new long[NOISE_LEVELS];
        for (int level = 0; level < NOISE_LEVELS; level++) {
            int at = level;
            double[] sample = overlaps.stream().mapToDouble(each -> each[at]).toArray();
            Bootstrap interval = Bootstrap.ofMean(
                    sample, streams.child("bootstrap").child(level).generator());
            columns[0][level] = noise(level);
            columns[1][level] = interval.mean();
            columns[2][level] = interval.low();
            columns[3][level] = interval.high();
            counts[level] = trials;
        }
        return Curve.measured(label, Bootstrap.INTERVAL, columns[0], columns[1], columns[2], columns[3], counts);
    }

    /** Mean overlaps with the pattern after recall, one per level of noise, in a network of its own. */
    private static double[] overlaps(int units, double load, Streams streams) {
        RandomGenerator random = streams.generator();
        Patterns patterns = Patterns.random((int) Math.max(1, Math.rint(load * units)), units, random);
        HopfieldNetwork memory = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        int recalled = Math.min(PATTERNS_RECALLED, patterns.count());
        double[] overlaps = new double[NOISE_LEVELS];
        for (int level = 0; level < NOISE_LEVELS; level++) {
            for (int mu = 0; mu < recalled; mu++) {
                Pattern stored = patterns.get(mu);
                Recall<Pattern> recall =
                        memory.recall(stored.corrupted(noise(level), random), Update.ASYNCHRONOUS, random);
                overlaps[level] += recall.state().overlap(stored) / recalled;
            }
        }
        return overlaps;
    }

    private static double noise(int level) {
        return MOST_NOISE * level / (NOISE_LEVELS - 1);
    }
}
