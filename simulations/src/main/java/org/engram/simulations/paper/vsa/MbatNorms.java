package org.engram.simulations.paper.vsa;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.sdr.vsa.BindingMatrix;
import org.engram.sdr.vsa.RealVector;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * What becomes of a vector that is bound to a matrix again and again: its length, and whether the transpose undoes a binding.
 *
 * <p>Orthogonal matrices keep lengths to rounding and are undone; matrices of independent normal entries or signs spread lengths ever
 * more and are not undone at all.
 */
public final class MbatNorms implements Experiment {

    private static final String ORTHOGONAL = "orthogonal matrices: an identity";
    private static final String INDEPENDENT = "independent entries: normal products of matrices";
    private static final int DEPTHS = 50;
    private static final int VECTORS = 10;
    private static final double[] SHOWN = {1, 2, 5, 10, 20, 30, 40, 50};
    private static final int LEAST_DIMENSION = 256;
    private static final int LEAST_MATRICES = 6;

    @Override
    public String id() {
        return "mbat-norms";
    }

    @Override
    public String title() {
        return "Length of vectors bound many times, by orthogonal and by other random matrices";
    }

    @Override
    public String citation() {
        return "S. I. Gallant and T. W. Okaywe (2013), Neural Computation 25:2038, doi:10.1162/NECO_a_00467";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "dimension",
                        "",
                        Bounds.closed(8, 4096),
                        512,
                        "Components of vectors; claims are made from 256 on."),
                new Parameter(
                        "trials", "", Bounds.closed(2, 1000), 12, "Matrices of each kind; claims are made from 6 on."));
    }

    /** Kinds of random matrices. */
    private enum Kind {
        ORTHOGONAL,
        NORMAL,
        SIGNS;

        BindingMatrix draw(int dimension, Streams streams) {
            return switch (this) {
                case ORTHOGONAL -> BindingMatrix.orthogonal(dimension, streams);
                case NORMAL -> BindingMatrix.gaussian(dimension, streams);
                case SIGNS -> BindingMatrix.signs(dimension, streams);
            };
        }

        String label() {
            return switch (this) {
                case ORTHOGONAL -> "orthogonal";
                case NORMAL -> "normal entries";
                case SIGNS -> "random signs";
            };
        }
    }

    /** Ratios of lengths by vector and depth, and the largest error of undoing a binding. */
    private static final class Drift {

        private final double[][] ratios = new double[VECTORS][DEPTHS];
        private final double error;

        Drift(BindingMatrix matrix, Streams streams) {
            double largest = 0;
            for (int v = 0; v < VECTORS; v++) {
                double[] normal = new double[matrix.dimension()];
                streams.child(v).generator().nextGaussians(normal, 0, normal.length);
                RealVector start = RealVector.of(normal);
                RealVector bound = start;
                for (int depth = 0; depth < DEPTHS; depth++) {
                    bound = matrix.bind(bound);
                    ratios[v][depth] = bound.norm() / start.norm();
                }
                RealVector back = matrix.unbind(matrix.bind(start));
                double sum = 0;
                for (int i = 0; i < normal.length; i++) {
                    sum += (back.value(i) - normal[i]) * (back.value(i) - normal[i]);
                }
                largest = Math.max(largest, Math.sqrt(sum) / start.norm());
            }
            error = largest;
        }

        double error() {
            return error;
        }

        /** Root mean square of the ratio's deviation from 1 at a depth. */
        double spread(int depth) {
            double sum = 0;
            for (double[] ratio : ratios) {
                sum += (ratio[depth - 1] - 1) * (ratio[depth - 1] - 1);
            }
            return Math.sqrt(sum / VECTORS);
        }
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        int dimension = context.count("dimension");
        List<Curve> curves = new ArrayList<>();
        List<List<Drift>> drifts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Streams streams = context.streams().child(id()).child(kind.label());
            List<Drift> trials = Trials.run(
                    context,
                    kind.label(),
                    context.count("trials"),
                    trial -> new Drift(
                            kind.draw(dimension, streams.child(trial).child("matrix")),
                            streams.child(trial).child("vectors")));
            drifts.add(trials);
            List<double[]> spreads = trials.stream()
                    .map(drift -> IntStream.range(0, SHOWN.length)
                            .mapToDouble(k -> drift.spread((int) SHOWN[k]))
                            .toArray())
                    .toList();
            curves.add(Averages.curve(kind.label(), SHOWN, spreads, streams.child("bootstrap")));
        }
        Plots.lines("bindings", "deviation of the length from 1", curves.toArray(Curve[]::new))
                .logY()
                .yRange(1e-16, 10)
                .title("Length of a bound vector over its first length, D = " + dimension)
                .save(context.file("norms.png"));
        boolean claimed = dimension >= LEAST_DIMENSION && context.count("trials") >= LEAST_MATRICES;
        return ExperimentResult.of(claimed ? claims(dimension, drifts, curves) : List.of());
    }

    private static List<Claim> claims(int dimension, List<List<Drift>> drifts, List<Curve> curves) {
        int last = SHOWN.length - 1;
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.atMost(
                "deviation of the length after 50 bindings, orthogonal, largest over matrices",
                ORTHOGONAL,
                1e-10,
                drifts.get(0).stream()
                        .mapToDouble(drift -> drift.spread(DEPTHS))
                        .max()
                        .orElseThrow()));
        claims.add(Claim.atMost(
                "error of a binding undone, orthogonal, largest over vectors",
                ORTHOGONAL,
                1e-10,
                drifts.get(0).stream().mapToDouble(Drift::error).max().orElseThrow()));
        for (int kind = 1; kind < drifts.size(); kind++) {
            String label = ", " + curves.get(kind).label();
            claims.add(Claim.within(
                    "deviation of the length after one binding, 1 / sqrt(2 D)" + label,
                    INDEPENDENT,
                    Math.rint(1e4 / Math.sqrt(2.0 * dimension)) / 1e4,
                    0.25 / Math.sqrt(2.0 * dimension),
                    curves.get(kind).mean(0)));
            claims.add(Claim.atLeast(
                    "deviation of the length after 50 bindings" + label,
                    INDEPENDENT,
                    0.1,
                    curves.get(kind).mean(last)));
            claims.add(Claim.within(
                    "error of a binding undone, largest over vectors, mean over matrices" + label,
                    INDEPENDENT,
                    1,
                    0.25,
                    drifts.get(kind).stream()
                            .mapToDouble(Drift::error)
                            .average()
                            .orElseThrow()));
        }
        return claims;
    }
}
