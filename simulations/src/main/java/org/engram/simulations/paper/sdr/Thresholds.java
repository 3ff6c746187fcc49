package org.engram.simulations.paper.sdr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.FalseMatch;
import org.engram.sdr.theory.FalseNegative;
import org.engram.sdr.theory.OptimalThreshold;
import org.engram.sdr.theory.SetClassification;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/** What the threshold of a match decides: false matches against false negatives, one stored vector or a set of them. */
public final class Thresholds implements Experiment {

    private static final String SOURCE = "Ahmad and Hawkins (2016)";
    private static final String SCRIPTS = SOURCE + ", set classification, simulation of the authors";
    private static final int BITS = 500;
    private static final int ACTIVE = 64;
    private static final int COMPARED = 24;
    private static final int LOST = 32;
    private static final int SET_BITS = 100;
    private static final int SET_ACTIVE = 7;
    private static final int SET = 500;
    private static final int MOST_THETA = 20;

    /** From so many on, the simulation tells neighbouring thresholds apart. */
    private static final int LEAST_TRIALS = 10_000;

    private static final double LEAST_SHOWN = 1e-10;

    @Override
    public String id() {
        return "sdr-threshold";
    }

    @Override
    public String title() {
        return "Errors of sparse matches against the threshold, for one vector and for sets";
    }

    @Override
    public String citation() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "trials",
                "",
                Bounds.closed(40, 1e9),
                20_000,
                "Vectors at each point; some claims are made from 10000 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Overlaps one = one(context);
        Compared falseMatch = new Compared();
        Compared falseNegative = new Compared();
        for (int theta = 1; theta <= MOST_THETA; theta++) {
            falseMatch.add(theta, one.atLeast(0, theta), FalseMatch.probability(BITS, ACTIVE, COMPARED, theta));
            falseNegative.add(theta, one.below(1, theta), FalseNegative.probability(ACTIVE, COMPARED, theta, LOST));
        }
        Overlaps set = set(context);
        Compared classified = new Compared();
        for (int theta = 1; theta <= SET_ACTIVE; theta++) {
            double p = FalseMatch.probability(SET_BITS, SET_ACTIVE, SET_ACTIVE, theta);
            classified.add(theta, set.atLeast(0, theta), SetClassification.independent(p, SET));
        }
        OptimalThreshold best = OptimalThreshold.of(BITS, ACTIVE, COMPARED, LOST);
        Plots.panels(1, 3, errors(falseMatch, falseNegative, best), sets(classified), medians())
                .title("Errors of matches against the threshold")
                .save(context.file("thresholds.png"));
        List<Claim> claims = new ArrayList<>();
        claims.add(Compared.claim("one vector", falseMatch, falseNegative));
        claims.add(Compared.claim("a set of " + SET, classified));
        if (context.count("trials") >= LEAST_TRIALS) {
            claims.addAll(drawn(one, set, best));
        }
        claims.add(median(9, 1.35e-9));
        claims.add(median(12, 3.4e-14));
        return ExperimentResult.of(claims);
    }

    private static List<Claim> drawn(Overlaps one, Overlaps set, OptimalThreshold best) {
        String matched = "set of 500: share of random vectors that match, theta = ";
        return List.of(
                Claim.equal(
                        "threshold of the least error in the simulation", "exact theory", best.theta(), bestDrawn(one)),
                Claim.within(
                        matched + 3, SCRIPTS, 0.964839, 0.048, set.atLeast(0, 3).value()),
                Claim.within(
                        matched + 4,
                        SCRIPTS,
                        0.134632,
                        0.0067,
                        set.atLeast(0, 4).value()));
    }

    /** At point 0 a random vector, at point 1 the stored one with half its bits moved. */
    private static Overlaps one(ExperimentContext context) {
        return Overlaps.drawn(context, "one vector", 2, COMPARED, (point, random) -> {
            Sdr stored = Sdr.random(BITS, ACTIVE, random);
            Sdr other =
                    point == 0 ? Sdr.random(BITS, ACTIVE, random) : stored.withNoise((double) LOST / ACTIVE, random);
            return stored.subsample(COMPARED, random).overlap(other);
        });
    }

    private static Overlaps set(ExperimentContext context) {
        return Overlaps.drawn(context, "set", 1, SET_ACTIVE, (point, random) -> greatestOverlap(random));
    }

    private static int greatestOverlap(Generator random) {
        Sdr vector = Sdr.random(SET_BITS, SET_ACTIVE, random);
        int greatest = 0;
        for (int k = 0; k < SET; k++) {
            greatest = Math.max(greatest, vector.overlap(Sdr.random(SET_BITS, SET_ACTIVE, random)));
        }
        return greatest;
    }

    private static int bestDrawn(Overlaps one) {
        return IntStream.rangeClosed(1, COMPARED)
                .boxed()
                .min((s, t) -> Double.compare(errorDrawn(one, s), errorDrawn(one, t)))
                .orElseThrow();
    }

    private static double errorDrawn(Overlaps one, int theta) {
        return one.atLeast(0, theta).value() + one.below(1, theta).value();
    }

    private static Figure errors(Compared falseMatch, Compared falseNegative, OptimalThreshold best) {
        List<String> labels = List.of("false match", "false negative");
        Curve[] curves = Compared.curves(labels, List.of(falseMatch, falseNegative), LEAST_SHOWN);
        return Plots.lines("threshold theta", "probability of an error", curves)
                .logY()
                .mark(best.theta(), "least error");
    }

    private static Figure sets(Compared classified) {
        Curve[] curves = Compared.curves(List.of("set of " + SET), List.of(classified), LEAST_SHOWN);
        return Plots.lines("threshold theta", "probability of any match", curves)
                .logY();
    }

    private static Figure medians() {
        double[] thetas = IntStream.rangeClosed(1, MOST_THETA).asDoubleStream().toArray();
        double[] medians =
                Arrays.stream(thetas).map(theta -> median((int) theta)).toArray();
        return Plots.lines("threshold theta", "median probability of a match", Curve.exact("median", thetas, medians))
                .logY();
    }

    /** The source's script plots medians over such a range; its exact grid is not known. */
    private static Claim median(int theta, double published) {
        return Claim.inspiredBy(
                "median probability of a false match over n = 1000 to 20000, 0.5 to 3 % active, s = 20 to 50, theta = "
                        + theta,
                SOURCE + ", plot of the optimal threshold",
                String.format(Locale.ROOT, "%.2g", published),
                String.format(Locale.ROOT, "%.2g", median(theta)));
    }

    private static double median(int theta) {
        List<Double> values = new ArrayList<>();
        for (int n = 1000; n <= 20_000; n += 1000) {
            for (int permille = 5; permille <= 30; permille += 5) {
                for (int s = 20; s <= 50; s += 5) {
                    int a = n * permille / 1000;
                    values.add(FalseMatch.probability(n, a, s, theta));
                }
            }
        }
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
