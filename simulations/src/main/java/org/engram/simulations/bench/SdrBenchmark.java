package org.engram.simulations.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;

/**
 * Overlaps and unions of random sparse vectors a second, beside those of {@link BitSet}, on one thread.
 *
 * <p>Both work on the same pairs, from a pool that is gone through again and again. Seconds are those that the processor spent
 * on the thread; rounds of the two alternate, and the best round of each counts, so that a machine that is busy with something
 * else does as little harm as can be. The time of the garbage collector, which has the same to do for both, is not in it.
 *
 * @param size number of bits
 * @param active number of active bits
 * @param seconds time for each operation of each kind, in s
 */
public record SdrBenchmark(int size, int active, double seconds) {

    private static final int POOL = 64;
    private static final int ROUNDS = 10;
    private static final int CALLS = 512;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Requires counts inside their bounds and some time. */
    public SdrBenchmark {
        Check.between("SdrBenchmark.size", size, 1, 100_000_000);
        Check.between("SdrBenchmark.active", active, 1, size);
        Check.inside("SdrBenchmark.seconds", seconds, Bounds.closed(0.01, 1000), "s");
    }

    /** Measures overlap and union. */
    public List<Result> run() {
        Generator random = Streams.of(1).child("bench").generator();
        Sdr[] sdrs = new Sdr[POOL];
        BitSet[] sets = new BitSet[POOL];
        for (int i = 0; i < POOL; i++) {
            sdrs[i] = Sdr.random(size, active, random);
            sets[i] = new BitSet(size);
            sdrs[i].forEachActive(sets[i]::set);
        }
        List<Result> results = new ArrayList<>();
        results.add(compare("overlap", i -> sdrs[i].overlap(sdrs[(i + 1) % POOL]), i -> {
            BitSet both = (BitSet) sets[i].clone();
            both.and(sets[(i + 1) % POOL]);
            return both.cardinality();
        }));
        results.add(compare("union", i -> sdrs[i].union(sdrs[(i + 1) % POOL]).cardinality(), i -> {
            BitSet either = (BitSet) sets[i].clone();
            either.or(sets[(i + 1) % POOL]);
            return either.cardinality();
        }));
        return results;
    }

    private Result compare(String operation, IntUnaryOperator ours, IntUnaryOperator theirs) {
        double best = 0;
        double peer = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round % 2 == 0) {
                best = Math.max(best, rate(ours));
            } else {
                peer = Math.max(peer, rate(theirs));
            }
        }
        return new Result(operation, best, peer);
    }

    /** Calls a second; the sum of what they return keeps them from being left out. */
    private double rate(IntUnaryOperator operation) {
        long sum = 0;
        long calls = 0;
        long begin = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        while (System.nanoTime() - begin < seconds * 1e9 / ROUNDS) {
            for (int k = 0; k < CALLS; k++) {
                sum += operation.applyAsInt(k % POOL);
            }
            calls += CALLS;
        }
        double elapsed = (THREADS.getCurrentThreadCpuTime() - used) * 1e-9;
        if (sum < 0) {
            throw new IllegalStateException("SdrBenchmark: a number of bits was below zero");
        }
        return calls / elapsed;
    }

    /**
     * What was measured of one operation.
     *
     * @param operation its name
     * @param perSecond operations a second
     * @param bitSet operations a second of {@link BitSet}, which has no way to count common bits but in a copy
     */
    public record Result(String operation, double perSecond, double bitSet) {}
}
