package org.engram.hopfield.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Ending;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.DenseCapacity;
import org.jspecify.annotations.Nullable;

/**
 * A dense associative memory of N binary units, which holds far more than N patterns; mutable.
 *
 * <p>A state has the energy {@code E(s) = -sum_mu F(xi^mu . s)}. A recall visits the units one at a time, each sweep in a
 * random order drawn anew, and gives each the value of lower energy: {@code s_i <- sign(sum_mu [F(xi_i^mu + r) - F(-xi_i^mu + r)])}
 * with {@code r = sum_{j != i} xi_j^mu s_j}; a unit at a tie keeps its value. It ends at a fixed point or after 1000 sweeps.
 * D. Krotov and J. J. Hopfield, Advances in Neural Information Processing Systems 29 (2016), section 2.
 *
 * <p>F is rounded to a double at each of its N + 1 arguments; energies and signs of differences are exact from there on.
 * With {@code F(x) = x^2} the dynamics is that of the classical network with Hebb's rule. A visit to a unit takes P steps;
 * the patterns are held twice as bits, {@code N P / 4} bytes. The capacity is that of {@link DenseCapacity}.
 */
public final class DenseMemory implements AssociativeMemory<Pattern> {

    private static final int MOST_SWEEPS = 1000;

    private final int size;
    private final Interaction interaction;
    private final Energies energies;
    private final List<Pattern> patterns = new ArrayList<>();
    /** The patterns by unit, made when first needed. */
    private long @Nullable [][] units;

    private DenseMemory(Interaction interaction, int size) {
        this.size = Check.between("DenseMemory.size", size, 1, Integer.MAX_VALUE - 1);
        this.interaction = interaction;
        energies = new Energies(interaction, size);
        energies.checkFinite(1);
    }

    /** A memory of N units, at least 1, that holds nothing yet. */
    public static DenseMemory empty(Interaction interaction, int size) {
        return new DenseMemory(interaction, size);
    }

    /** A memory that holds the patterns. */
    public static DenseMemory of(Interaction interaction, Patterns patterns) {
        DenseMemory memory = new DenseMemory(interaction, patterns.size());
        for (int mu = 0; mu < patterns.count(); mu++) {
            memory.store(patterns.get(mu));
        }
        return memory;
    }

    /** A memory with {@code F(x) = x^n}, n from 2 to 100, that holds the patterns. */
    public static DenseMemory polynomial(int n, Patterns patterns) {
        return of(Interaction.polynomial(n), patterns);
    }

    /** A memory with {@code F(x) = max(x, 0)^n}, real n from above 1 to 100, that holds the patterns. */
    public static DenseMemory rectified(double n, Patterns patterns) {
        return of(Interaction.rectified(n), patterns);
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
    public void store(Pattern pattern) {
        checkSize("store pattern", pattern);
        energies.checkFinite(patterns.size() + 1);
        patterns.add(pattern);
        units = null;
    }

    @Override
    public void forget(Pattern pattern) {
        checkSize("forget pattern", pattern);
        Check.that(patterns.remove(pattern), "DenseMemory.forget: the pattern is not stored");
        units = null;
    }

    /** Energy {@code -sum_mu F(xi^mu . s)} of a state. */
    @Override
    public double energy(Pattern state) {
        checkSize("energy state", state);
        return energies.energy(agreeing(state));
    }

    /** The state to which a cue leads; draws N - 1 bounded integers a sweep. */
    @Override
    public Recall<Pattern> recall(Pattern cue, RandomGenerator random) {
        DenseState state = start("recall cue", cue);
        SweepOrder order = new SweepOrder(size);
        DoubleStream.Builder trace = DoubleStream.builder().add(state.energy());
        long flips = 0;
        boolean converged = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !converged; sweep++) {
            int flipped = sweep(state, order.next(random));
            trace.add(state.energy());
            flips += flipped;
            converged = flipped == 0;
        }
        Ending ending = converged ? Ending.FIXED_POINT : Ending.SWEEPS_RAN_OUT;
        return Recall.of(state.pattern(), ending, flips, trace.build().toArray());
    }

    private static int sweep(DenseState state, int[] order) {
        int flipped = 0;
        for (int i : order) {
            if (state.isUnstable(i)) {
                state.flip(i);
                flipped++;
            }
        }
        return flipped;
    }

    /** The state after the update rule is applied to all units at once; equal to the state itself at a fixed point. */
    public Pattern step(Pattern state) {
        DenseState before = start("step state", state);
        long[] bits = state.bits();
        for (int i = 0; i < size; i++) {
            if (before.isUnstable(i)) {
                bits[i >>> 6] ^= 1L << i;
            }
        }
        return Pattern.fromBits(bits, size);
    }

    /** Number of random patterns by the theory of the {@link Interaction}. */
    @Override
    public double capacity() {
        return interaction.capacity(size);
    }

    private DenseState start(String what, Pattern state) {
        checkSize(what, state);
        return new DenseState(energies, units(), agreeing(state), state);
    }

    private int[] agreeing(Pattern state) {
        return patterns.stream()
                .mapToInt(pattern -> size - pattern.distance(state))
                .toArray();
    }

    private long[][] units() {
        long[][] known = units;
        if (known == null) {
            known = transposed();
            units = known;
        }
        return known;
    }

    private long[][] transposed() {
        long[][] rows = new long[size][(patterns.size() + 63) >>> 6];
        for (int mu = 0; mu < patterns.size(); mu++) {
            long[] bits = patterns.get(mu).bits();
            for (int i = 0; i < size; i++) {
                rows[i][mu >>> 6] |= (bits[i >>> 6] >>> i & 1) << mu;
            }
        }
        return rows;
    }

    private void checkSize(String what, Pattern pattern) {
        Check.that(
                pattern.size() == size,
                "DenseMemory." + what + ": must have " + size + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "DenseMemory[" + interaction + ", " + count() + " patterns of " + size + " units]";
    }
}
