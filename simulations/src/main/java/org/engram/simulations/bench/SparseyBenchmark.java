package org.engram.simulations.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Operations;

/**
 * Times how long macs of several sizes take to learn an input and to find its best match. Immutable.
 *
 * <p>Times are those of the processor, per input, the best of many batches.
 */
public final class SparseyBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 200;
    private static final int BATCHES = 5;
    private static final double NANO = 1e-9;
    private static final double MICRO = 1e-3;

    private final double seconds;

    /**
     * A benchmark of the standard sizes.
     *
     * @param seconds time for each size, {@code > 0}
     */
    public SparseyBenchmark(double seconds) {
        this.seconds = Check.positive("--seconds", seconds, "s");
    }

    /**
     * What one size of mac took.
     *
     * @param name what kind of mac it is
     * @param shape its size
     * @param active active units of each input
     * @param learn microseconds to learn an input
     * @param recognise microseconds to find an input's best match
     * @param operations work to learn an input
     */
    public record Result(
            String name, MacShape shape, int active, double learn, double recognise, Operations operations) {}

    /** The sizes one after the other. */
    public List<Result> run() {
        return List.of(
                run("a million synapses, 20 active inputs", MacShape.of(10, 100, 1000), 20),
                run("a million synapses, 100 active inputs", MacShape.of(10, 100, 1000), 100),
                run("a million synapses, recurrent", MacShape.of(10, 80, 450).recurrent(), 20),
                run("67 million synapses", MacShape.of(8, 256, 32_768), 20));
    }

    private Result run(String name, MacShape shape, int active) {
        Generator random = Streams.of(1).child(name).generator();
        List<int[]> inputs = new ArrayList<>();
        for (int i = 0; i < BATCH * BATCHES; i++) {
            inputs.add(random.sample(shape.below(), active));
        }
        double learn = Double.POSITIVE_INFINITY;
        double recognise = Double.POSITIVE_INFINITY;
        Operations operations = Operations.NONE;
        long end = System.nanoTime() + (long) (seconds / NANO);
        do {
            Mac mac = Mac.standard(shape, random.split());
            for (int batch = 0; batch < BATCHES; batch++) {
                List<int[]> some = inputs.subList(batch * BATCH, (batch + 1) * BATCH);
                Operations before = mac.operations();
                learn = Math.min(learn, time(mac, some, true));
                operations = mac.operations().since(before);
                recognise = Math.min(recognise, time(mac, some, false));
            }
        } while (System.nanoTime() < end);
        return new Result(name, shape, active, learn, recognise, perInput(operations));
    }

    /** Inputs of a recurrent mac follow one another in one episode, all others stand alone. */
    private static double time(Mac mac, List<int[]> inputs, boolean isLearning) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int[] input : inputs) {
            if (!mac.shape().isRecurrent()) {
                mac.begin();
            }
            if (isLearning) {
                mac.learn(input);
            } else {
                mac.recognise(input);
            }
        }
        return (THREADS.getCurrentThreadCpuTime() - start) * MICRO / inputs.size();
    }

    private static Operations perInput(Operations all) {
        return new Operations(
                all.rows() / BATCH,
                all.words() / BATCH,
                all.units() / BATCH,
                all.draws() / BATCH,
                all.weights() / BATCH);
    }
}
