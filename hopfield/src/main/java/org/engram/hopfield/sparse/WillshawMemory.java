package org.engram.hopfield.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Ending;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.WillshawTheory;

/**
 * Willshaw's memory: N units of 0 or 1, weights that are 1 between any two units once active together; mutable.
 *
 * <p>{@code w_ij = 1} if some stored pattern contains both i and j (a unit with itself included), otherwise 0. A step sums
 * the weights from the active units at each unit and applies a {@link Threshold}: k winners, or all units whose sum reaches
 * theta. D. J. Willshaw, O. P. Buneman and H. C. Longuet-Higgins, Nature 222 (1969) 960; G. Palm, Biol. Cybern. 36 (1980) 19.
 *
 * <p>A state of a active units has the energy {@code -1/2 sum_ij w_ij s_i s_j} plus that of the threshold: {@code (theta - 1/2)
 * a}, or {@code (k + 1)^2 (a - k)^2 / 2} for k winners. All units change at once, so a step may raise it; a recall ends
 * before such a step.
 *
 * <p>A row of weights is a list of units, or one bit a unit where that is shorter: at most {@code N^2 / 8} bytes, 1.25 GB for
 * 100 000 units. The patterns are kept, 4 bytes an active unit, to be forgotten again. The capacity is the number of patterns
 * at which half of the weights are 1, {@link WillshawTheory#capacity}.
 */
public final class WillshawMemory implements AssociativeMemory<SparsePattern> {

    private static final int MOST_STEPS = 100;

    private final Threshold threshold;
    private final WeightRow[] rows;
    private final List<SparsePattern> patterns = new ArrayList<>();

    private WillshawMemory(int size, Threshold threshold) {
        Check.between("WillshawMemory.size", size, 1, Integer.MAX_VALUE - 64);
        Check.between("WillshawMemory.threshold units", threshold.units(), 1, size);
        this.threshold = threshold;
        rows = new WeightRow[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new WeightRow(size);
        }
    }

    /** A memory of N units, at least 1, that holds nothing yet. */
    public static WillshawMemory empty(int size, Threshold threshold) {
        return new WillshawMemory(size, threshold);
    }

    /** A memory that holds the patterns, at least one, all of one size. */
    public static WillshawMemory of(Threshold threshold, List<SparsePattern> patterns) {
        Check.that(!patterns.isEmpty(), "WillshawMemory: must hold at least one pattern");
        WillshawMemory memory = empty(patterns.get(0).size(), threshold);
        patterns.forEach(memory::store);
        return memory;
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int count() {
        return patterns.size();
    }

    @Override
    public void store(SparsePattern pattern) {
        checkSize("store pattern", pattern);
        patterns.add(pattern);
        for (int k = 0; k < pattern.count(); k++) {
            rows[pattern.active(k)].set(pattern);
        }
    }

    /** Removes a pattern; the rows of its units are made anew from all patterns that contain them. */
    @Override
    public void forget(SparsePattern pattern) {
        checkSize("forget pattern", pattern);
        Check.that(patterns.remove(pattern), "WillshawMemory.forget: the pattern is not stored");
        for (int k = 0; k < pattern.count(); k++) {
            rows[pattern.active(k)] = new WeightRow(size());
        }
        for (SparsePattern other : patterns) {
            for (int k = 0; other.overlap(pattern) > 0 && k < other.count(); k++) {
                if (pattern.contains(other.active(k))) {
                    rows[other.active(k)].set(other);
                }
            }
        }
    }

    /** Weight between two units, 0 or 1. */
    public int weight(int i, int j) {
        Check.index("WillshawMemory.weight i", i, size());
        Check.index("WillshawMemory.weight j", j, size());
        return rows[i].contains(j) ? 1 : 0;
    }

    /** The share of the N^2 weights that are 1. */
    public double load() {
        double ones = 0;
        for (WeightRow row : rows) {
            ones += row.count();
        }
        return ones / size() / size();
    }

    /** For every unit the number of active units of a state that it is connected with, shape (N). */
    public int[] sums(SparsePattern state) {
        checkSize("sums state", state);
        int[] sums = new int[size()];
        for (int k = 0; k < state.count(); k++) {
            rows[state.active(k)].addTo(sums);
        }
        return sums;
    }

    /** One step under the memory's threshold. */
    public SparsePattern step(SparsePattern state, RandomGenerator random) {
        return step(state, threshold, random);
    }

    /** One step under another threshold, such as the number of units of a partial cue. */
    public SparsePattern step(SparsePattern state, Threshold other, RandomGenerator random) {
        return other.next(sums(state), state, random);
    }

    /** Energy of a state under the memory's threshold. */
    @Override
    public double energy(SparsePattern state) {
        return energy(state, sums(state));
    }

    private double energy(SparsePattern state, int[] sums) {
        long connected = 0;
        for (int k = 0; k < state.count(); k++) {
            connected += sums[state.active(k)];
        }
        return threshold.energy(state.count()) - 0.5 * connected;
    }

    /**
     * The state to which steps lead a cue, until one changes nothing, or would not lower the energy; at most 100 steps.
     *
     * <p>Draws random numbers only where more units tie than can win.
     */
    @Override
    public Recall<SparsePattern> recall(SparsePattern cue, RandomGenerator random) {
        SparsePattern state = cue;
        int[] sums = sums(cue);
        double energy = energy(cue, sums);
        DoubleStream.Builder trace = DoubleStream.builder().add(energy);
        long flips = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            SparsePattern next = threshold.next(sums, state, random);
            int[] nextSums = sums(next);
            double nextEnergy = energy(next, nextSums);
            boolean rests = next.equals(state);
            if (rests || nextEnergy >= energy) {
                Ending ending = rests ? Ending.FIXED_POINT : Ending.NO_STEP_DOWN;
                return Recall.of(state, ending, flips, trace.add(energy).build().toArray());
            }
            flips += state.count() + next.count() - 2L * state.overlap(next);
            state = next;
            sums = nextSums;
            energy = nextEnergy;
            trace.add(energy);
        }
        return Recall.of(state, Ending.SWEEPS_RAN_OUT, flips, trace.build().toArray());
    }

    /** The number of random patterns, with as many active units as the threshold names, that set half of the weights. */
    @Override
    public double capacity() {
        return WillshawTheory.capacity(size(), threshold.units());
    }

    private void checkSize(String what, SparsePattern pattern) {
        Check.that(
                pattern.size() == size(),
                "WillshawMemory." + what + ": must have " + size() + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "WillshawMemory[" + count() + " patterns of " + size() + " units]";
    }
}
