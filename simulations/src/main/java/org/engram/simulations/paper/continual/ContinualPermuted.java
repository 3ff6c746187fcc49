package org.engram.simulations.paper.continual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.continual.DeltaRule;
import org.engram.sdr.continual.EvaluationTrace;
import org.engram.sdr.continual.KeyCodebooks;
import org.engram.sdr.continual.KeyValueBottleneck;
import org.engram.sdr.continual.Learner;
import org.engram.sdr.continual.PermutedTasks;
import org.engram.sdr.continual.Protocol;
import org.engram.sdr.continual.RehearsalSchedule;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * Permuted tasks learned one after another by a discrete key-value bottleneck and by a plain delta rule, under four rehearsal schedules.
 *
 * <p>Keys come from unlabelled inputs of all tasks, or of the first one only; the delta rule has no use for such. Every schedule spends as
 * many examples on a phase, so rehearsal takes its time from the present task.
 */
public final class ContinualPermuted implements Experiment {

    private static final String BOTTLENECK = "Träuble et al. (2023), by their kind of memory on a toy of our own";
    private static final PermutedTasks.Shape SHAPE = PermutedTasks.Shape.standard();
    private static final KeyCodebooks.Shape KEYS = new KeyCodebooks.Shape(16, 16, 512);
    private static final double NOISE = 0.2;
    private static final int UNLABELLED = 2000;
    private static final int TESTS = 40;
    private static final int EVALUATIONS = 5;
    private static final int LEAST_TASKS = 8;
    private static final int LEAST_TRIALS = 4;
    private static final String[] LEARNERS = {"delta rule", "key-value, keys of all tasks", "key-value, keys of task 1"
    };
    private static final List<RehearsalSchedule> SCHEDULES = List.of(
            RehearsalSchedule.none(),
            RehearsalSchedule.powerLaw(1),
            RehearsalSchedule.exponential(1),
            RehearsalSchedule.uniform());
    private static final String[] MEASURES = {"ACC", "BWT", "forgetting", "min-ACC", "WC-ACC", "WF10"};

    @Override
    public String id() {
        return "continual-permuted";
    }

    @Override
    public String title() {
        return "Permuted tasks one after another: a key-value memory against the delta rule, with and without rehearsal";
    }

