package org.engram.hopfield;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A memory of sequences: symmetric weights hold each pattern, and asymmetric ones, which act late, lead to the next one.
 *
 * <p>With {@code J_ij = (1/N) sum_mu xi_i^mu xi_j^mu} and {@code K_ij = (lambda/N) sum_mu xi_i^{mu+1} xi_j^mu} all units are
 * updated at once, {@code s_i(t + 1) = sign(sum_j J_ij s_j(t) + K_ij s_j(t - tau))}; a field of 0 keeps the value. The state
 * stays near a pattern for about {@code tau + 1} steps if lambda is above 1. H. Sompolinsky and I. Kanter, Phys. Rev. Lett.
 * 57 (1986) 2861; D. Kleinfeld, PNAS 83 (1986) 9469. Immutable; self-couplings are left out.
 */
public final class SequenceMemory {

    private final Patterns patterns;
    private final UnitBits units;
    private final boolean isCycle;
    private final double strength;
    private final int delay;

    private SequenceMemory(Patterns patterns, boolean isCycle, double strength, int delay) {
        this.patterns = patterns;
        units = UnitBits.of(patterns);
        this.isCycle = isCycle;
        this.strength = strength;
        this.delay = delay;
    }

    /** The memory of a sequence of patterns, with {@code lambda = 2} and a delay of 4 steps; the last pattern stays. */
    public static SequenceMemory of(Patterns patterns) {
        return new SequenceMemory(patterns, false, 2, 4);
    }

    /** The same with the first pattern after the last one. */
    public SequenceMemory cyclic() {
        return new SequenceMemory(patterns, true, strength, delay);
    }

    /** The same with another strength lambda of the transitions, at least 0. */
    public SequenceMemory withStrength(double lambda) {
        Check.inside("SequenceMemory.strength", lambda, Bounds.NON_NEGATIVE, "");
        return new SequenceMemory(patterns, isCycle, lambda, delay);
    }

    /** The same with another delay tau of the transitions, at least 0 steps. */
    public SequenceMemory withDelay(int steps) {
        Check.between("SequenceMemory.delay", steps, 0, Integer.MAX_VALUE);
        return new SequenceMemory(patterns, isCycle, strength, steps);
    }

    /** Number of units N. */
    public int size() {
        return patterns.size();
    }

    /** The states from the cue, which the network has held for the whole delay, to that after the given number of steps. */
    public List<Pattern> run(Pattern cue, int steps) {
        Check.that(cue.size() == size(), "SequenceMemory.run cue: must have " + size() + " units, got " + cue.size());
        Check.between("SequenceMemory.run steps", steps, 0, Integer.MAX_VALUE);
        List<Pattern> states = new ArrayList<>();
        states.add(cue);
        Deque<int[]> late = new ArrayDeque<>();
        for (int t = 0; t < delay; t++) {
            late.add(patterns.distances(cue));
        }
        for (int t = 0; t < steps; t++) {
            Pattern state = states.get(t);
            late.add(patterns.distances(state));
            states.add(next(state, late.getLast(), states.get(Math.max(0, t - delay)), late.removeFirst()));
        }
        return states;
    }

    /** The next state, given the present one and that of the delay before, each with its distances from the patterns. */
    private Pattern next(Pattern state, int[] distances, Pattern before, int[] distancesBefore) {
        int count = patterns.count();
        int[] present = new int[count];
        int[] shifted = new int[count];
        for (int mu = 0; mu < count; mu++) {
            boolean hasPredecessor = mu > 0 || isCycle;
            shifted[mu] = hasPredecessor ? overlap(distancesBefore[(mu + count - 1) % count]) : 0;
            present[mu] = overlap(distances[mu]);
        }
        double[] fields = new double[size()];
        addSums(fields, present, 1);
        addSums(fields, shifted, strength);
        long[] bits = state.bits();
        for (int i = 0; i < fields.length; i++) {
            double own = count * state.value(i) + strength * successions(i) * before.value(i);
            double field = fields[i] - own;
            if (field != 0) {
                bits[i >>> 6] = field > 0 ? bits[i >>> 6] | (1L << i) : bits[i >>> 6] & ~(1L << i);
            }
        }
        return new Pattern(bits, size());
    }

    private int overlap(int distance) {
        return size() - 2 * distance;
    }

    /** Adds {@code factor sum_mu xi_i^mu M_mu} to the fields. */
    private void addSums(double[] fields, int[] overlaps, double factor) {
        BitPlanes planes = new BitPlanes(overlaps);
        long total = 0;
        for (int overlap : overlaps) {
            total += overlap;
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] += factor * (2 * planes.selected(units.row(i), units.ones(i)) - total);
        }
    }

    /** The sum {@code sum_mu xi_i^{mu+1} xi_i^mu} of a unit. */
    private int successions(int i) {
        int sum = 0;
        for (int mu = isCycle ? 0 : 1; mu < patterns.count(); mu++) {
            int last = (mu + patterns.count() - 1) % patterns.count();
            sum += patterns.get(mu).value(i) * patterns.get(last).value(i);
        }
        return sum;
    }

    @Override
    public String toString() {
        return "SequenceMemory[" + patterns.count() + " of " + size() + " units" + (isCycle ? ", cyclic]" : "]");
    }
}
