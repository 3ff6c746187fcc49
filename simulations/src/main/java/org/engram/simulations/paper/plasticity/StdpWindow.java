package org.engram.simulations.paper.plasticity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;

/**
 * The change of a weight against the time between presynaptic and postsynaptic spikes, for every rule of plasticity.
 *
 * <p>For each lag from -50 to 50 ms two neurons fire when they are told to and the engine's weight is read; the closed form
 * from the rule's definition stands beside. Nothing is fitted.
 */
public final class StdpWindow implements Experiment {

    private static final int LONGEST_LAG = 50;
    private static final int EVERY = 4;
    private static final double TOLERANCE = 1e-9;
    private static final double SINGLE_TOLERANCE = 1e-5;

    @Override
    public String id() {
        return "stdp-window";
    }

    @Override
    public String title() {
        return "Learning windows of every plasticity rule, measured beside their closed forms";
    }

    @Override
    public String citation() {
        return "A. Morrison, M. Diesmann, W. Gerstner (2008), Biological Cybernetics 98:459,"
                + " doi:10.1007/s00422-008-0233-1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        double[] lags = IntStream.rangeClosed(-LONGEST_LAG, LONGEST_LAG)
                .mapToDouble(lag -> lag)
                .toArray();
        List<Figure> panels = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        double single = 0;
        for (Windows.Panel panel : Windows.panels()) {
            List<Curve> curves = new ArrayList<>();
            for (Pairing pairing : panel.pairings()) {
                double[] expected = Arrays.stream(lags).map(pairing.change()).toArray();
                double[] measured = PairingRun.changes(pairing, lags, Precision.DOUBLE);
                single = Math.max(single, deviation(expected, PairingRun.changes(pairing, lags, Precision.SINGLE)));
                claims.add(Claim.atMost(
                        pairing.label() + ": largest deviation of the engine, double precision, nA",
                        panel.source(),
                        TOLERANCE,
                        deviation(expected, measured)));
                curves.add(points(pairing.label(), lags, measured));
                curves.add(Curve.exact(pairing.label() + " (closed form)", lags, expected));
            }
            panels.add(Plots.lines("postsynaptic minus presynaptic spike, ms", "change of weight, nA", ordered(curves))
                    .title(panel.title()));
        }
        claims.add(Claim.atMost(
                "largest deviation of the engine in single precision, all rules, nA",
                "rounding of a weight of 1 nA to 24 bits, up to 1000 times",
                SINGLE_TOLERANCE,
                single));
        Plots.panels(2, 3, panels).size(1500, 840).save(context.file("windows.png"));
        return ExperimentResult.of(claims);
    }

    /** Measured curves first, as a chart pairs them with as many exact ones. */
    private static Curve[] ordered(List<Curve> curves) {
        List<Curve> ordered = new ArrayList<>(curves);
        ordered.sort((a, b) -> Boolean.compare(a.isExact(), b.isExact()));
        return ordered.toArray(Curve[]::new);
    }

    /** Every fourth point, so that the closed form can be seen between them. */
    private static Curve points(String label, double[] lags, double[] changes) {
        int[] kept = IntStream.range(0, lags.length)
                .filter(i -> (i - LONGEST_LAG) % EVERY == 0)
                .toArray();
        double[] x = Arrays.stream(kept).mapToDouble(i -> lags[i]).toArray();
        double[] y = Arrays.stream(kept).mapToDouble(i -> changes[i]).toArray();
        long[] runs = new long[x.length];
        Arrays.fill(runs, 1);
        return Curve.measured(label, "no spread: the same in every run", x, y, y, y, runs);
    }

    private static double deviation(double[] expected, double[] measured) {
        return IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.abs(expected[i] - measured[i]))
                .max()
                .orElse(0);
    }
}
