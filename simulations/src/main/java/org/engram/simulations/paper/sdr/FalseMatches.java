package org.engram.simulations.paper.sdr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.FalseMatch;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/** How often random vectors match a stored one by chance: against the number of bits, and against how many are compared. */
public final class FalseMatches implements Experiment {

    private static final String SOURCE = "Ahmad and Hawkins (2016), numbers of the authors' scripts";
    private static final int[] SIZES =
            IntStream.rangeClosed(1, 20).map(k -> 100 + 200 * k).toArray();
    private static final int[] ACTIVE = {64, 128, 256};
    private static final int COMPARED = 24;
    private static final int THETA = 12;
    private static final int SUBSAMPLED_SIZE = 1000;
    private static final int[] SUBSAMPLED_ACTIVE = {20, 60, 120};
    private static final int MOST_COMPARED = 20;
    private static final double LEAST_SHOWN = 1e-14;

    /** n, a, s, theta, the published probability and half a unit of its last digit. */
    private static final double[][] PUBLISHED = {
        {10_000, 300, 24, 12, 8.37584522709849e-13, 5e-27},
        {100_000, 2000, 6, 6, 6.35308872941916e-11, 5e-25},
        {100_000, 2000, 10, 10, 1.00163216178113e-17, 5e-31},
        {2000, 40, 20, 10, 4.94363120e-13, 5e-22},
        {100_000, 2000, 24, 12, 8.58694100e-15, 5e-24},
        {500, 256, 24, 12, 0.629372755, 5e-10}
    };

    @Override
    public String id() {
        return "sdr-false-match";
    }

    @Override
    public String title() {
        return "False matches of random sparse vectors against size, sparsity and subsampling";
    }

    @Override
    public String citation() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("trials", "", Bounds.closed(40, 1e9), 100_000, "Random vectors at each point."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Compared> bySize = new ArrayList<>();
        for (int a : ACTIVE) {
            bySize.add(bySize(context, a));
        }
        List<Compared> byCompared = new ArrayList<>();
        for (int a : SUBSAMPLED_ACTIVE) {
            byCompared.add(byCompared(context, a));
        }
        Figure sizes = figure("number of bits n", ACTIVE, bySize);
        Figure subsamples = figure("bits compared s, half of them to agree", SUBSAMPLED_ACTIVE, byCompared);
        Plots.panels(1, 2, sizes, subsamples)
                .title("False matches. A: " + COMPARED + " bits compared, " + THETA + " to agree; B: n = "
                        + SUBSAMPLED_SIZE)
                .save(context.file("false-matches.png"));
        List<Claim> claims = new ArrayList<>();
        claims.add(Compared.claim("against n", bySize.toArray(Compared[]::new)));
        claims.add(Compared.claim("against s", byCompared.toArray(Compared[]::new)));
        for (double[] published : PUBLISHED) {
            claims.add(published(published));
        }
        return ExperimentResult.of(claims);
    }

    private static Compared bySize(ExperimentContext context, int a) {
        Overlaps overlaps = Overlaps.drawn(
                context,
                "size a=" + a,
                SIZES.length,
                COMPARED,
                (point, random) ->
                        Sdr.random(SIZES[point], a, random).overlap(Sdr.random(SIZES[point], COMPARED, random)));
        Compared compared = new Compared();
        for (int k = 0; k < SIZES.length; k++) {
            double theory = FalseMatch.probability(SIZES[k], a, COMPARED, THETA);
            compared.add(SIZES[k], overlaps.atLeast(k, THETA), theory);
        }
        return compared;
    }

    private static Compared byCompared(ExperimentContext context, int a) {
        int points = MOST_COMPARED / 2;
        Overlaps overlaps = Overlaps.drawn(
                context,
                "compared a=" + a,
                points,
                MOST_COMPARED,
                (point, random) -> Sdr.random(SUBSAMPLED_SIZE, a, random)
                        .overlap(Sdr.random(SUBSAMPLED_SIZE, a, random).subsample(Math.min(a, 2 * point + 2), random)));
        Compared compared = new Compared();
        for (int k = 0; k < points; k++) {
            double theory = FalseMatch.probability(SUBSAMPLED_SIZE, a, 2 * k + 2, k + 1);
            compared.add(2 * k + 2, overlaps.atLeast(k, k + 1), theory);
        }
        return compared;
    }

    private static Figure figure(String xLabel, int[] active, List<Compared> compared) {
        List<String> labels = Arrays.stream(active).mapToObj(a -> "a = " + a).toList();
        return Plots.lines(xLabel, "probability of a false match", Compared.curves(labels, compared, LEAST_SHOWN))
                .logY();
    }

    private static Claim published(double[] row) {
        int n = (int) row[0];
        int a = (int) row[1];
        int s = (int) row[2];
        int theta = (int) row[3];
        String what = "P(n = " + n + ", a = " + a + ", s = " + s + ", theta = " + theta + ")";
        return Claim.within(what, SOURCE, row[4], row[5], FalseMatch.probability(n, a, s, theta));
    }
}
