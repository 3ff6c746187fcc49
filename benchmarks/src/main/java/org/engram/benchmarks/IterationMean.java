package org.engram.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A mean that is right in JMH's table; mutable.
 *
 * <p>JMH adds up the counters of all iterations, so each iteration contributes its mean divided by their number.
 */
@State(Scope.Thread)
public abstract class IterationMean {

    private int iterations = 1;
    private double sum;
    private long count;

    /** For JMH. */
    protected IterationMean() {}

    /** Learns how many iterations JMH will add up. */
    @Setup
    public void learn(BenchmarkParams parameters) {
        iterations = parameters.getMeasurement().getCount() * Math.max(1, parameters.getForks());
    }

    /** Forgets the iteration before. */
    @Setup(Level.Iteration)
    public void clear() {
        sum = 0;
        count = 0;
    }

    /** Takes one more value into the mean. */
    protected void add(double value) {
        sum += value;
        count++;
    }

    /** Whether the iteration has no value yet. */
    protected boolean isEmpty() {
        return count == 0;
    }

    /** This iteration's part of the mean over all. */
    protected double share() {
        return sum / count / iterations;
    }
}
