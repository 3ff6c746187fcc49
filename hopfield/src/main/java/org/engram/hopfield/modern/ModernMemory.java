package org.engram.hopfield.modern;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Ending;
import org.engram.hopfield.RealPattern;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.ModernCapacity;

/**
 * A modern Hopfield network: patterns x of d real units, retrieved by a softmax of inverse temperature beta; mutable.
 *
 * <p>A state s has the energy {@code E = -lse(beta, X^T s) + s.s / 2 + ln(P) / beta + M^2 / 2}, where {@code lse = (1/beta) ln
 * sum_mu exp(beta x_mu . s)} and M is the largest norm of a pattern; it lies between 0 and {@code 2 M^2} for averages of
 * patterns. A step takes the state to the average {@code X softmax(beta X^T s)} of the patterns and never raises the energy;
 * one step is the attention of transformers. H. Ramsauer et al., Hopfield networks is all you need, International Conference
 * on Learning Representations (2021), equations 2 and 3 and theorems 1 and 2.
 *
 * <p>Fixed points lie near one pattern, near the average of several (metastable states), or near that of all: {@link #regime}.
 * The capacity is that of {@link ModernCapacity#critical}.
 */
public final class ModernMemory implements AssociativeMemory<RealPattern> {

    /** Steps that move a state by less than this share of the largest norm count as rest. */
    private static final double TOLERANCE = 1e-12;

    private final int size;
    private final double beta;
    private final int maximumSteps;
    private final List<RealPattern> patterns = new ArrayList<>();

    private ModernMemory(int size, double beta, int maximumSteps) {
        this.size = Check.between("ModernMemory.size", size, 1, Integer.MAX_VALUE);
        this.beta = Check.positive("ModernMemory.beta", beta, "");
        this.maximumSteps = Check.between("ModernMemory.maximumSteps", maximumSteps, 1, Integer.MAX_VALUE - 1);
    }

    /** A memory of d units, at least 1, of the given inverse temperature, > 0, that holds nothing yet. */
    public static ModernMemory empty(double beta, int size) {
        return new ModernMemory(size, beta, 1000);
    }

    /** A memory that holds the patterns, at least one, all of one size. */
    public static ModernMemory of(double beta, List<RealPattern> patterns) {
        Check.that(!patterns.isEmpty(), "ModernMemory: must hold at least one pattern");
        ModernMemory memory = empty(beta, patterns.get(0).size());
        patterns.forEach(memory::store);
        return memory;
    }

    /** A memory that holds the patterns, at least one, all of one size. */
    public static ModernMemory of(double beta, RealPattern... patterns) {
        return of(beta, List.of(patterns));
    }

    /** A memory of the same patterns that gives up after so many steps, at least 1; 1000 where nothing is said. */
    public ModernMemory withMaximumSteps(int steps) {
        ModernMemory memory = new ModernMemory(size, beta, steps);
        memory.patterns.addAll(patterns);
        return memory;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int count() {
        return patterns.size();
    }

    /** The inverse temperature. */
    public double beta() {
        return beta;
    }

    @Override
    public void store(RealPattern pattern) {
        checkSize("store pattern", pattern);
        patterns.add(pattern);
    }

    @Override
    public void forget(RealPattern pattern) {
        checkSize("forget pattern", pattern);
        Check.that(patterns.remove(pattern), "ModernMemory.forget: the pattern is not stored");
    }

    /** Energy of a state, >= 0; needs a pattern. */
    @Override
    public double energy(RealPattern state) {
        return energy(softmax("energy state", state), state);
    }

    private double energy(Softmax softmax, RealPattern state) {
        double largest = largestNorm();
        double constant = StrictMath.log(patterns.size()) / beta + largest * largest / 2;
        return state.dot(state) / 2 - softmax.logSumExp() + constant;
    }

    /** The weights {@code softmax(beta X^T s)} of the patterns in the order stored, shape (P), which sum up to 1. */
    public double[] weights(RealPattern state) {
        return softmax("weights state", state).weights();
    }

    /** One step: the average {@code X softmax(beta X^T s)} of the patterns. */
    public RealPattern step(RealPattern state) {
        return softmax("step state", state).average(patterns);
    }

    /** How many patterns a state mixes, by its weights. */
    public Regime regime(RealPattern state) {
        return Regime.of(weights(state));
    }

    /**
     * The state to which steps lead a cue, until one moves it by less than 1e-12 of the largest norm.
     *
     * <p>Draws no random numbers. An energy that only rounding raises is told as the one before it.
     */
    @Override
    public Recall<RealPattern> recall(RealPattern cue, RandomGenerator random) {
        RealPattern state = cue;
        Softmax softmax = softmax("recall cue", cue);
        double energy = energy(softmax, cue);
        DoubleStream.Builder trace = DoubleStream.builder().add(energy);
        double rest = TOLERANCE * largestNorm();
        boolean converged = false;
        for (int step = 0; step < maximumSteps && !converged; step++) {
            RealPattern next = softmax.average(patterns);
            softmax = new Softmax(patterns, beta, next);
            energy = Math.min(energy, energy(softmax, next));
            trace.add(energy);
            converged = next.distance(state) <= rest;
            state = next;
        }
        Ending ending = converged ? Ending.FIXED_POINT : Ending.SWEEPS_RAN_OUT;
        return Recall.of(state, ending, 0, trace.build().toArray());
    }

    /** Number of random patterns of the present mean square norm, sqrt(d) in an empty memory, by {@link ModernCapacity}. */
    @Override
    public double capacity() {
        double square =
                patterns.stream().mapToDouble(pattern -> pattern.dot(pattern)).sum();
        double norm = patterns.isEmpty() ? Math.sqrt(size) : Math.sqrt(square / patterns.size());
        return norm > 0 ? ModernCapacity.critical(beta, norm, size) : 1;
    }

    private double largestNorm() {
        return Math.sqrt(patterns.stream()
                .mapToDouble(pattern -> pattern.dot(pattern))
                .max()
                .orElseThrow());
    }

    private Softmax softmax(String what, RealPattern state) {
        checkSize(what, state);
        Check.that(!patterns.isEmpty(), "ModernMemory." + what + ": no pattern is stored yet");
        return new Softmax(patterns, beta, state);
    }

    private void checkSize(String what, RealPattern pattern) {
        Check.that(
                pattern.size() == size,
                "ModernMemory." + what + ": must have " + size + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "ModernMemory[beta " + Check.text(beta) + ", " + count() + " patterns of " + size + " units]";
    }
}
