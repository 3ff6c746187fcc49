package org.engram.hopfield;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** A state of N real units: a vector to store, a cue, or the outcome of a recall. Immutable; its values are finite. */
public final class RealPattern {

    private final double[] values;

    /** Takes the array over. */
    private RealPattern(double[] values) {
        this.values = values;
    }

    /** The vector with the given values, at least one, each finite; copied. */
    public static RealPattern of(double... values) {
        Check.between("RealPattern.size", values.length, 1, Integer.MAX_VALUE);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "RealPattern[" + i + "]: must be finite, got " + Check.text(values[i]));
            }
        }
        return new RealPattern(values.clone());
    }

    /** The vector of the values +1 and -1 of a binary pattern. */
    public static RealPattern of(Pattern pattern) {
        double[] values = new double[pattern.size()];
        Arrays.setAll(values, pattern::value);
        return new RealPattern(values);
    }

    /** A vector of the given norm, > 0, in a uniformly random direction; draws one normal number a unit. */
    public static RealPattern onSphere(int size, double norm, RandomGenerator random) {
        Check.between("RealPattern.size", size, 1, Integer.MAX_VALUE);
        Check.positive("RealPattern.norm", norm, "");
        double[] values = new double[size];
        Arrays.setAll(values, i -> random.nextGaussian());
        return new RealPattern(values).scaledTo(norm);
    }

    private RealPattern scaledTo(double norm) {
        double factor = norm / norm();
        return new RealPattern(
                Arrays.stream(values).map(value -> factor * value).toArray());
    }

    /** This vector plus independent normal numbers of the given standard deviation, >= 0. */
    public RealPattern noisy(double deviation, RandomGenerator random) {
        Check.inside("RealPattern.noisy deviation", deviation, Bounds.NON_NEGATIVE, "");
        double[] noisy = values.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += deviation * random.nextGaussian();
        }
        return of(noisy);
    }

    /** Number of units N. */
    public int size() {
        return values.length;
    }

    /** Value of unit {@code i}. */
    public double value(int i) {
        return values[Check.index("RealPattern unit", i, values.length)];
    }

    /** The product {@code sum_i s_i t_i} with a vector of the same size. */
    public double dot(RealPattern other) {
        requireSameSize("RealPattern.dot", other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    /** The Euclidean norm. */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /** The Euclidean distance from a vector of the same size. */
    public double distance(RealPattern other) {
        requireSameSize("RealPattern.distance", other);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - other.values[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private void requireSameSize(String what, RealPattern other) {
        Check.that(
                other.size() == size(),
                what + ": both must have the same size, got " + size() + " and " + other.size());
    }

    /** The signs of the values, +1 where a value is 0. */
    public Pattern signs() {
        int[] signs = new int[values.length];
        Arrays.setAll(signs, i -> values[i] < 0 ? -1 : 1);
        return Pattern.of(signs);
    }

    /** The values, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealPattern that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "RealPattern[" + size() + " units, norm " + Check.text(norm()) + "]";
    }
}
