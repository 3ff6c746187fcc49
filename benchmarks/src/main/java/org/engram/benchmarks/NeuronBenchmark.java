package org.engram.benchmarks;

import java.util.concurrent.TimeUnit;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.value.Distribution.Uniform;
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

/** A step of 10,000 neurons without synapses, each with a constant current of its own under which most fire now and then. */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeuronBenchmark {

    private static final int NEURONS = 10_000;

    /** Numbers to compute with. */
    @Param({"DOUBLE", "SINGLE"})
    public Precision precision;

    /** The neurons and how they are computed. */
    @Param
    public Model model;

    private Simulation simulation;

    /** Builds the network. */
    @Setup
    public void build() {
        var network = Network.named("neurons");
        network.population("cells", NEURONS, model.cell());
        simulation = Simulation.of(network.build())
                .timestep(1)
                .seed(1)
                .precision(precision)
                .scheme(model.scheme);
    }

    /** Advances all neurons by one step of 1 ms. */
    @Benchmark
    public void step(Work work, Processor processor) {
        simulation.advance(1);
        work.neuronUpdates += NEURONS;
    }

    /** Gives the network's memory back. */
    @TearDown
    public void close() {
        simulation.close();
    }

    /** The neurons measured. */
    public enum Model {
        /** Izhikevich (2003), two half steps. */
        IZHIKEVICH(Scheme.IZHIKEVICH_2003),
        /** Leaky integrate-and-fire with exponential currents, exact. */
        LEAKY(Scheme.EXACT);

        private final Scheme scheme;

        Model(Scheme scheme) {
            this.scheme = scheme;
        }

        private CellType cell() {
            return this == IZHIKEVICH
                    ? Izhikevich.of(0.02, 0.2, -65, 8).withDeltaInput().with("i_offset", new Uniform(0, 8))
                    : IfCurrExp.standard().with("i_offset", new Uniform(0, 1.5));
        }
    }

    /** Neurons advanced by a step, as a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Number of updates. */
        public long neuronUpdates;
    }
}
