package org.engram.simulations.paper.sparsey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.plot.Plots;
import org.jspecify.annotations.Nullable;

/**
 * Handwritten digits, each learned once, classified from the codes alone by class units whose cost does not grow with what is
 * stored; the nearest stored code and the nearest stored bitmap, whose cost grows, stand beside as references.
 */
public final class SparseyDigits implements Experiment {

    private static final String[] WAYS = {"class units", "nearest stored code", "nearest stored pixels"};
    private static final double[] SHARES = {0.1, 0.25, 0.5, 1};
    private static final int FULL = 2000;
    private static final int LEAST_TESTS = 1000;
    private static final double REPORTED_SECONDS = 220;
    private static final double NANO = 1e-9;

    private final @Nullable Path data;

    /** Digits drawn by the experiment itself. */
    public SparseyDigits() {
        this(null);
    }

    /**
     * Digits from files.
     *
     * @param data directory with MNIST's IDX files, the test files at least; null to draw digits
     */
    public SparseyDigits(@Nullable Path data) {
        this.data = data;
    }

    @Override
    public String id() {
        return "sparsey-digits";
    }

    @Override
    public String title() {
        return "Sparsey: digits learned in a single pass and classified from their codes";
    }

    @Override
    public String citation() {
        return "G. J. Rinkus, sparsey.com (2019): 91 % of MNIST's test digits after 2000 training images";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "learned",
                        "",
                        Bounds.closed(10, 60_000),
                        FULL,
                        "Digits learned, in equal numbers of each class."),
                new Parameter(
                        "tests", "", Bounds.closed(1, 60_000), 3000, "Digits tested, at most as many as there are."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Streams streams = context.streams().child(id());
        int learned = context.count("learned");
        DigitSet digits = data == null
                ? DigitSet.drawn(learned, context.count("tests"), streams)
                : DigitSet.read(data, learned, context.count("tests"), streams);
        DigitMemory memory = new DigitMemory(streams.child("memory"));
        List<List<Proportion>> right =
                new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        double[] counts = Arrays.stream(SHARES)
                .map(share -> Math.rint(share * digits.learned().size()))
                .toArray();
        double[][] confusion = new double[DigitSet.CLASSES][DigitSet.CLASSES];
        long clock = System.nanoTime();
        int next = 0;
        for (double count : counts) {
            for (; next < count; next++) {
                memory.learn(digits.learned().get(next), digits.learnedLabels().get(next));
            }
            test(digits, memory, right, confusion, context.progress());
        }
        double seconds = (System.nanoTime() - clock) * NANO;
        plot(context, counts, right, confusion);
        int last = counts.length - 1;
        ExperimentResult result = ExperimentResult.of(
                learned < FULL || digits.tested().size() < LEAST_TESTS
                        ? List.of()
                        : claims(right.get(0).get(last), seconds));
        for (int way = 0; way < WAYS.length; way++) {
            result = result.withValue(
                    "right by " + WAYS[way], right.get(way).get(last).value());
        }
        return result.withValue("digits tested", digits.tested().size())
                .withValue("synapses", (double) memory.synapses());
    }

    private List<Claim> claims(Proportion right, double seconds) {
        String source = "sparsey.com: 91 % after 2000 training images in 220 s on one thread";
        return List.of(
                Claim.atLeast(
                        "share of " + (data == null ? "drawn" : "MNIST's") + " test digits classified right from codes",
                        data == null ? source + ", of MNIST's digits" : source,
                        0.91,
                        right.value()),
                Claim.equal(
                        "whether learning, with four tests of all, took longer than 220 s: 1 if so",
                        source,
                        0,
                        seconds > REPORTED_SECONDS ? 1 : 0));
    }

    /** Tests all digits; the last test's answers of the class units stay in the confusions. */
    private static void test(
            DigitSet digits,
            DigitMemory memory,
            List<List<Proportion>> right,
            double[][] confusion,
            Progress progress) {
        int[] successes = new int[WAYS.length];
        for (double[] row : confusion) {
            Arrays.fill(row, 0);
        }
        progress.start("test", digits.tested().size());
        for (int i = 0; i < digits.tested().size(); i++) {
            int label = digits.testedLabels().get(i);
            int[] answers = memory.classify(digits.tested().get(i));
            for (int way = 0; way < WAYS.length; way++) {
                successes[way] += answers[way] == label ? 1 : 0;
            }
            confusion[label][answers[0]]++;
            progress.advance(i + 1);
        }
        progress.finish();
        for (int way = 0; way < WAYS.length; way++) {
            right.get(way).add(new Proportion(successes[way], digits.tested().size()));
        }
    }

    private void plot(ExperimentContext context, double[] counts, List<List<Proportion>> right, double[][] confusion) {
        Plots.lines(
                        "digits learned, each once",
                        "share of test digits right",
                        IntStream.range(0, WAYS.length)
                                .mapToObj(way -> Proportion.curve(WAYS[way], counts, right.get(way)))
                                .toArray(Curve[]::new))
                .title((data == null ? "Drawn digits" : "Digits from files") + ", from codes and from pixels")
                .save(context.file("accuracy.png"));
        double[] edges = DoubleStream.iterate(-0.5, edge -> edge + 1)
                .limit(DigitSet.CLASSES + 1)
                .toArray();
        Plots.heatMap("answer", "digit", HeatMap.of("share of the digit's tests", edges, edges, shares(confusion)))
                .title("Answers of the class units")
                .save(context.file("confusion.png"));
    }

    /** Shares of answers by answer and digit. */
    private static double[][] shares(double[]... confusion) {
        double[][] shares = new double[DigitSet.CLASSES][DigitSet.CLASSES];
        for (int digit = 0; digit < DigitSet.CLASSES; digit++) {
            double total = Math.max(1, Arrays.stream(confusion[digit]).sum());
            for (int answer = 0; answer < DigitSet.CLASSES; answer++) {
                shares[answer][digit] = confusion[digit][answer] / total;
            }
        }
        return shares;
    }
}
