package org.engram.simulations.paper.balanced;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.simulations.analysis.Activity;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;

/** The benchmark networks CUBA and COBA: rates, irregularity and synchrony over several random graphs. */
public final class Brette2007 implements Experiment {

    private static final String SOURCE = "Vogels and Abbott (2005), Brette et al. (2007); range over random graphs and "
            + "simulators (Brian 2, NEST, GeNN, Auryn)";
    private static final double LEAST_SECONDS = 2;
    private static final double SHOWN = 500;
    private static final double COUNT_BIN = 50;
    private static final int POINTS = 41;
    private static final double HIGHEST_RATE = 20;

    @Override
    public String id() {
        return "brette-2007";
    }

    @Override
    public String title() {
        return "Benchmarks CUBA and COBA: self-sustained irregular activity of 4000 neurons";
    }

    @Override
    public String citation() {
        return "Brette et al., Simulation of networks of spiking neurons: a review of tools and strategies, "
                + "J. Comput. Neurosci. 23:349-398 (2007), benchmarks 1 and 2; networks of Vogels and Abbott (2005)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "duration",
                        "s",
                        Bounds.closed(1, 3600),
                        10,
                        "Time measured after 0.2 s, whole s; claims are made from 2 s on."),
                new Parameter("trials", "", Bounds.closed(1, 1000), 3, "Random graphs of each benchmark."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<Activity> cuba = trials(context, Benchmark.cuba());
        List<Activity> coba = trials(context, Benchmark.coba());
        draw(context, "cuba", cuba);
        draw(context, "coba", coba);
        drawTheory(context, cuba);
        Table table = table(cuba, coba);
        Csv.write(context.file("networks.csv"), table);
        return ExperimentResult.of(context.value("duration") < LEAST_SECONDS ? List.of() : claims(cuba, coba))
                .withTable(table)
                .withValue(
                        "CUBA, rate by Siegert's formula (Hz)",
                        Benchmark.theory().stationary(Benchmark::mean, Benchmark::deviation))
                .withNumerics(new Numerics(
                        Benchmark.cuba().scheme().name() + "+"
                                + Benchmark.coba().scheme().name(),
                        Precision.DOUBLE.name(),
                        Benchmark.TIMESTEP));
    }

    private List<Activity> trials(ExperimentContext context, Benchmark benchmark) {
        double duration = 1000.0 * context.count("duration");
        return Trials.run(
                context,
                benchmark.title(),
                context.count("trials"),
                trial -> benchmark.run(context.streams().child(id()).child(trial), duration));
    }

    private static void draw(ExperimentContext context, String name, List<Activity> trials) {
        Activity first = trials.get(0);
        double to = Math.min(first.stop(), first.start() + SHOWN);
        Raster shown = first.raster().between(first.start(), to);
        Plots.rasterAndRates(List.of(shown), List.of(new Activity(shown, first.start(), to).populationRate(1)))
                .save(context.file(name + ".png"));
        Plots.intervals(first.trains()).save(context.file(name + "-intervals.png"));
    }

    /** Where the rate that neurons fire at meets the rate that makes them fire so. */
    private static void drawTheory(ExperimentContext context, List<Activity> trials) {
        double[] in = new double[POINTS];
        // Denser at low rates, where the curves bend.
        Arrays.setAll(in, k -> HIGHEST_RATE * (k + 1) * (k + 1) / (POINTS * POINTS));
        double[] white = Arrays.stream(in)
                .map(nu -> Benchmark.theory().rate(Benchmark.mean(nu), Benchmark.deviation(nu)))
                .toArray();
        double[] filtered = Arrays.stream(in).map(Benchmark::filtered).toArray();
        double[] rates = trials.stream().mapToDouble(Activity::rate).toArray();
        Arrays.sort(rates);
        double[] mean = {Arrays.stream(rates).sum() / rates.length};
        Plots.lines(
                        "rate of the inputs (Hz)",
                        "rate of the neuron (Hz)",
                        Curve.exact("rates equal", in, in),
                        Curve.exact("Siegert, white noise", in, white),
                        Curve.exact("with the decay of synapses", in, filtered),
                        Curve.measured(
                                "simulation",
                                "range over random graphs",
                                mean,
                                mean,
                                new double[] {rates[0]},
                                new double[] {rates[rates.length - 1]},
                                new long[] {rates.length}))
                .title("CUBA and mean-field theory")
                .save(context.file("theory.png"));
    }

    private static Table table(List<Activity> cuba, List<Activity> coba) {
        List<Activity> all = new ArrayList<>(cuba);
        all.addAll(coba);
        String[] names = new String[all.size()];
        Arrays.setAll(names, i -> i < cuba.size() ? "CUBA" : "COBA");
        return Table.empty()
                .with("network", names)
                .with("rate_hz", all.stream().mapToDouble(Activity::rate).toArray())
                .with("cv", all.stream().mapToDouble(Activity::cv).toArray())
                .with(
                        "correlation",
                        all.stream().mapToDouble(a -> a.correlation(COUNT_BIN)).toArray())
                .with("chi", all.stream().mapToDouble(Activity::chi).toArray());
    }

    private static List<Claim> claims(List<Activity> cuba, List<Activity> coba) {
        List<Claim> claims = new ArrayList<>(claims("CUBA", cuba, 5, 5.8));
        claims.addAll(claims("COBA", coba, 17, 22));
        return claims;
    }

    private static List<Claim> claims(String name, List<Activity> trials, double low, double high) {
        double[] rates = trials.stream().mapToDouble(Activity::rate).sorted().toArray();
        double cv = trials.stream().mapToDouble(Activity::cv).min().orElse(Double.NaN);
        double correlation =
                trials.stream().mapToDouble(a -> a.correlation(COUNT_BIN)).max().orElse(Double.NaN);
        return List.of(
                Claim.between(name + ": lowest mean rate, Hz", SOURCE, low, high, rates[0]),
                Claim.between(name + ": highest mean rate, Hz", SOURCE, low, high, rates[rates.length - 1]),
                Claim.atLeast(name + ": irregular, least CV of intervals", SOURCE, 0.7, cv),
                Claim.atMost(
                        name + ": asynchronous, largest mean correlation of counts in 50 ms",
                        SOURCE,
                        0.1,
                        correlation));
    }
}
