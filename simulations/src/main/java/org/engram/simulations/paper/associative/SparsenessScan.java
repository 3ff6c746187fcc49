package org.engram.simulations.paper.associative;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Trials;

/**
 * The bits that a synapse holds at the best load, against the share of active units.
 *
 * @param units number of units
 * @param curves binary and covariance synapses as measured, then by theory
 */
record SparsenessScan(int units, List<Curve> curves) {

    private static final int[] ACTIVE = {4, 6, 8, 10, 14, 20, 32, 50, 80};

    /** A memory with k active units, which tells its best load, and the bits there as measured and by theory. */
    private record Best(int k, ToDoubleFunction<Generator> measured, double theory) {

        static Best binary(int n, int k) {
            WillshawRun run = new WillshawRun(n, k);
            double load = run.bestLoad();
            return new Best(k, random -> run.bits(new double[] {load}, random)[0], run.theory(load));
        }

        static Best covariance(int n, int k) {
            CovarianceRun run = new CovarianceRun(n, k);
            double load = run.bestLoad();
            return new Best(k, random -> run.bits(load, random), run.theory(load));
        }
    }

    static SparsenessScan measure(ExperimentContext context, int n) {
        List<Best> binary =
                Arrays.stream(ACTIVE).mapToObj(k -> Best.binary(n, k)).toList();
        List<Best> covariance =
                Arrays.stream(ACTIVE).mapToObj(k -> Best.covariance(n, k)).toList();
        return new SparsenessScan(
                n,
                List.of(
                        measured(context, "binary, n = " + n, n, binary),
                        measured(context, "covariance, n = " + n, n, covariance),
                        theory("theory, binary", n, binary),
                        theory("theory, covariance", n, covariance)));
    }

    private static double[] shares(int n) {
        return Arrays.stream(ACTIVE).mapToDouble(k -> (double) k / n).toArray();
    }

    private static Curve measured(ExperimentContext context, String label, int n, List<Best> memories) {
        Streams streams = context.streams().child("sparse-capacity").child(label);
        List<double[]> trials = Trials.run(
                context,
                label,
                context.count("trials"),
                trial -> memories.stream()
                        .mapToDouble(memory -> memory.measured()
                                .applyAsDouble(
                                        streams.child(trial).child(memory.k()).generator()))
                        .toArray());
        return Means.curve(label, shares(n), trials, bits -> bits, streams.child("bootstrap"));
    }

    private static Curve theory(String label, int n, List<Best> memories) {
        return Curve.exact(
                label, shares(n), memories.stream().mapToDouble(Best::theory).toArray());
    }
}
