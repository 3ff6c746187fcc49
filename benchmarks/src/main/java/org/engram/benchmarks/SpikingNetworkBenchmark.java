package org.engram.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Clock-driven simulation of one second of two networks, from their initial state; building them is not measured.
 *
 * <p>An operation is a second of the network's time, so operations per second say how many times faster than real time it
 * runs.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class SpikingNetworkBenchmark {

    /** Many synapses onto cheap neurons: the time goes into delivering spikes. */
    @Benchmark
    public void izhikevich(IzhikevichNetwork network, Processor processor) {
        network.simulate(processor);
    }

    /** Few synapses, small steps: the time goes into updating neurons. */
    @Benchmark
    public void vogelsAbbott(VogelsAbbottNetwork network, Processor processor) {
        network.simulate(processor);
    }

    /** What was done, as rates. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Number of spikes times the synapses that each of them went through. */
        public long synapticEvents;

        /** Number of neurons times steps. */
        public long neuronUpdates;
    }

    /** What the network did. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Outcome extends IterationMean {

        /** Mean rate of all neurons in Hz; outside the range that the network's definition states, something is wrong. */
        public double meanRate() {
            return share();
        }
    }
}
