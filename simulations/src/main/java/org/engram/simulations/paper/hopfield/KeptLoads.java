package org.engram.simulations.paper.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Update;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;

/**
 * What networks of one size make of a stored pattern when they start from it, at twenty loads; one recall a network, so
 * that recalls are independent.
 */
final class KeptLoads {

    /** Loads P/N, closest together where patterns are lost. */
    private static final double[] LOADS = {
        0.02, 0.06, 0.10, 0.12, 0.13, 0.135, 0.14, 0.145, 0.15, 0.155, 0.16, 0.165, 0.17, 0.18, 0.19, 0.20, 0.22, 0.24,
        0.27, 0.30
    };

    /** Overlap from which a pattern counts as kept: what is lost ends at 0.2 to 0.6, what is kept above 0.95. */
    private static final double KEPT = 0.8;

    private final int units;
    private final double[][] overlaps;
    private final Streams streams;

    private KeptLoads(int units, double[][] overlaps, Streams streams) {
        this.units = units;
        this.overlaps = overlaps;
        this.streams = streams;
    }

    /** Recalls one pattern in each of several networks at each load. */
    static KeptLoads measure(ExperimentContext context, int units, int trials) {
        Streams streams = context.streams().child("hopfield-capacity").child(units);
        List<Double> all = Trials.run(context, "N = " + units, trials * LOADS.length, task -> {
            // From the highest load down: the costly networks first, so that no thread is left with them at the end.
            double load = LOADS[LOADS.length - 1 - Math.floorDiv(task, trials)];
            return overlap(
                    units,
                    load,
                    streams.child("load " + load).child(task % trials).generator());
        });
        double[][] overlaps = new double[LOADS.length][trials];
        for (int task = 0; task < all.size(); task++) {
            overlaps[LOADS.length - 1 - Math.floorDiv(task, trials)][task % trials] = all.get(task);
        }
        return new KeptLoads(units, overlaps, streams);
    }

    private static double overlap(int units, double load, RandomGenerator random) {
        Patterns patterns = Patterns.random((int) Math.max(1, Math.rint(load * units)), units, random);
        Pattern first = patterns.get(0);
        HopfieldNetwork memory = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        return memory.recall(first, Update.ASYNCHRONOUS, random).state().overlap(first);
    }

    int units() {
        return units;
    }

    /** The mean overlap at a load of the list. */
    double overlap(double load) {
        return Arrays.stream(overlaps[Arrays.binarySearch(LOADS, load)])
                .average()
                .orElseThrow();
    }

    /** The share of patterns kept at a load of the list. */
    double share(double load) {
        return kept(Arrays.binarySearch(LOADS, load)).value();
    }

    private Proportion kept(int at) {
        return new Proportion(Arrays.stream(overlaps[at]).filter(m -> m >= KEPT).count(), overlaps[at].length);
    }

    /** Mean overlap against load, with bootstrap intervals. */
    Curve overlapCurve() {
        double[][] columns = new double[3][LOADS.length];
        long[] trials = new long[LOADS.length];
        for (int at = 0; at < LOADS.length; at++) {
            Bootstrap mean = Bootstrap.ofMean(
                    overlaps[at], streams.child("bootstrap").child(at).generator());
            columns[0][at] = mean.mean();
            columns[1][at] = mean.low();
            columns[2][at] = mean.high();
            trials[at] = overlaps[at].length;
        }
        return Curve.measured("N = " + units, Bootstrap.INTERVAL, LOADS, columns[0], columns[1], columns[2], trials);
    }

    /** Share of patterns kept against load, with Wilson intervals. */
    Curve keptCurve() {
        List<Proportion> shares = new ArrayList<>();
        for (int at = 0; at < LOADS.length; at++) {
            shares.add(kept(at));
        }
        return Proportion.curve("N = " + units, LOADS, shares);
    }

    /** The mean load up to which a pattern is kept: the integral of the share over the load, by trapezia. */
    double meanLoad() {
        double sum = LOADS[0];
        for (int at = 0; at < LOADS.length; at++) {
            sum += weight(at) * kept(at).value();
        }
        return sum;
    }

    /** The standard error of {@link #meanLoad}, from the binomial variances of the shares. */
    double standardError() {
        double variance = 0;
        for (int at = 0; at < LOADS.length; at++) {
            Proportion kept = kept(at);
            double p = (kept.successes() + 1.0) / (kept.trials() + 2.0);
            variance += weight(at) * weight(at) * p * (1 - p) / kept.trials();
        }
        return Math.sqrt(variance);
    }

    private static double weight(int at) {
        double before = at == 0 ? LOADS[0] : LOADS[at - 1];
        double after = at == LOADS.length - 1 ? LOADS[at] : LOADS[at + 1];
        return (after - before) / 2;
    }
}
