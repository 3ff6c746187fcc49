package org.engram.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engram.core.data.Raster;
import org.engram.core.progress.Progress;
import org.engram.snn.engine.ClockDrivenEngine;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Session;
import org.engram.snn.engine.Settings;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A network that is drawn once and laid out anew for every simulation; mutable. */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
public abstract class SimulatedNetwork {

    private static final double DURATION = 1000;

    /** Number of threads that simulate. */
    @Param({"1", "2"})
    public int threads;

    private final Map<String, int[]> outDegrees = new LinkedHashMap<>();
    private Realization realization;
    private Session session;

    /** For JMH. */
    protected SimulatedNetwork() {}

    /** The description; it depends on the parameters of the benchmark. */
    protected abstract Network describe();

    /** Length of a step in ms. */
    protected abstract double timestep();

    /** How all cells are advanced. */
    protected abstract Scheme scheme();

    /** Draws the network. */
    @Setup
    public void realize() {
        realization = Realization.of(describe(), timestep(), 1);
        for (Population population : realization.network().populations()) {
            outDegrees.put(population.id(), new int[population.size()]);
        }
        for (Projection projection : realization.network().projections()) {
            int[] degrees = degrees(projection.pre().population().id());
            Connections connections = realization.connections(projection);
            for (int k = 0; k < connections.size(); k++) {
                degrees[connections.pre(k)]++;
            }
        }
    }

    /** How many synapses leave each neuron of a population. */
    private int[] degrees(String population) {
        return Objects.requireNonNull(outDegrees.get(population), population);
    }

    /** Lays the network out in its initial state. */
    @Setup(Level.Invocation)
    public void start() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        realization.network().populations().forEach(population -> schemes.put(population.id(), scheme()));
        List<Recording> spikes = realization.network().populations().stream()
                .<Recording>map(Recording.Spikes::new)
                .toList();
        session = new ClockDrivenEngine()
                .start(realization, new Settings(schemes, spikes, List.of(), threads, Progress.silent()));
    }

    /** Simulates one second. */
    public void simulate(Processor processor) {
        processor.begin();
        session.advance(DURATION);
        processor.end();
    }

    /** Counts what the simulation did, and discards it. */
    @TearDown(Level.Invocation)
    public void count(SpikingNetworkBenchmark.Work work, SpikingNetworkBenchmark.Outcome outcome) {
        long spikes = 0;
        long neurons = 0;
        for (Raster raster : session.result().spikes()) {
            int[] degrees = degrees(raster.label());
            for (int i = 0; i < raster.size(); i++) {
                work.synapticEvents += degrees[raster.neuron(i)];
            }
            spikes += raster.size();
            neurons += raster.neuronCount();
        }
        work.neuronUpdates += neurons * Math.round(DURATION / timestep());
        outcome.add(1000 * spikes / (neurons * DURATION));
        session.close();
    }
}
