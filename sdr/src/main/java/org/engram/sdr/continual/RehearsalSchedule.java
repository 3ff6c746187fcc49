package org.engram.sdr.continual;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How examples are shared out among the tasks met so far: in the phase of task t, task {@code i <= t} of age {@code a = t - i} gets a share
 * in proportion to its decay.
 *
 * @param decay how the share falls with age
 * @param rate exponent b of {@code (a + 1)^-b} or rate c of {@code exp(-c a)}, finite and not below 0; 0 where the decay has none
 */
public record RehearsalSchedule(Decay decay, double rate) {

    /** Ways in which the share of a task falls with its age. */
    public enum Decay {
        /** As {@code (a + 1)^-b}: few repetitions of old tasks, but never an end of them. */
        POWER_LAW,
        /** As {@code exp(-c a)}. */
        EXPONENTIAL,
        /** Not at all. */
        UNIFORM,
        /** At once: only the present task is practised. */
        NONE
    }

    /** Requires a rate of 0 where the decay has none. */
    public RehearsalSchedule {
        Check.inside("RehearsalSchedule.rate", rate, Bounds.NON_NEGATIVE, "");
        Check.that(
                rate == 0 || decay == Decay.POWER_LAW || decay == Decay.EXPONENTIAL,
                "RehearsalSchedule.rate: must be 0 for " + decay + ", got " + Check.text(rate));
    }

    /** Shares that fall as {@code (a + 1)^-exponent}. */
    public static RehearsalSchedule powerLaw(double exponent) {
        return new RehearsalSchedule(Decay.POWER_LAW, exponent);
    }

    /** Shares that fall as {@code exp(-rate a)}. */
    public static RehearsalSchedule exponential(double rate) {
        return new RehearsalSchedule(Decay.EXPONENTIAL, rate);
    }

    /** Equal shares of all tasks met so far. */
    public static RehearsalSchedule uniform() {
        return new RehearsalSchedule(Decay.UNIFORM, 0);
    }

    /** No rehearsal: everything for the present task. */
    public static RehearsalSchedule none() {
        return new RehearsalSchedule(Decay.NONE, 0);
    }

    /** The shares of tasks 0 to t in the phase of task t, which add up to 1. */
    public double[] shares(int t) {
        Check.between("RehearsalSchedule task", t, 0, Integer.MAX_VALUE - 1);
        double[] shares =
                IntStream.rangeClosed(0, t).mapToDouble(i -> weight(t - i)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(weight -> weight / sum).toArray();
    }

    private double weight(int age) {
        return switch (decay) {
            case POWER_LAW -> StrictMath.pow(age + 1.0, -rate);
            case EXPONENTIAL -> StrictMath.exp(-rate * age);
            case UNIFORM -> 1;
            case NONE -> age == 0 ? 1 : 0;
        };
    }

    /** A budget of examples shared out in whole numbers: rounded down, and what is left to the largest remainders, later tasks first. */
    public int[] counts(int t, int budget) {
        Check.between("RehearsalSchedule.budget", budget, 0, Integer.MAX_VALUE);
        double[] exact = Arrays.stream(shares(t)).map(share -> share * budget).toArray();
        int[] counts = Arrays.stream(exact).mapToInt(count -> (int) count).toArray();
        IntStream.rangeClosed(0, t)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> counts[i] - exact[i])
                        .thenComparing(Comparator.reverseOrder()))
                .limit(budget - Arrays.stream(counts).asLongStream().sum())
                .forEach(i -> counts[i]++);
        return counts;
    }
}
