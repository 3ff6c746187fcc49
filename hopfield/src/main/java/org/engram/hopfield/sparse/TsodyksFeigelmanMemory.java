package org.engram.hopfield.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Ending;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.TsodyksFeigelman;
import org.jspecify.annotations.Nullable;

/**
 * The memory of Tsodyks and Feigelman: N units of 0 or 1 with covariance weights for sparse patterns; mutable.
 *
 * <p>{@code w_ij = (1/(N f (1-f))) sum_mu (x_i^mu - f)(x_j^mu - f)} without self-coupling, f being the share of active units. A
 * recall visits the units one at a time, each sweep in a random order drawn anew: {@code s_i <- 1 if sum_j w_ij s_j > theta,
 * 0 if less}; it ends at a fixed point or after 1000 sweeps. The energy is {@code E = -1/2 sum_(i != j) w_ij s_i s_j + theta sum_i
 * s_i}. M. V. Tsodyks and M. V. Feigelman, Europhys. Lett. 6 (1988) 101.
 *
 * <p>Weights are never written out: they are integers over {@code N K (N - K)} for patterns with K active units, and a visit to a
 * unit takes as many steps as patterns contain it. {@code N^2 K^2 P} must be below 2^62. The capacity is {@code N / (2 f |ln
 * f|)}, {@link TsodyksFeigelman#criticalLoad}.
 */
public final class TsodyksFeigelmanMemory implements AssociativeMemory<SparsePattern> {

    private static final int MOST_SWEEPS = 1000;

    private final int size;
    private final int active;
    private final double threshold;
    private final List<SparsePattern> patterns = new ArrayList<>();
    /** The patterns by unit, made when first needed. */
    private @Nullable PatternIndex index;

    private TsodyksFeigelmanMemory(int size, int active, double threshold) {
        this.size = Check.between("TsodyksFeigelmanMemory.size", size, 2, 1 << 24);
        this.active = Check.between("TsodyksFeigelmanMemory.active", active, 1, size / 2);
        this.threshold = Check.inside("TsodyksFeigelmanMemory.threshold", threshold, Bounds.FINITE, "");
    }

    /**
     * A memory that holds nothing yet.
     *
     * @param size number of units N, from 2 to 2^24
     * @param active number of active units of the patterns that it is meant for, from 1 to N/2
     * @param threshold theta; a unit of a stored pattern receives 1 - f or -f and noise
     */
    public static TsodyksFeigelmanMemory empty(int size, int active, double threshold) {
        return new TsodyksFeigelmanMemory(size, active, threshold);
    }

    /** A memory that holds the patterns, at least one, whose first one tells N and the number of active units. */
    public static TsodyksFeigelmanMemory of(double threshold, List<SparsePattern> patterns) {
        Check.that(!patterns.isEmpty(), "TsodyksFeigelmanMemory: must hold at least one pattern");
        SparsePattern first = patterns.get(0);
        TsodyksFeigelmanMemory memory = empty(first.size(), first.count(), threshold);
        patterns.forEach(memory::store);
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

    @Override
    public void store(SparsePattern pattern) {
        checkSize("store pattern", pattern);
        Check.that(
                pattern.count() == active,
                "TsodyksFeigelmanMemory.store pattern: must have " + active + " active units, got " + pattern.count());
        double squares = (double) size * size * active * active * (patterns.size() + 1.0);
        Check.that(
                squares < 0x1p62,
                "TsodyksFeigelmanMemory.store: N^2 K^2 P must be below 2^62 for exact sums, got "
                        + Check.text(squares));
        patterns.add(pattern);
        index = null;
    }

    @Override
    public void forget(SparsePattern pattern) {
        checkSize("forget pattern", pattern);
        Check.that(patterns.remove(pattern), "TsodyksFeigelmanMemory.forget: the pattern is not stored");
        index = null;
    }

    @Override
    public double energy(SparsePattern state) {
        return start("energy state", state).energy();
    }

    /** The state to which a cue leads; draws N - 1 bounded integers a sweep. */
    @Override
    public Recall<SparsePattern> recall(SparsePattern cue, RandomGenerator random) {
        CovarianceState state = start("recall cue", cue);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        double energy = state.energy();
        DoubleStream.Builder trace = DoubleStream.builder().add(energy);
        long flips = 0;
        boolean converged = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !converged; sweep++) {
            shuffle(order, random);
            int flipped = state.sweep(order);
            energy = Math.min(energy, state.energy());
            trace.add(energy);
            flips += flipped;
            converged = flipped == 0;
        }
        Ending ending = converged ? Ending.FIXED_POINT : Ending.SWEEPS_RAN_OUT;
        return Recall.of(state.pattern(), ending, flips, trace.build().toArray());
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swap = order[last];
            order[last] = order[drawn];
            order[drawn] = swap;
        }
    }

    /** The state after all units take their new values at once. */
    public SparsePattern step(SparsePattern state) {
        return start("step state", state).step();
    }

    /** The sum {@code sum_j w_ij s_j} that a unit receives. */
    public double field(SparsePattern state, int unit) {
        Check.index("TsodyksFeigelmanMemory.field unit", unit, size);
        return start("field state", state).field(unit);
    }

    /** Number of random patterns, to leading order for a small share of active units. */
    @Override
    public double capacity() {
        return size * TsodyksFeigelman.criticalLoad((double) active / size);
    }

    private CovarianceState start(String what, SparsePattern state) {
        checkSize(what, state);
        PatternIndex known = index;
        if (known == null) {
            known = new PatternIndex(size, patterns);
            index = known;
        }
        return new CovarianceState(known, active, threshold, state);
    }

    private void checkSize(String what, SparsePattern pattern) {
        Check.that(
                pattern.size() == size,
                "TsodyksFeigelmanMemory." + what + ": must have " + size + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "TsodyksFeigelmanMemory[" + count() + " patterns of " + size + " units]";
    }
}
