package org.engram.simulations.paper.izhikevich;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;

/**
 * The distal reward problem: a reward that comes seconds after a pair of spikes strengthens the synapse that made it.
 *
 * <p>Each control runs the network of one seed with the rewards that another earned, so that as many rewards come at such
 * times, but have nothing to do with the synapse.
 */
public final class Izhikevich2007 implements Experiment {

    private static final String SOURCE =
            "Izhikevich (2007), figure 1; bounds from an independent implementation with ten seeds";
    private static final double FULL = 3600;
    private static final double LEARNED = 3;

    @Override
    public String id() {
        return "izhikevich-2007-dopamine";
    }

    @Override
    public String title() {
        return "Dopamine seconds later strengthens the one synapse that earned it";
    }

    @Override
    public String citation() {
        return "Izhikevich, Solving the distal reward problem through linkage of STDP and dopamine signaling, "
                + "Cerebral Cortex 17:2443-2452 (2007), figure 1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "duration",
                        "s",
                        Bounds.closed(20, 36_000),
                        FULL,
                        "Time simulated; claims are made from 3600 s on."),
                new Parameter("trials", "", Bounds.closed(2, 1000), 10, "Networks drawn, each with a control."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        double duration = 1000 * Math.rint(context.value("duration"));
        int trials = context.count("trials");
        List<DistalRewardRun> runs = Trials.run(
                context, "rewarded", trials, trial -> network(context, trial).run(duration));
        List<DistalRewardRun> controls = Trials.run(
                context,
                "controls",
                trials,
                trial -> network(context, trial)
                        .run(duration, runs.get((trial + 1) % trials).rewards()));
        draw(context, runs, controls);
        Table table = table(runs, controls);
        Csv.write(context.file("networks.csv"), table);
        return ExperimentResult.of(context.value("duration") < FULL ? List.of() : claims(runs, controls))
                .withTable(table)
                .withNumerics(new Numerics(Scheme.IZHIKEVICH_2003.name(), Precision.SINGLE.name(), 1));
    }

    private DistalReward network(ExperimentContext context, int trial) {
        return new DistalReward(context.streams().child(id()).child(trial));
    }

    private static void draw(ExperimentContext context, List<DistalRewardRun> runs, List<DistalRewardRun> controls) {
        Plots.lines(
                        "time (s)",
                        "weight (mV/ms)",
                        curve("rewarded synapse", runs, DistalRewardRun::target),
                        curve("the same, unrelated rewards", controls, DistalRewardRun::target),
                        curve("mean of all synapses", runs, DistalRewardRun::mean))
                .title("The rewarded synapse against all others")
                .save(context.file("weights.png"));
        Plots.histogram("weight (mV/ms)", runs.get(0).weights(), 40)
                .title("Excitatory weights of the first network at the end")
                .mark(runs.get(0).finalTarget(), "rewarded")
                .save(context.file("histogram.png"));
        raster(runs.get(0)).save(context.file("raster.png"));
    }

    private static Curve curve(String label, List<DistalRewardRun> runs, Function<DistalRewardRun, double[]> values) {
        double[] times = runs.get(0).times();
        double[] mean = new double[times.length];
        double[] low = new double[times.length];
        double[] high = new double[times.length];
        long[] trials = new long[times.length];
        Arrays.fill(trials, runs.size());
        for (int k = 0; k < times.length; k++) {
            int sample = k;
            double[] across =
                    runs.stream().mapToDouble(run -> values.apply(run)[sample]).toArray();
            low[k] = least(across);
            high[k] = most(across);
            mean[k] = Math.min(high[k], Math.max(low[k], Arrays.stream(across).sum() / across.length));
        }
        return Curve.measured(label, "least to most", times, mean, low, high, trials);
    }

    /** The last pair whose reward was seen, with the time up to it; the last second if there is none. */
    private static Figure raster(DistalRewardRun run) {
        double[] times = run.times();
        double end = 1000 * times[times.length - 1];
        double[] pairs = run.pairs();
        double[] rewards = run.rewards();
        Raster[] spikes = run.spikes();
        for (int k = pairs.length - 1; k >= 0 && pairs[k] > end - 19_000; k--) {
            if (rewards[k] + 200 <= end) {
                return shown(spikes, pairs[k] - 200, rewards[k] + 200)
                        .title("A pair of spikes and its reward")
                        .mark(pairs[k], "pair")
                        .mark(rewards[k], "reward");
            }
        }
        return shown(spikes, end - 1000, end).title("The last second of the first network");
    }

    private static Figure shown(Raster[] spikes, double from, double to) {
        return Plots.raster(Arrays.stream(spikes)
                        .map(raster -> raster.between(from, to))
                        .toArray(Raster[]::new))
                .xRange(from, to);
    }

    private static Table table(List<DistalRewardRun> runs, List<DistalRewardRun> controls) {
        return Table.empty()
                .with("excitatory_hz", column(runs, DistalRewardRun::excitatoryRate))
                .with("inhibitory_hz", column(runs, DistalRewardRun::inhibitoryRate))
                .with("rewards", column(runs, run -> run.rewards().length))
                .with("target", column(runs, DistalRewardRun::finalTarget))
                .with("learned_s", column(runs, DistalRewardRun::learned))
                .with("mean_weight", column(runs, DistalRewardRun::finalMean))
                .with("strong", column(runs, DistalRewardRun::strong))
                .with("weak", column(runs, DistalRewardRun::weak))
                .with("control_target", column(controls, DistalRewardRun::finalTarget))
                .with("control_mean_weight", column(controls, DistalRewardRun::finalMean));
    }

    private static double[] column(List<DistalRewardRun> runs, ToDoubleFunction<DistalRewardRun> value) {
        return runs.stream().mapToDouble(value).toArray();
    }

    private static List<Claim> claims(List<DistalRewardRun> runs, List<DistalRewardRun> controls) {
        double[] rates = column(runs, DistalRewardRun::excitatoryRate);
        return List.of(
                Claim.between("lowest mean rate of the excitatory neurons, Hz", SOURCE, 1, 2, least(rates)),
                Claim.between("highest mean rate of the excitatory neurons, Hz", SOURCE, 1, 2, most(rates)),
                Claim.atLeast(
                        "share of networks whose rewarded synapse ends at 3 or above", SOURCE, 0.9, learned(runs)),
                Claim.atMost(
                        "highest mean of all excitatory weights at the end",
                        SOURCE,
                        1.2,
                        most(column(runs, DistalRewardRun::finalMean))),
                Claim.atMost(
                        "share of networks whose synapse ends at 3 or above where rewards are unrelated",
                        SOURCE,
                        0.3,
                        learned(controls)));
    }

    private static double learned(List<DistalRewardRun> runs) {
        return (double) runs.stream()
                        .filter(run -> run.finalTarget() >= LEARNED)
                        .count()
                / runs.size();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
