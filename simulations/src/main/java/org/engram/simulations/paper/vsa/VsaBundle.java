package org.engram.simulations.paper.vsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.sdr.vsa.Mbat;
import org.engram.sdr.vsa.RealVector;
import org.engram.sdr.vsa.memory.CleanUpMemory;
import org.engram.sdr.vsa.memory.RecallTheory;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * Which terms of a bundle are recalled: of a dictionary of 1000 symbols those most similar to the bundle, as many as it has terms.
 *
 * <p>The share that are terms is compared with the theory of normal noise, and with a simulation of ten trials by other software; the
 * similarity of terms with {@code 1 / sqrt(n)}.
 */
public final class VsaBundle implements Experiment {

    private static final String THEORY = "Gallant and Okaywe (2013); normal noise of a sum of n symbols";
    private static final String SIMULATION = "simulation of 10 trials in NumPy";
    private static final int DICTIONARY = 1000;
    private static final int[] DIMENSIONS = {256, 1024, 4096};
    private static final double[] TERMS = {2, 5, 10, 20, 35, 50, 75, 100};
    private static final int LEAST_TRIALS = 20;

    @Override
    public String id() {
        return "vsa-bundle";
    }

    @Override
    public String title() {
        return "Terms of a bundle recalled from a dictionary of 1000 symbols, against their number";
    }

    @Override
    public String citation() {
        return "S. I. Gallant and T. W. Okaywe (2013), Neural Computation 25:2038, doi:10.1162/NECO_a_00467";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "trials", "", Bounds.closed(2, 10_000), 40, "Dictionaries drawn; claims are made from 20 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Curve> shares = new ArrayList<>();
        List<Curve> similarities = new ArrayList<>();
        for (int dimension : DIMENSIONS) {
            Streams streams = context.streams().child(id()).child(dimension);
            List<double[][]> trials = Trials.run(
                    context,
                    "D = " + dimension,
                    context.count("trials"),
                    trial -> trial(dimension, streams.child(trial)));
            String label = "D = " + dimension;
            shares.add(Averages.curve(label, TERMS, pick(trials, 0), streams.child("shares")));
            similarities.add(Averages.curve(label, TERMS, pick(trials, 1), streams.child("similarities")));
        }
        draw(context, shares, similarities);
        return ExperimentResult.of(context.count("trials") < LEAST_TRIALS ? List.of() : claims(shares, similarities));
    }

    private static List<double[]> pick(List<double[][]> trials, int column) {
        return trials.stream().map(trial -> trial[column]).toList();
    }

    /** For each number of terms the share of terms in the top, and their mean similarity to the bundle. */
    private static double[][] trial(int dimension, Streams streams) {
        Mbat symbols = Mbat.of(dimension, streams);
        CleanUpMemory<Integer, RealVector> dictionary = new CleanUpMemory<>(symbols);
        for (int k = 0; k < DICTIONARY; k++) {
            dictionary.store(k, symbols.symbol("symbol " + k));
        }
        double[][] measured = new double[2][TERMS.length];
        for (int k = 0; k < TERMS.length; k++) {
            int n = (int) TERMS[k];
            // Symbols are independent: the first n are as good as any.
            RealVector bundle = symbols.bundle(
                    IntStream.range(0, n).mapToObj(dictionary::vector).toList());
            measured[0][k] = dictionary.nearest(bundle, n).stream()
                            .filter(match -> match.key() < n)
                            .count()
                    / (double) n;
            measured[1][k] = IntStream.range(0, n)
                    .mapToDouble(i -> symbols.similarity(bundle, dictionary.vector(i)))
                    .average()
                    .orElseThrow();
        }
        return measured;
    }

    private static void draw(ExperimentContext context, List<Curve> shares, List<Curve> similarities) {
        List<Curve> recall = new ArrayList<>(shares);
        double[] x = IntStream.rangeClosed(2, 100).asDoubleStream().toArray();
        for (int dimension : DIMENSIONS) {
            recall.add(Curve.exact(
                    "theory, D = " + dimension,
                    x,
                    Arrays.stream(x).map(n -> theory(dimension, n)).toArray()));
        }
        Plots.lines("terms of the bundle", "share of terms recalled", recall.toArray(Curve[]::new))
                .yRange(0, 1)
                .title("Terms among the n symbols most similar to a bundle of n, dictionary of " + DICTIONARY)
                .save(context.file("recall.png"));
        List<Curve> cosines = new ArrayList<>(similarities);
        cosines.add(Curve.exact(
                "1 / √n",
                x,
                Arrays.stream(x)
                        .map(n -> RecallTheory.memberSimilarity((int) n))
                        .toArray()));
        Plots.lines("terms of the bundle", "similarity of a term", cosines.toArray(Curve[]::new))
                .yRange(0, 0.8)
                .title("Similarity of a bundle with its terms")
                .save(context.file("similarity.png"));
    }

    private static double theory(int dimension, double n) {
        return RecallTheory.topShare(dimension, DICTIONARY, (int) n);
    }

    private static List<Claim> claims(List<Curve> shares, List<Curve> similarities) {
        List<Claim> claims = new ArrayList<>();
        for (int d = 0; d < DIMENSIONS.length; d++) {
            for (int k = 2; k < TERMS.length; k++) {
                claims.add(Claim.within(
                        "share of terms recalled, D = " + DIMENSIONS[d] + ", n = " + (int) TERMS[k],
                        THEORY,
                        Math.rint(1e4 * theory(DIMENSIONS[d], TERMS[k])) / 1e4,
                        0.02,
                        shares.get(d).mean(k)));
            }
            claims.add(Claim.within(
                    "similarity of a term, D = " + DIMENSIONS[d] + ", n = 20",
                    THEORY,
                    0.2236,
                    0.005,
                    similarities.get(d).mean(3)));
        }
        claims.add(table(256, 10, 0.98, shares.get(0).mean(2)));
        claims.add(table(256, 20, 0.825, shares.get(0).mean(3)));
        claims.add(table(256, 50, 0.61, shares.get(0).mean(5)));
        claims.add(table(1024, 50, 0.952, shares.get(1).mean(5)));
        claims.add(table(4096, 50, 1, shares.get(2).mean(5)));
        return claims;
    }

    private static Claim table(int dimension, int n, double expected, double measured) {
        return Claim.within(
                "share of terms recalled, D = " + dimension + ", n = " + n, SIMULATION, expected, 0.02, measured);
    }
}
