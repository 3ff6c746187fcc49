package org.engram.benchmarks;

import static org.engram.snn.network.connector.Connector.fixedNumberPost;
import static org.engram.snn.network.synapse.Synapse.excitatory;

import java.util.concurrent.TimeUnit;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution.UniformInteger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Pair plasticity: 1000 neurons with 100 plastic synapses each onto one another, delays of 1 to 20 ms.
 *
 * <p>All fire together every 10 ms. Between two spikes that a synapse sends, one spike of its target has come back to it; a
 * presynaptic spike works off both and adds the weight into what is to arrive.
 */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlasticityBenchmark {

    private static final int NEURONS = 1000;
    private static final int TARGETS = 100;
    private static final int PERIOD = 10;

    /** Numbers to compute with. */
    @Param({"DOUBLE", "SINGLE"})
    public Precision precision;

    private Simulation simulation;

    /** Builds the network. */
    @Setup
    public void build() {
        var network = Network.named("plastic");
        // 20 nA lift the membrane above its threshold within the one step in which it is not refractory.
        var cells = network.population(
                "cells", NEURONS, IfCurrExp.standard().withTauRefrac(PERIOD - 1).with("i_offset", 20));
        network.connect(
                cells,
                cells,
                fixedNumberPost(TARGETS),
                excitatory(0.0005)
                        .delay(new UniformInteger(1, 20))
                        .stdp(new SpikePair(20, 20, 1e-9, 1e-9), new WeightRule.Additive(0, 0.001)));
        simulation = Simulation.of(network.build())
                .timestep(1)
                .seed(1)
                .precision(precision)
                .scheme(Scheme.EXACT);
    }

    /** Sends one spike of every neuron. */
    @Benchmark
    public void volley(Work work, Processor processor) {
        simulation.advance(PERIOD);
        work.plasticEvents += NEURONS * TARGETS;
    }

    /** Gives the network's memory back. */
    @TearDown
    public void close() {
        simulation.close();
    }

    /** Plastic synapses that a spike has crossed, as a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Number of spikes over synapses. */
        public long plasticEvents;
    }
}
