package org.engram.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Recall;
import org.engram.hopfield.Update;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Asynchronous recall by a network of N units that stores N/10 random patterns, from a cue with a fifth of the units flipped.
 *
 * <p>Every recall starts from the same cue and visits the units in an order of its own.
 */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HopfieldBenchmark {

    /** Number of units N. */
    @Param({"1000", "4000"})
    public int units;

    private final RandomGenerator random = Streams.of(1).child("hopfield").generator();
    private Pattern stored;
    private Pattern cue;
    private HopfieldNetwork network;

    /** Draws and stores the patterns, and damages the first one. */
    @Setup
    public void train() {
        Patterns patterns = Patterns.random(units / 10, units, random);
        network = HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns);
        stored = patterns.get(0);
        cue = stored.corrupted(0.2, random);
    }

    /** Recalls the damaged pattern. */
    @Benchmark
    public Recall<Pattern> recall(Work work, Outcome outcome, Processor processor) {
        Recall<Pattern> recall = network.recall(cue, Update.ASYNCHRONOUS, random);
        work.unitUpdates += (long) recall.sweeps() * units;
        outcome.add(recall.state().overlap(stored));
        return recall;
    }

    /** Units visited, as a rate. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Number of units visited. */
        public long unitUpdates;
    }

    /** What came of the recalls: below 0.9 something is wrong. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Outcome extends IterationMean {

        /** Mean overlap of the recalled state with the stored pattern. */
        public double meanOverlap() {
            return share();
        }
    }
}
