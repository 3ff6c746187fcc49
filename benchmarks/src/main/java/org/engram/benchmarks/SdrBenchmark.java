package org.engram.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Overlap of two random sparse vectors of 16384 bits, 2 % of them active. */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SdrBenchmark {

    private static final int SIZE = 16_384;
    private static final int ACTIVE = 328;

    private Sdr first;
    private Sdr second;

    /** Draws both vectors. */
    @Setup
    public void draw() {
        RandomGenerator random = Streams.of(1).child("sdr").generator();
        first = Sdr.random(SIZE, ACTIVE, random);
        second = Sdr.random(SIZE, ACTIVE, random);
    }

    /** Counts the bits that are active in both. */
    @Benchmark
    public int overlap(Processor processor) {
        return first.overlap(second);
    }
}
