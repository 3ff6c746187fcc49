package org.engram.benchmarks;

import static org.engram.snn.network.connector.Connector.fixedNumberPost;
import static org.engram.snn.network.synapse.Synapse.excitatory;

import java.util.concurrent.TimeUnit;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.value.Distribution.Uniform;
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
 * Rows of 1000 synapses with weights of their own and delays of 1 to 20 ms, added into what is to arrive at 10,000 neurons.
 *
 * <p>All of 1000 neurons fire in every step, so a step adds a million weights; the update of the neurons is a hundredth of that.
 */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScatterBenchmark {

    private static final int SOURCES = 1000;
    private static final int TARGETS = 1000;

    /** Numbers to compute with, and the form of the rows: packed rows hold a synapse in four bytes. */
    @Param({"DOUBLE", "SINGLE", "PACKED"})
    public Precision precision;

    private Simulation simulation;

    /** Builds the network. */
    @Setup
    public void build() {
        var network = Network.named("rows");
        // 20 nA lift the membrane above its threshold within one step.
        var sources = network.population(
                "sources", SOURCES, IfCurrExp.standard().withTauRefrac(0).with("i_offset", 20));
        var targets =
                network.population("targets", 10 * TARGETS, IfCurrExp.standard().with("v_thresh", 1000));
        network.connect(
                sources,
                targets,
                fixedNumberPost(TARGETS),
                excitatory(new Uniform(0, 0.001)).delay(new UniformInteger(1, 20)));
        simulation = Simulation.of(network.build())
                .timestep(1)
                .seed(1)
                .precision(precision)
                .scheme(Scheme.EXACT);
    }

    /** Sends the spikes of one step. */
    @Benchmark
    public void step(Work work, Processor processor) {
        simulation.advance(1);
        work.synapticEvents += SOURCES * TARGETS;
    }

    /** Gives the network's memory back. */
    @TearDown
    public void close() {
        simulation.close();
    }

    /** Weights added, as a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Number of weights added. */
        public long synapticEvents;
    }
}
