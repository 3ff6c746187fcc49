package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.sparsey.Code;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Operations;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Plots;

/**
 * Storing an input and finding its best match cost the same, however many are stored, in a mac that still recalls them all.
 *
 * <p>Work is counted, exactly, and timed; times differ from run to run and stand in the figure alone.
 */
public final class SparseyConstantTime implements Experiment {

    private static final int INPUTS = 32_768;
    private static final int ACTIVE = 20;
    private static final int MODULES = 8;
    private static final int UNITS = 256;
    private static final int WARM_UP = 4000;
    private static final int PROBES = 1000;
    private static final double NOISE = 0.2;
    private static final int FULL = 100_000;
    private static final String PAPER = "Rinkus (2010): fixed-time storage and best-match retrieval";

    @Override
    public String id() {
        return "sparsey-constant-time";
    }

    @Override
    public String title() {
        return "Sparsey: the cost of storing and of the best match does not grow with what is stored";
    }

    @Override
    public String citation() {
        return "G. J. Rinkus (2010), Front. Neuroanat. 4:17, doi:10.3389/fnana.2010.00017";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "items",
                "",
                Bounds.closed(10, 1_000_000),
                FULL,
                "Inputs stored in all; claims are made from 100000 on."));
    }

    /** What storing and recalling took and gave at one number of inputs stored; times in µs. */
    private record Stage(
            int stored,
            Operations store,
            Operations recall,
            double storeTime,
            double recallTime,
            double right,
            double noisyRight) {}

    @Override
    public ExperimentResult run(ExperimentContext context) {
        int items = context.count("items");
        Streams streams = context.streams().child(id());
        run(Math.min(items, WARM_UP), streams.child("warm-up"));
        List<Stage> stages = run(items, streams);
        double[] stored = stages.stream().mapToDouble(Stage::stored).toArray();
        plot(context, stages, stored);
        Stage last = stages.get(stages.size() - 1);
        ExperimentResult result = ExperimentResult.of(items < FULL ? List.of() : claims(stages))
                .withValue(
                        "synapses", (double) MacShape.of(MODULES, UNITS, INPUTS).synapses())
                .withValue("operations to store", (double) last.store().total())
                .withValue("operations to recall", (double) last.recall().total());
        for (Stage stage : stages) {
            result = result.withValue("winners recalled, " + stage.stored() + " stored", stage.right())
                    .withValue("winners recalled from noisy inputs, " + stage.stored() + " stored", stage.noisyRight());
        }
        return result;
    }

    private static List<Stage> run(int items, Streams streams) {
        Generator random = streams.generator();
        Mac mac = Mac.standard(
                MacShape.of(MODULES, UNITS, INPUTS), streams.child("mac").generator());
        int[][] inputs = new int[items][];
        Arrays.setAll(inputs, t -> random.sample(INPUTS, ACTIVE));
        touch(mac, random);
        Code[] codes = new Code[items];
        List<Stage> stages = new ArrayList<>();
        int from = 0;
        for (long next = 10; from < items; next *= 10) {
            int to = (int) Math.min(next, items);
            stages.add(stage(mac, inputs, codes, from, to, random));
            from = to;
        }
        return stages;
    }

    /** Looks at the whole of the empty memory, so that the first stores do not wait for the system's pages. */
    private static void touch(Mac mac, Generator random) {
        for (int probe = 0; probe < WARM_UP; probe++) {
            mac.begin();
            mac.recognise(random.sample(INPUTS, ACTIVE));
        }
    }

    /** Stores inputs {@code from} to {@code to - 1} and probes the memory. */
    private static Stage stage(Mac mac, int[][] inputs, Code[] codes, int from, int to, Generator random) {
        double[] storeTimes = new double[to - from];
        Operations before = mac.operations();
        for (int t = from; t < to; t++) {
            mac.begin();
            before = mac.operations();
            long clock = System.nanoTime();
            codes[t] = mac.learn(inputs[t]).code();
            storeTimes[t - from] = (System.nanoTime() - clock) / 1e3;
        }
        Operations store = mac.operations().since(before);
        double[] recallTimes = new double[PROBES];
        int right = 0;
        int noisyRight = 0;
        for (int probe = 0; probe < PROBES; probe++) {
            int t = random.nextInt(to);
            mac.begin();
            Code noisyCode = mac.recognise(noisy(inputs[t], random)).code();
            noisyRight += noisyCode.intersection(codes[t]);
            mac.begin();
            before = mac.operations();
            long clock = System.nanoTime();
            Code code = mac.recognise(inputs[t]).code();
            recallTimes[probe] = (System.nanoTime() - clock) / 1e3;
            right += code.intersection(codes[t]);
        }
        Operations recall = mac.operations().since(before);
        double all = (double) PROBES * MODULES;
        return new Stage(to, store, recall, median(storeTimes), median(recallTimes), right / all, noisyRight / all);
    }

    private static int[] noisy(int[] input, Generator random) {
        return Sdr.of(INPUTS, input).withNoise(NOISE, random).toArray();
    }

    /** The median of the last thousand. */
    private static double median(double... times) {
        double[] last = Arrays.copyOfRange(times, Math.max(0, times.length - PROBES), times.length);
        Arrays.sort(last);
        return last[last.length / 2];
    }

    private static void plot(ExperimentContext context, List<Stage> stages, double[] stored) {
        long[] once = new long[stored.length];
        Arrays.fill(once, 1);
        double[] store = stages.stream().mapToDouble(Stage::storeTime).toArray();
        double[] recall = stages.stream().mapToDouble(Stage::recallTime).toArray();
        double top = 2
                * Math.max(
                        Arrays.stream(store).max().orElse(1),
                        Arrays.stream(recall).max().orElse(1));
        Plots.lines(
                        "inputs stored",
                        "median time (µs)",
                        Curve.measured("store", "one run", stored, store, store, store, once),
                        Curve.measured("best match", "one run", stored, recall, recall, recall, once))
                .logX()
                .yRange(0, top)
                .title("A mac of 67 million synapses")
                .save(context.file("times.png"));
    }

    private static List<Claim> claims(List<Stage> stages) {
        Stage last = stages.get(stages.size() - 1);
        long stores = stages.stream().map(Stage::store).distinct().count();
        long recalls = stages.stream().map(Stage::recall).distinct().count();
        return List.of(
                Claim.equal("different operation counts of a store, from 10 to all items", PAPER, 1, stores),
                Claim.equal("different operation counts of a best match, from 10 to all items", PAPER, 1, recalls),
                Claim.equal(
                        "numbers stored at which a store takes more than twice its median time at 1000",
                        PAPER,
                        0,
                        slow(stages, true)),
                Claim.equal(
                        "numbers stored at which a best match takes more than twice its median time at 1000",
                        PAPER,
                        0,
                        slow(stages, false)),
                Claim.atLeast(
                        "share of winners recalled with " + last.stored() + " inputs stored",
                        "this experiment's bound",
                        0.9,
                        last.right()),
                Claim.atLeast(
                        "share of winners recalled from inputs with a fifth of the units moved, " + last.stored()
                                + " stored",
                        "this experiment's bound",
                        0.9,
                        last.noisyRight()));
    }

    private static long slow(List<Stage> stages, boolean isStore) {
        double usual = time(stages.get(2), isStore);
        return stages.stream().filter(stage -> time(stage, isStore) > 2 * usual).count();
    }

    private static double time(Stage stage, boolean isStore) {
        return isStore ? stage.storeTime() : stage.recallTime();
    }
}
