package org.engram.simulations.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.data.Raster;
import org.engram.snn.engine.ClockDrivenEngine;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Session;
import org.engram.snn.engine.Settings;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;

/** Simulates a network from its initial state, again and again in one JVM, and takes the time; mutable. */
public final class Benchmark {

    private static final double MILLION = 1e6;
    private static final long SEED = 1;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final BenchmarkNetwork net;
    private final Precision precision;
    private final int threads;
    private Map<String, int[]> outDegrees = Map.of();
    private long synapses;

    /** A benchmark that has not run yet. */
    public Benchmark(BenchmarkNetwork net, Precision precision, int threads) {
        this.net = net;
        this.precision = precision;
        this.threads = threads;
    }

    /** Draws, builds and simulates the network once. */
    public Result run() {
        long idle = usedHeap();
        long begin = System.nanoTime();
        Realization realization = Realization.of(net.network(), net.timestep(), SEED);
        try (Session session = new ClockDrivenEngine().start(realization, settings())) {
            double build = seconds(begin);
            long built = usedHeap();
            long used = SYSTEM.getProcessCpuTime();
            begin = System.nanoTime();
            session.advance(net.duration());
            double simulate = seconds(begin);
            double cores = (SYSTEM.getProcessCpuTime() - used) * 1e-9 / simulate;
            count(realization);
            double weightChange = weightChange(realization, session);
            return result(build, simulate, cores, session.result().spikes(), built - idle, weightChange);
        }
    }

    private Settings settings() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        net.network().populations().forEach(population -> schemes.put(population.id(), net.scheme()));
        Settings settings = Settings.of(schemes).withPrecision(precision).withThreads(threads);
        for (Population population : net.network().populations()) {
            settings = settings.recording(new Recording.Spikes(population));
        }
        return settings;
    }

    /** Counts the synapses that leave each neuron; the same in every run. */
    private void count(Realization realization) {
        if (!outDegrees.isEmpty()) {
            return;
        }
        Map<String, int[]> degrees = new HashMap<>();
        for (Population population : net.network().populations()) {
            degrees.put(population.id(), new int[population.size()]);
        }
        long[] total = {0};
        for (Projection projection : net.network().projections()) {
            int[] own = degrees.getOrDefault(projection.pre().population().id(), new int[0]);
            realization.rows(projection, (pre, count, post, weight, delay) -> {
                own[pre] += count;
                total[0] += count;
            });
        }
        outDegrees = degrees;
        synapses = total[0];
    }

    /** The sum of |w - w at the beginning| over the synapses that can change; not a number where none can. */
    private double weightChange(Realization realization, Session session) {
        double sum = Double.NaN;
        for (Projection projection : net.network().projections()) {
            if (projection.synapse().type().isPlastic()) {
                double[] before = realization.connections(projection).weights();
                double[] after = session.weights(projection.id());
                sum = Double.isNaN(sum) ? 0 : sum;
                for (int k = 0; k < after.length; k++) {
                    sum += Math.abs(after[k] - before[k]);
                }
            }
        }
        return sum;
    }

    private Result result(
            double build, double simulate, double cores, List<Raster> spikes, long heap, double weightChange) {
        long fired = 0;
        double events = 0;
        for (Raster raster : spikes) {
            int[] degrees = outDegrees.getOrDefault(raster.label(), new int[0]);
            for (int k = 0; k < raster.size(); k++) {
                events += degrees[raster.neuron(k)];
            }
            fired += raster.size();
        }
        double neurons = (double) net.network().neuronCount();
        double updates = neurons * Math.rint(net.duration() / net.timestep());
        return new Result(
                build,
                simulate,
                cores,
                1000 * fired / (neurons * net.duration()),
                events / simulate / MILLION,
                updates / simulate / MILLION,
                residentPeak(),
                (double) heap / synapses,
                weightChange);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The most memory that the process has held, in MB, where the system tells. */
    private static double residentPeak() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / MILLION;
                }
            }
        } catch (IOException e) {
            return Double.NaN;
        }
        return Double.NaN;
    }

    /**
     * What one run took.
     *
     * @param build seconds to draw the network and lay it out
     * @param simulate seconds to simulate
     * @param cores processor time over elapsed time of the simulation; below the number of threads, the machine was busy with
     *     something else
     * @param rate mean rate of all neurons in Hz
     * @param events millions of synaptic events per second
     * @param updates millions of neuron updates per second
     * @param resident the most memory of the process so far in MB, not a number where the system does not tell
     * @param bytesPerSynapse heap of the built network over its number of synapses
     * @param weightChange sum of the absolute changes of all weights, not a number where no synapse can change
     */
    public record Result(
            double build,
            double simulate,
            double cores,
            double rate,
            double events,
            double updates,
            double resident,
            double bytesPerSynapse,
            double weightChange) {}
}
