package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.hopfield.sparse.SparsePattern;
import org.engram.hopfield.sparse.Threshold;
import org.engram.hopfield.sparse.WillshawMemory;
import org.engram.hopfield.theory.WillshawTheory;

/**
 * A Willshaw memory of n units that learns random patterns of k active units, and how much a synapse holds meanwhile.
 *
 * @param n number of units
 * @param k active units of a pattern
 */
record WillshawRun(int n, int k) {

    /** Patterns that are recalled from themselves at each load. */
    private static final int CUES = 200;

    /** The number of patterns at a load, which is the share of weights that are 1 if patterns are independent. */
    int patterns(double load) {
        return (int) Math.max(1, Math.rint(WillshawTheory.patternsAt(n, k, load)));
    }

    /** Information in bits a synapse from measured spurious units, at loads in ascending order. */
    double[] bits(double[] loads, RandomGenerator random) {
        WillshawMemory memory = WillshawMemory.empty(n, Threshold.fixed(k));
        List<SparsePattern> stored = new ArrayList<>();
        double[] bits = new double[loads.length];
        for (int load = 0; load < loads.length; load++) {
            for (int count = patterns(loads[load]); stored.size() < count; ) {
                stored.add(SparsePattern.random(n, k, random));
                memory.store(stored.get(stored.size() - 1));
            }
            bits[load] = WillshawTheory.bitsPerSynapse(n, k, stored.size(), spurious(memory, stored, random));
        }
        return bits;
    }

    /** The share of units outside a pattern that are recalled with it. */
    private double spurious(WillshawMemory memory, List<SparsePattern> stored, RandomGenerator random) {
        int cues = Math.min(CUES, stored.size());
        double sum = 0;
        for (int cue = 0; cue < cues; cue++) {
            SparsePattern pattern = stored.get((int) ((long) cue * stored.size() / cues));
            sum += memory.step(pattern, random).count() - k;
        }
        return sum / cues / (n - k);
    }

    /** The same by theory, with the exact probability of a spurious unit. */
    double theory(double load) {
        int count = patterns(load);
        return WillshawTheory.bitsPerSynapse(n, k, count, WillshawTheory.exactSpuriousProbability(n, k, count));
    }

    /** The load at which theory gives most, in steps of 0.02. */
    double bestLoad() {
        double best = 0;
        double at = 0;
        for (int step = 1; step < 50; step++) {
            double bits = theory(0.02 * step);
            if (bits > best) {
                best = bits;
                at = 0.02 * step;
            }
        }
        return at;
    }
}
