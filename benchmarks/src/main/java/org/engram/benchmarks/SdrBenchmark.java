package org.engram.benchmarks;

import java.util.BitSet;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roaringbitmap.RoaringBitmap;

/**
 * Overlaps and unions of random sparse vectors, the same with the JDK's and with Roaring bit sets.
 *
 * <p>Each operation takes the next two of a pool of vectors, so that no branch can be learnt by heart.
 */
@SuppressWarnings("NullAway.Init") // set up by JMH
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SdrBenchmark {

    private static final int POOL = 64;

    /** Number of bits and of active ones. */
    @Param({"2048/41", "16384/328", "1000000/1000"})
    private String shape;

    private final Sdr[] sdrs = new Sdr[POOL];
    private final BitSet[] bitSets = new BitSet[POOL];
    private final RoaringBitmap[] roaring = new RoaringBitmap[POOL];
    private int at;

    /** Draws all vectors. */
    @Setup
    public void draw() {
        int slash = shape.indexOf('/');
        int size = Integer.parseInt(shape.substring(0, slash));
        int active = Integer.parseInt(shape.substring(slash + 1));
        RandomGenerator random = Streams.of(1).child("sdr").generator();
        for (int i = 0; i < POOL; i++) {
            sdrs[i] = Sdr.random(size, active, random);
            bitSets[i] = new BitSet(size);
            sdrs[i].forEachActive(bitSets[i]::set);
            roaring[i] = RoaringBitmap.bitmapOf(sdrs[i].toArray());
            roaring[i].runOptimize();
        }
    }

    private int next() {
        at = (at + 1) & (POOL - 1);
        return at;
    }

    private int after(int i) {
        return (i + 1) & (POOL - 1);
    }

    /** Counts the bits that are active in both. */
    @Benchmark
    public int overlap(Processor processor) {
        int i = next();
        return sdrs[i].overlap(sdrs[after(i)]);
    }

    /** The same with bit sets of the JDK, which count common bits in a copy only. */
    @Benchmark
    public int overlapBitSet(Processor processor) {
        int i = next();
        BitSet both = (BitSet) bitSets[i].clone();
        both.and(bitSets[after(i)]);
        return both.cardinality();
    }

    /** The same with Roaring bit sets. */
    @Benchmark
    public int overlapRoaring(Processor processor) {
        int i = next();
        return RoaringBitmap.andCardinality(roaring[i], roaring[after(i)]);
    }

    /** Makes the vector of the bits that are active in either. */
    @Benchmark
    public Sdr union(Processor processor) {
        int i = next();
        return sdrs[i].union(sdrs[after(i)]);
    }

    /** The same with bit sets of the JDK. */
    @Benchmark
    public BitSet unionBitSet(Processor processor) {
        int i = next();
        BitSet either = (BitSet) bitSets[i].clone();
        either.or(bitSets[after(i)]);
        return either;
    }

    /** The same with Roaring bit sets. */
    @Benchmark
    public RoaringBitmap unionRoaring(Processor processor) {
        int i = next();
        return RoaringBitmap.or(roaring[i], roaring[after(i)]);
    }
}
