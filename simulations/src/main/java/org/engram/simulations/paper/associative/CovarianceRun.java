package org.engram.simulations.paper.associative;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.engram.hopfield.sparse.SparsePattern;
import org.engram.hopfield.sparse.TsodyksFeigelmanMemory;
import org.engram.hopfield.theory.TsodyksFeigelman;

/**
 * A memory of Tsodyks and Feigelman with random patterns, and how much a synapse holds by the errors of one step.
 *
 * @param n number of units
 * @param active active units of a pattern
 */
record CovarianceRun(int n, int active) {

    private static final int CUES = 100;

    double share() {
        return (double) active / n;
    }

    /** Information in bits a synapse from measured errors at a load, under the threshold that theory finds best. */
    double bits(double load, RandomGenerator random) {
        int count = (int) Math.max(1, Math.rint(load * n));
        List<SparsePattern> stored = Stream.generate(() -> SparsePattern.random(n, active, random))
                .limit(count)
                .toList();
        double threshold = TsodyksFeigelman.bestThreshold(load, share());
        TsodyksFeigelmanMemory memory = TsodyksFeigelmanMemory.of(threshold, stored);
        int cues = Math.min(CUES, count);
        double missed = 0;
        double wrong = 0;
        for (SparsePattern pattern : stored.subList(0, cues)) {
            SparsePattern step = memory.step(pattern);
            int kept = step.overlap(pattern);
            missed += active - kept;
            wrong += step.count() - kept;
        }
        double miss = missed / cues / active;
        return TsodyksFeigelman.bitsPerSynapse((double) count / n, share(), miss, wrong / cues / (n - active));
    }

    double theory(double load) {
        return TsodyksFeigelman.bitsPerSynapse(load, share(), TsodyksFeigelman.bestThreshold(load, share()));
    }

    /** The load at which theory gives most. */
    double bestLoad() {
        double critical = TsodyksFeigelman.criticalLoad(share());
        double at = critical / 20;
        for (int k = 1; k <= 60; k++) {
            double load = critical * k / 20;
            at = theory(load) > theory(at) ? load : at;
        }
        return at;
    }
}
