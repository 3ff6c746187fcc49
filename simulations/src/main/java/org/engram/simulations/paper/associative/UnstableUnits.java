package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.dense.DenseMemory;
import org.engram.hopfield.theory.DenseCapacity;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;

/**
 * The share of units of stored patterns that are unstable in dense memories of one power and size, at several loads.
 *
 * <p>Loads are multiples of the theory's capacity. The capacity that is measured is where the share is 0.36 %: {@code 1/z^2}, z
 * being its normal quantile, is proportional to the number of patterns in theory, and a straight line through it is solved.
 */
final class UnstableUnits {

    /** Numbers of patterns in units of the capacity of the theory. */
    static final double[] LOADS = {0.7, 0.85, 1, 1.2, 1.45};

    private final int power;
    private final int units;
    private final int[] counts;
    /** By trial and load. */
    private final List<long[]> unstable;

    private final long unitsEach;

    private UnstableUnits(int power, int units, int[] counts, List<long[]> unstable, long unitsEach) {
        this.power = power;
        this.units = units;
        this.counts = counts;
        this.unstable = unstable;
        this.unitsEach = unitsEach;
    }

    /** Memories of fresh patterns, one a trial and load, in each of which about so many units are looked at. */
    static UnstableUnits measure(ExperimentContext context, int power, int units, int trials, int unitsEach) {
        int[] counts = new int[LOADS.length];
        for (int load = 0; load < counts.length; load++) {
            double capacity = DenseCapacity.capacity(power, units, DenseCapacity.CLASSICAL_ERROR);
            counts[load] = (int) Math.max(2, Math.rint(LOADS[load] * capacity));
        }
        Streams streams = context.streams().child("dense-capacity").child(power).child(units);
        int cues = Math.max(1, unitsEach / units);
        List<long[]> unstable = Trials.run(
                context,
                "n = " + power + ", N = " + units,
                trials,
                trial -> trial(power, units, counts, cues, streams.child(trial).generator()));
        return new UnstableUnits(power, units, counts, unstable, (long) cues * units);
    }

    private static long[] trial(int power, int units, int[] counts, int cues, RandomGenerator random) {
        long[] unstable = new long[counts.length];
        for (int load = 0; load < counts.length; load++) {
            DenseMemory memory = null;
            Patterns patterns = null;
            for (int cue = 0; cue < cues; cue++) {
                int mu = cue % counts[load];
                if (mu == 0 || memory == null || patterns == null) {
                    patterns = Patterns.random(counts[load], units, random);
                    memory = DenseMemory.polynomial(power, patterns);
                }
                unstable[load] += memory.step(patterns.get(mu)).distance(patterns.get(mu));
            }
        }
        return unstable;
    }

    int units() {
        return units;
    }

    int power() {
        return power;
    }

    int trials() {
        return unstable.size();
    }

    /** The load {@code K (2n-3)!! / N^(n-1)} on which the error of all powers depends. */
    double reducedLoad(int load) {
        return counts[load] / DenseCapacity.capacity(power, units, DenseCapacity.CLASSICAL_ERROR) * criticalReduced();
    }

    static double criticalReduced() {
        return DenseCapacity.load(2, DenseCapacity.CLASSICAL_ERROR);
    }

    /** Units of different memories as independent trials; those of one pattern err together, which the interval leaves out. */
    Proportion proportion(int load) {
        long sum = unstable.stream().mapToLong(counted -> counted[load]).sum();
        return new Proportion(sum, unitsEach * unstable.size());
    }

    double capacity() {
        return capacity(unstable);
    }

    /** The capacities of resampled trials, each drawn with replacement. */
    double[] resampledCapacities(int resamples, RandomGenerator random) {
        double[] capacities = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            List<long[]> drawn = new ArrayList<>();
            for (int k = 0; k < unstable.size(); k++) {
                drawn.add(unstable.get(random.nextInt(unstable.size())));
            }
            capacities[resample] = capacity(drawn);
        }
        return capacities;
    }

    private double capacity(List<long[]> trials) {
        double[] x = new double[counts.length];
        double[] y = new double[counts.length];
        for (int load = 0; load < counts.length; load++) {
            int at = load;
            double wrong = trials.stream().mapToLong(counted -> counted[at]).sum();
            x[load] = counts[load];
            // Half a unit keeps the quantile finite where a small run finds none.
            y[load] = DenseCapacity.load(2, Math.max(wrong, 0.5) / ((double) unitsEach * trials.size()));
        }
        StraightLine line = StraightLine.through(x, y);
        return (criticalReduced() - line.intercept()) / line.slope();
    }
}