    @Override
    public String citation() {
        return "F. Träuble et al. (2023), Discrete key-value bottleneck, ICML; M. De Lange et al. (2023), Continual evaluation, ICLR";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("tasks", "", Bounds.closed(2, 100), 8, "Number of tasks; claims are made from 8 on."),
                new Parameter(
                        "examples", "", Bounds.closed(10, 100_000), 400, "Examples learned in the phase of a task."),
                new Parameter(
                        "trials", "", Bounds.closed(2, 1000), 4, "Sets of tasks drawn; claims are made from 4 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Streams streams = context.streams().child(id());
        int runs = LEARNERS.length * SCHEDULES.size();
        List<List<EvaluationTrace>> trials = Trials.run(
                context,
                "sets of tasks",
                context.count("trials"),
                trial -> IntStream.range(0, runs)
                        .mapToObj(run -> trace(context, run, streams.child(trial)))
                        .toList());
        Table measures = table(trials);
        Csv.write(context.file("measures.csv"), measures);
        draw(context, trials, streams.child("bootstrap"));
        boolean claimed = context.count("tasks") >= LEAST_TASKS && context.count("trials") >= LEAST_TRIALS;
        return ExperimentResult.of(claimed ? claims(measures) : List.of()).withTable(measures);
    }

    /** A run of one learner, by the first index, under one schedule; the same tasks and examples for all learners. */
    private static EvaluationTrace trace(ExperimentContext context, int run, Streams streams) {
        PermutedTasks tasks = PermutedTasks.of(SHAPE, context.count("tasks"), NOISE, streams.child("tasks"));
        int examples = context.count("examples");
        RehearsalSchedule schedule = SCHEDULES.get(run % SCHEDULES.size());
        return new Protocol(examples, Math.max(1, examples / EVALUATIONS), TESTS, schedule)
                .run(learner(run / SCHEDULES.size(), tasks, streams), tasks, streams.child("protocol"));
    }

    private static Learner learner(int kind, PermutedTasks tasks, Streams streams) {
        if (kind == 0) {
            return new DeltaRule(SHAPE.inputs(), SHAPE.classes(), 0.2);
        }
        Generator random = streams.child("unlabelled").generator();
        int known = kind == 1 ? tasks.tasks() : 1;
        List<Sdr> unlabelled = new ArrayList<>();
        for (int n = 0; n < UNLABELLED; n++) {
            unlabelled.add(tasks.example(n % known, random).input());
        }
        return new KeyValueBottleneck(
                KeyCodebooks.learned(KEYS, unlabelled, streams.child("codebooks")), SHAPE.classes(), 0.3);
    }

    private static double[] measures(EvaluationTrace trace) {
        int last = trace.tasks() - 1;
        return new double[] {
            trace.matrix().average(),
            trace.matrix().backwardTransfer(),
            trace.matrix().forgetting(),
            trace.minAccuracy(last),
            trace.worstCaseAccuracy(last),
            trace.windowedForgetting(10)
        };
    }

    /** Means over trials: a row for each learner and schedule. */
    private static Table table(List<List<EvaluationTrace>> trials) {
        int runs = trials.get(0).size();
        Table table = Table.empty()
                .with("learner", column(runs, run -> LEARNERS[run / SCHEDULES.size()]))
                .with(
                        "rehearsal",
                        column(
                                runs,
                                run -> SCHEDULES
                                        .get(run % SCHEDULES.size())
                                        .decay()
                                        .toString()));
        for (int measure = 0; measure < MEASURES.length; measure++) {
            int at = measure;
            table = table.with(
                    MEASURES[measure],
                    IntStream.range(0, runs)
                            .mapToDouble(run -> trials.stream()
                                    .mapToDouble(trial -> measures(trial.get(run))[at])
                                    .average()
                                    .orElseThrow())
                            .map(mean -> Math.rint(1e4 * mean) / 1e4)
                            .toArray());
        }
        return table;
    }

    private static String[] column(int rows, IntFunction<String> text) {
        return IntStream.range(0, rows).mapToObj(text).toArray(String[]::new);
    }

    private static void draw(ExperimentContext context, List<List<EvaluationTrace>> trials, Streams streams) {
        for (int schedule : new int[] {0, 1}) {
            List<Curve> curves = new ArrayList<>();
            for (int kind = 0; kind < LEARNERS.length; kind++) {
                int run = kind * SCHEDULES.size() + schedule;
                List<EvaluationTrace> traces =
                        trials.stream().map(trial -> trial.get(run)).toList();
                curves.add(first(LEARNERS[kind], traces, streams.child(run)));
            }
            Plots.lines("phase", "accuracy on task 1", curves.toArray(Curve[]::new))
                    .yRange(0, 1)
                    .title(
                            schedule == 0
                                    ? "The first task while others are learned, no rehearsal"
                                    : "The first task while others are learned, rehearsal by a power law")
                    .save(context.file(schedule == 0 ? "first-task.png" : "first-task-rehearsed.png"));
        }
    }

    /** Mean accuracy on the first task over trials, against the number of phases done. */
    private static Curve first(String label, List<EvaluationTrace> traces, Streams streams) {
        EvaluationTrace any = traces.get(0);
        double[][] columns = new double[4][any.size()];
        for (int n = 0; n < any.size(); n++) {
            int at = n;
            Bootstrap interval = Bootstrap.ofMean(
                    traces.stream().mapToDouble(trace -> trace.accuracy(at, 0)).toArray(),
                    streams.child(n).generator());
            columns[0][n] = (n + 1.0) * any.tasks() / any.size();
            columns[1][n] = interval.mean();
            columns[2][n] = interval.low();
            columns[3][n] = interval.high();
        }
        long[] counts = new long[any.size()];
        Arrays.fill(counts, traces.size());
        return Curve.measured(label, Bootstrap.INTERVAL, columns[0], columns[1], columns[2], columns[3], counts);
    }

    private static List<Claim> claims(Table table) {
        int keys = SCHEDULES.size();
        int powerLaw = 1;
        int uniform = SCHEDULES.size() - 1;
        return List.of(
                Claim.atMost(
                        "forgetting of the key-value memory over that of the delta rule, no rehearsal",
                        BOTTLENECK,
                        0.25,
                        table.number(keys, "forgetting") / table.number(0, "forgetting")),
                Claim.atLeast(
                        "ACC of the key-value memory minus that of the delta rule, no rehearsal",
                        BOTTLENECK,
                        0.2,
                        table.number(keys, "ACC") - table.number(0, "ACC")),
                Claim.atMost(
                        "forgetting by the delta rule, uniform rehearsal over none",
                        "rehearsal keeps old tasks",
                        0.5,
                        table.number(uniform, "forgetting") / table.number(0, "forgetting")),
                Claim.inspiredBy(
                        "ACC of the key-value memory, power-law rehearsal and none",
                        "Gandhi et al. (2024): a power-law environment lessens forgetting",
                        "more with rehearsal where learning is not slow",
                        table.text(keys + powerLaw, "ACC") + " and " + table.text(keys, "ACC")));
    }
}
