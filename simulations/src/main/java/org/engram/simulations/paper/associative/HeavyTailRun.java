package org.engram.simulations.paper.associative;

import java.util.Arrays;
import org.engram.hopfield.linear.Associations;
import org.engram.hopfield.linear.Descent;
import org.engram.hopfield.linear.LinearMemory;
import org.engram.hopfield.linear.LinearUpdate;

/**
 * One step of learning at the least rate of a grid that reaches a mean probability of 0.9, and what it gives each class.
 *
 * <p>The grid has 400 rates from 0.001 to 1e7 at equal ratios; the last is taken where none reaches it.
 */
final class HeavyTailRun {

    private static final int RATES = 400;
    private static final double DECADES = 10;
    private static final double LEAST_RATE = 1e-3;
    private static final double AIM = 0.9;

    private final double rate;
    private final LinearMemory memory;
    private final double entropy;

    private HeavyTailRun(double rate, LinearMemory memory, double entropy) {
        this.rate = rate;
        this.memory = memory;
        this.entropy = entropy;
    }

    static HeavyTailRun of(Associations task, Descent descent) {
        LinearUpdate update = LinearMemory.empty(task).update(descent);
        LinearMemory memory = LinearMemory.empty(task);
        double rate = LEAST_RATE;
        for (int k = 0; k < RATES && memory.meanCorrect() < AIM; k++) {
            rate = LEAST_RATE * StrictMath.pow(10, DECADES * k / (RATES - 1));
            memory = LinearMemory.empty(task);
            memory.apply(update, rate);
        }
        return new HeavyTailRun(rate, memory, update.entropy());
    }

    /** The least probability of any class after each of several steps at one rate. */
    static double[] leastByStep(Associations task, Descent descent, double rate, int steps) {
        LinearMemory memory = LinearMemory.empty(task);
        double[] least = new double[steps];
        for (int step = 0; step < steps; step++) {
            memory.learn(descent, rate, 1);
            least[step] = Arrays.stream(memory.correct()).min().orElseThrow();
        }
        return least;
    }

    double rate() {
        return rate;
    }

    /** Probability of the right class, classes weighted by frequency. */
    double meanCorrect() {
        return memory.meanCorrect();
    }

    /** Entropy of the singular values of the step. */
    double entropy() {
        return entropy;
    }

    /** Probability of the right class, by class. */
    double[] correct() {
        return memory.correct();
    }

    double least() {
        return Arrays.stream(correct()).min().orElseThrow();
    }

    double most() {
        return Arrays.stream(correct()).max().orElseThrow();
    }
}
