package org.engram.simulations.paper.polychronization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.data.HeatMap;
import org.engram.core.data.Raster;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;

/** What became of one network: rates by the second, weights from time to time, spikes of the first and last second. */
final class Development {

    private static final int SECOND = 1000;
    private static final int BINS = 40;

    /** Weights are looked at so many times. */
    private static final int SAMPLES = 60;

    private final DelayNetwork description;
    private final int seconds;
    private final int[][] spikesPerSecond;
    private final List<double[]> shares = new ArrayList<>();
    private final List<Double> times = new ArrayList<>(List.of(0.0));
    private final Tail first = new Tail();
    private final Tail last = new Tail();
    private double[] weights = new double[0];

    private Development(Streams streams, int seconds) {
        description = new DelayNetwork(streams);
        this.seconds = seconds;
        spikesPerSecond = new int[2][seconds];
    }

    /** Simulates a network for so many seconds. */
    static Development of(Streams streams, int seconds) {
        Development development = new Development(streams, seconds);
        development.run();
        return development;
    }

    private void run() {
        Network network = description.network(seconds * SECOND);
        Population neurons = network.population(DelayNetwork.NEURONS_ID);
        try (Simulation simulation = Simulation.of(network)) {
            simulation
                    .timestep(1)
                    .seed(description.seed())
                    .scheme(Scheme.IZHIKEVICH_2003)
                    .listen(neurons, this::fired);
            for (int sample = 0; sample < Math.min(SAMPLES, seconds); sample++) {
                int until = end(sample);
                simulation.advance((double) (until - end(sample - 1)) * SECOND);
                weights = simulation.weights(DelayNetwork.PLASTIC);
                shares.add(shares());
                times.add((double) until);
            }
        }
    }

    /** The second at which a sample of the weights is taken. */
    private int end(int sample) {
        return (int) ((long) seconds * (sample + 1) / Math.min(SAMPLES, seconds));
    }

    private void fired(double time, int neuron) {
        int second = (int) (time / SECOND);
        spikesPerSecond[neuron < DelayNetwork.EXCITATORY ? 0 : 1][second]++;
        if (second == 0) {
            first.add(time, neuron);
        }
        if (second == seconds - 1) {
            last.add(time - (double) second * SECOND, neuron);
        }
    }

    private double[] shares() {
        double[] counts = new double[BINS];
        for (double weight : weights) {
            int bin = (int) (weight / DelayNetwork.W_MAX * BINS);
            counts[Math.min(bin, BINS - 1)] += 1.0 / weights.length;
        }
        return counts;
    }

    int seconds() {
        return seconds;
    }

    /** Rate of the excitatory neurons in a range of seconds, Hz. */
    double excitatoryRate(int from, int to) {
        return rate(0, DelayNetwork.EXCITATORY, from, to);
    }

    /** Rate of the inhibitory neurons in a range of seconds, Hz. */
    double inhibitoryRate(int from, int to) {
        return rate(1, DelayNetwork.NEURONS - DelayNetwork.EXCITATORY, from, to);
    }

    private double rate(int kind, int neurons, int from, int to) {
        return (double) Arrays.stream(spikesPerSecond[kind], from, to).sum() / neurons / (to - from);
    }

    /** Share of the plastic weights above a part of the largest. */
    double shareAbove(double part) {
        return (double) Arrays.stream(weights)
                        .filter(w -> w > part * DelayNetwork.W_MAX)
                        .count()
                / weights.length;
    }

    double[] weights() {
        return weights.clone();
    }

    SynapseGraph graph() {
        return description.graph(weights);
    }

    /** How the weights are distributed over time, in s. */
    HeatMap evolution() {
        double[] edges = new double[BINS + 1];
        Arrays.setAll(edges, k -> DelayNetwork.W_MAX * k / BINS);
        return HeatMap.of(
                "share of synapses",
                times.stream().mapToDouble(t -> t).toArray(),
                edges,
                shares.toArray(double[][]::new));
    }

    /** Spikes of the first second, of the excitatory and of the inhibitory neurons. */
    List<Raster> firstSecond() {
        return first.rasters();
    }

    /** Spikes of the last second, counted from its begin, of the excitatory and of the inhibitory neurons. */
    List<Raster> lastSecond() {
        return last.rasters();
    }

    /** Spikes of one second; mutable. */
    private static final class Tail {

        private final List<Double> times = new ArrayList<>();
        private final List<Integer> neurons = new ArrayList<>();

        void add(double time, int neuron) {
            times.add(time);
            neurons.add(neuron);
        }

        List<Raster> rasters() {
            int border = DelayNetwork.EXCITATORY;
            return List.of(raster("excitatory", 0, border), raster("inhibitory", border, DelayNetwork.NEURONS));
        }

        private Raster raster(String label, int from, int to) {
            List<Integer> kept = new ArrayList<>();
            for (int k = 0; k < times.size(); k++) {
                if (neurons.get(k) >= from && neurons.get(k) < to) {
                    kept.add(k);
                }
            }
            return Raster.of(
                    label,
                    to - from,
                    kept.stream().mapToDouble(times::get).toArray(),
                    kept.stream().mapToInt(k -> neurons.get(k) - from).toArray());
        }
    }
}
