package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.TsodyksFeigelman;
import org.engram.hopfield.theory.WillshawTheory;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How many bits a synapse holds of sparse patterns: binary synapses after Willshaw, and covariance synapses after Tsodyks and
 * Feigelman, against load and sparseness.
 *
 * <p>Information is that which a unit recalled in one step from the pattern itself gives about the stored one, times units and
 * patterns, over n^2 synapses; what the cue already says is not taken off, as if it were the key of another pattern. Where few units
 * are active the noise is not normal, and covariance synapses hold less than the theory of normal noise says.
 */
public final class SparseCapacity implements Experiment {

    private static final String PALM = "Willshaw et al. (1969); Palm (1980), exact spurious probability";
    private static final String COVARIANCE = "Tsodyks and Feigelman (1988), normal noise";
    private static final double[] LOADS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8};
    private static final double[] CRITICAL_SHARES = {0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.3};
    private static final int[] ACTIVE_PARTS = {10, 20, 50};
    private static final int LEAST_UNITS = 2048;
    private static final int LEAST_TRIALS = 4;
    private static final int THEORY_POINTS = 60;

    @Override
    public String id() {
        return "sparse-capacity";
    }

    @Override
    public String title() {
        return "Bits a synapse holds of sparse patterns, against load and sparseness";
    }

    @Override
    public String citation() {
        return "D. J. Willshaw, O. P. Buneman and H. C. Longuet-Higgins (1969), Nature 222:960; "
                + "M. V. Tsodyks and M. V. Feigelman (1988), Europhys. Lett. 6:101";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(256, 1 << 15),
                        2048,
                        "Units of the largest Willshaw memory and of the covariance memories; halves and quarters are run "
                                + "too, and claims made from 2048 on."),
                new Parameter(
                        "trials",
                        "",
                        Bounds.closed(2, 10_000),
                        8,
                        "Memories of each kind; claims are made from 4 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<WillshawRun> willshaw = IntStream.of(4, 2, 1)
                .mapToObj(part -> ofLogarithm(context.count("units") / part))
                .toList();
        List<Curve> binary =
                willshaw.stream().map(run -> willshawCurve(context, run)).toList();
        drawWillshaw(context, willshaw, binary);
        List<CovarianceRun> covariance = IntStream.of(ACTIVE_PARTS)
                .mapToObj(part -> new CovarianceRun(context.count("units"), context.count("units") / part))
                .toList();
        List<Curve> graded =
                covariance.stream().map(run -> covarianceCurve(context, run)).toList();
        drawCovariance(context, covariance, graded);
        SparsenessScan scan = SparsenessScan.measure(context, Math.min(1024, context.count("units")));
        bits("share f of active units", scan.curves())
                .logX()
                .yRange(0, 1)
                .mark(StrictMath.log(scan.units()) / StrictMath.log(2) / scan.units(), "log2(n) / n")
                .title("Bits at the best load")
                .save(context.file("sparseness.png"));
        boolean claimed = context.count("units") >= LEAST_UNITS && context.count("trials") >= LEAST_TRIALS;
        WillshawRun huge = ofLogarithm(1 << 30);
        return ExperimentResult.of(claimed ? claims(willshaw, binary, covariance, graded) : List.of())
                .withValue("willshaw_limit_bits", WillshawTheory.BITS_PER_SYNAPSE)
                .withValue(
                        "willshaw_theory_bits_at_2^30_units",
                        WillshawTheory.bitsPerSynapse(huge.n(), huge.k(), WillshawTheory.capacity(huge.n(), huge.k())))
                .withValue("covariance_limit_bits", TsodyksFeigelman.BITS_PER_SYNAPSE);
    }

    private static WillshawRun ofLogarithm(int units) {
        return new WillshawRun(units, (int) Math.rint(StrictMath.log(units) / StrictMath.log(2)));
    }

    private Curve willshawCurve(ExperimentContext context, WillshawRun run) {
        Streams streams = context.streams().child(id()).child("willshaw").child(run.n());
        List<double[]> trials = Trials.run(
                context,
                "Willshaw, n = " + run.n(),
                context.count("trials"),
                trial -> run.bits(LOADS, streams.child(trial).generator()));
        return Means.curve(
                "n = " + run.n() + ", k = " + run.k(), LOADS, trials, bits -> bits, streams.child("bootstrap"));
    }

    private Curve covarianceCurve(ExperimentContext context, CovarianceRun run) {
        Streams streams = context.streams().child(id()).child("covariance").child(run.active());
        double critical = TsodyksFeigelman.criticalLoad(run.share());
        double[] loads =
                Arrays.stream(CRITICAL_SHARES).map(share -> share * critical).toArray();
        List<double[]> trials = Trials.run(
                context,
                "covariance, K = " + run.active(),
                context.count("trials"),
                trial -> IntStream.range(0, loads.length)
                        .mapToDouble(k ->
                                run.bits(loads[k], streams.child(trial).child(k).generator()))
                        .toArray());
        return Means.curve("K = " + run.active(), CRITICAL_SHARES, trials, bits -> bits, streams.child("bootstrap"));
    }

    private static void drawWillshaw(ExperimentContext context, List<WillshawRun> runs, List<Curve> measured) {
        List<Curve> curves = new ArrayList<>(measured);
        double[] x = steps(0.02, 0.85);
        for (WillshawRun run : runs) {
            curves.add(Curve.exact(
                    "theory, n = " + run.n(),
                    x,
                    Arrays.stream(x).map(run::theory).toArray()));
        }
        bits("share of weights that are 1", curves)
                .mark(0.5, "half of the weights")
                .title("Binary synapses, k = log2 n active units; limit ln 2 = 0.69")
                .save(context.file("willshaw.png"));
    }

    private static void drawCovariance(ExperimentContext context, List<CovarianceRun> runs, List<Curve> measured) {
        List<Curve> curves = new ArrayList<>(measured);
        double[] x = steps(0.05, 1.35);
        for (CovarianceRun run : runs) {
            double critical = TsodyksFeigelman.criticalLoad(run.share());
            curves.add(Curve.exact(
                    "theory, K = " + run.active(),
                    x,
                    Arrays.stream(x).map(share -> run.theory(share * critical)).toArray()));
        }
        bits("load over 1 / (2 f |ln f|)", curves)
                .mark(1, "critical load for f → 0")
                .title("Covariance synapses, one step; limit 1 / (2 ln 2) = 0.72")
                .save(context.file("covariance.png"));
    }

    private static Figure bits(String x, List<Curve> curves) {
        return Plots.lines(x, "bits per synapse", curves.toArray(Curve[]::new)).yRange(0, 0.75);
    }

    private static double[] steps(double from, double to) {
        return DoubleStream.iterate(0, k -> k <= THEORY_POINTS, k -> k + 1)
                .map(k -> from + (to - from) * k / THEORY_POINTS)
                .toArray();
    }

    private static List<Claim> claims(
            List<WillshawRun> willshaw, List<Curve> binary, List<CovarianceRun> covariance, List<Curve> graded) {
        List<Claim> claims = new ArrayList<>();
        double before = 0;
        for (int k = 0; k < willshaw.size(); k++) {
            WillshawRun run = willshaw.get(k);
            double most = most(binary.get(k));
            double theory = Arrays.stream(LOADS).map(run::theory).max().orElseThrow();
            String where = ", n = " + run.n() + ", k = " + run.k();
            claims.add(Claim.within("most bits a binary synapse holds" + where, PALM, rounded(theory), 0.01, most));
            if (k > 0) {
                claims.add(Claim.atLeast(
                        "the same against the memory of half the size" + where, PALM, rounded(before), most));
            }
            before = most;
        }
        claims.add(Claim.atMost(
                "most bits a binary synapse holds, below ln 2",
                PALM,
                rounded(WillshawTheory.BITS_PER_SYNAPSE),
                before));
        for (int k = 0; k < covariance.size(); k++) {
            CovarianceRun run = covariance.get(k);
            double theory = run.theory(0.4 * TsodyksFeigelman.criticalLoad(run.share()));
            claims.add(Claim.within(
                    "bits a covariance synapse holds at 0.4 / (2 f |ln f|), "
                            + graded.get(k).label(),
                    COVARIANCE,
                    rounded(theory),
                    0.01,
                    graded.get(k).mean(3)));
        }
        return claims;
    }

    private static double rounded(double bits) {
        return Math.rint(1e4 * bits) / 1e4;
    }

    private static double most(Curve curve) {
        return IntStream.range(0, curve.size()).mapToDouble(curve::mean).max().orElseThrow();
    }
}
