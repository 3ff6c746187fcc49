package org.engram.simulations.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Update;

/**
 * Times recalls of a Hopfield network by the ways that it knows, and the two products that these rest on. Immutable.
 *
 * <p>Times are those of the processor, so that other work on the machine counts as little as it can.
 */
public final class HopfieldBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Units and patterns of the products whose limits are known. */
    private static final int PRODUCT = 4096;
    /** Billions of synapses a second that C reaches on one core of the machine class, with bits and with floats. */
    private static final double LIMIT_BITS = 838;

    private static final double LIMIT_FLOATS = 10.8;
    private static final double NOISE = 0.1;
    private static final double BILLION = 1e9;
    private static final int DENSE_PATTERNS = 4;

    private final int neurons;
    private final int patterns;
    private final int cues;
    private final double seconds;

    /**
     * A benchmark of given sizes.
     *
     * @param neurons number of units N
     * @param patterns number of random patterns P
     * @param cues number of cues of a batch
     * @param seconds time for each way, of which the best run counts
     */
    public HopfieldBenchmark(int neurons, int patterns, int cues, double seconds) {
        this.neurons = Check.between("--neurons", neurons, 1, 1_000_000);
        this.patterns = Check.between("--patterns", patterns, 1, 1_000_000);
        this.cues = Check.between("--cues", cues, 1, 10_000);
        this.seconds = Check.positive("--seconds", seconds, "s");
    }

    /**
     * What one way reached.
     *
     * @param path short name
     * @param unit what is counted, per second
     * @param value how many of them a second in the best run
     * @param peer the number of the numpy programme to compare with, or an empty text
     * @param limit what C reaches, or not a number
     */
    public record Result(String path, String unit, double value, String peer, double limit) {}

    /** Times all ways, one after the other. */
    public List<Result> run() {
        Generator random = Streams.of(1).generator();
        Patterns stored = Patterns.random(patterns, neurons, random);
        HopfieldNetwork network = HopfieldNetwork.trained(LearningRule.HEBBIAN, stored);
        List<Pattern> batch = IntStream.range(0, cues)
                .mapToObj(k -> stored.get(k % patterns).corrupted(NOISE, random))
                .toList();
        Pattern cue = batch.get(0);
        Update once = Update.SYNCHRONOUS.withMaximumSweeps(1);
        return List.of(
                new Result(
                        "train",
                        "networks",
                        rate(() -> HopfieldNetwork.trained(LearningRule.HEBBIAN, stored)),
                        "",
                        Double.NaN),
                new Result(
                        "step", "steps", rate(() -> network.recall(cue, once, random)), "products_per_s", Double.NaN),
                new Result(
                        "recall",
                        "recalls",
                        rate(() -> network.recall(cue, Update.ASYNCHRONOUS, random)),
                        "recalls_per_s",
                        Double.NaN),
                new Result(
                        "synchronous recall",
                        "recalls",
                        rate(() -> network.recall(cue, Update.SYNCHRONOUS, random)),
                        "recalls_per_s",
                        Double.NaN),
                new Result(
                        "batch step",
                        "steps",
                        cues * rate(() -> network.recallAll(batch, once, random)),
                        "low_rank_steps_per_s",
                        Double.NaN),
                bits(random),
                dense(random));
    }

    private Result bits(Generator random) {
        Patterns stored = Patterns.random(PRODUCT, PRODUCT, random);
        Pattern state = Pattern.random(PRODUCT, random);
        double rate = rate(() -> stored.distances(state));
        return new Result("bits, n = " + PRODUCT, "10^9 synapses", rate * PRODUCT * PRODUCT / BILLION, "", LIMIT_BITS);
    }

    private Result dense(Generator random) {
        Patterns stored = Patterns.random(DENSE_PATTERNS, PRODUCT, random);
        HopfieldNetwork network = HopfieldNetwork.trained(LearningRule.PSEUDO_INVERSE, stored);
        Pattern state = Pattern.random(PRODUCT, random);
        double rate = rate(() -> network.energy(state));
        return new Result(
                "matrix, n = " + PRODUCT, "10^9 synapses", rate * PRODUCT * PRODUCT / BILLION, "", LIMIT_FLOATS);
    }

    /** Runs a second of processor time by the shortest of those that fit into the time, at least three. */
    private double rate(Runnable work) {
        double shortest = Double.POSITIVE_INFINITY;
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int runs = 0; runs < 3 || THREADS.getCurrentThreadCpuTime() - begin < seconds * BILLION; runs++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            shortest = Math.min(shortest, (THREADS.getCurrentThreadCpuTime() - start) / BILLION);
        }
        return 1 / shortest;
    }
}
