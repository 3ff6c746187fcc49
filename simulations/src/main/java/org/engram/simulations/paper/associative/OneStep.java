package org.engram.simulations.paper.associative;

import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;
import org.engram.hopfield.RealPattern;
import org.engram.hopfield.modern.ModernMemory;
import org.engram.hopfield.theory.ModernCapacity;

/**
 * One step of a modern memory that grows, from a noisy cue of its first pattern: the weight of that pattern, and how far the
 * step's result is from it, at several numbers of patterns.
 */
final class OneStep {

    private final double[] weights;
    private final double[] errors;
    private final int boundsBroken;

    private OneStep(double[] weights, double[] errors, int boundsBroken) {
        this.weights = weights;
        this.errors = errors;
        this.boundsBroken = boundsBroken;
    }

    /**
     * A trial with patterns on the sphere of norm sqrt(d), drawn one after the other.
     *
     * @param units number of units d
     * @param beta inverse temperature
     * @param noise standard deviation of the cue's noise a unit
     * @param counts numbers of patterns at which to look, ascending
     */
    static OneStep trial(int units, double beta, double noise, int[] counts, Streams streams) {
        RandomGenerator random = streams.generator();
        double norm = Math.sqrt(units);
        RealPattern pattern = RealPattern.onSphere(units, norm, random);
        RealPattern cue = pattern.noisy(noise, random);
        ModernMemory memory = ModernMemory.of(beta, pattern);
        double nearest = Double.NEGATIVE_INFINITY;
        double[] weights = new double[counts.length];
        double[] errors = new double[counts.length];
        int broken = 0;
        for (int k = 0; k < counts.length; k++) {
            while (memory.count() < counts[k]) {
                RealPattern other = RealPattern.onSphere(units, norm, random);
                nearest = Math.max(nearest, other.dot(cue));
                memory.store(other);
            }
            weights[k] = memory.weights(cue)[0];
            double distance = memory.step(cue).distance(pattern);
            errors[k] = distance / norm;
            double bound = ModernCapacity.errorBound(beta, counts[k], norm, pattern.dot(cue) - nearest);
            broken += distance > bound * (1 + 1e-12) ? 1 : 0;
        }
        return new OneStep(weights, errors, broken);
    }

    /** The pattern's share of the softmax weight, by number of patterns. */
    double[] weights() {
        return weights;
    }

    /** Distance from the pattern over its norm, by number of patterns. */
    double[] errors() {
        return errors;
    }

    /** How often the distance exceeded its bound. */
    int boundsBroken() {
        return boundsBroken;
    }
}
