package org.engram.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.engram.hopfield.internal.Loops;

/**
 * Synchronous recalls of up to {@value #MOST_CUES} cues at once under Hebb's weights; mutable.
 *
 * <p>The product of the patterns' bits with the overlaps of all cues goes four patterns at a time: the sixteen possible
 * sums of four rows of overlaps are tabled, and a unit's four bits say which one to add (Arlazarov et al. 1970).
 */
final class SynchronousBatch {

    /** So many that the tables of a group stay in the cache nearest to the processor. */
    static final int MOST_CUES = 64;

    private static final Loops LOOPS = Loops.best();
    private static final int GROUP = 4;

    private final StoredPatternWeights weights;
    private final int maximumSweeps;
    private final List<Pattern> patterns;
    private final int groups;
    private List<Way> ways = new ArrayList<>();

    /** One cue's way so far. */
    private static final class Way {
        private Pattern state;
        private Pattern before;
        private long flips;
        private Ending ending = Ending.SWEEPS_RAN_OUT;
        private int sweeps;
        private final DoubleStream.Builder energies = DoubleStream.builder();

        private Way(Pattern cue) {
            state = cue;
            before = cue;
        }

        private void move(Pattern next) {
            int changed = state.distance(next);
            flips += changed;
            sweeps++;
            if (changed == 0) {
                ending = Ending.FIXED_POINT;
            } else if (sweeps > 1 && next.equals(before)) {
                ending = Ending.TWO_CYCLE;
            }
            before = state;
            state = next;
        }

        private Recall<Pattern> recall() {
            return Recall.of(state, ending, flips, energies.build().toArray());
        }
    }

    SynchronousBatch(StoredPatternWeights weights, int maximumSweeps) {
        this.weights = weights;
        this.maximumSweeps = maximumSweeps;
        patterns = weights.patterns();
        groups = (patterns.size() + GROUP - 1) / GROUP;
    }

    /** Whether sums fit into the tables. */
    static boolean serves(StoredPatternWeights weights) {
        return weights.mean() == 0 && (long) weights.size() * weights.count() <= Integer.MAX_VALUE;
    }

    List<Recall<Pattern>> run(List<Pattern> cues) {
        List<Way> all = cues.stream().map(Way::new).toList();
        ways = new ArrayList<>(all);
        for (int sweep = 0; sweep < maximumSweeps && !ways.isEmpty(); sweep++) {
            int[][] overlaps = overlaps();
            note(overlaps);
            long[][] next = next(overlaps);
            for (int b = 0; b < ways.size(); b++) {
                ways.get(b).move(new Pattern(next[b], weights.size()));
            }
            List<Way> ended = new ArrayList<>(ways);
            ways.removeIf(way -> way.ending != Ending.SWEEPS_RAN_OUT);
            ended.removeAll(ways);
            finish(ended);
        }
        finish(ways);
        return all.stream().map(Way::recall).toList();
    }

    /** Notes the energies of last states. */
    private void finish(List<Way> ended) {
        List<Way> others = ways;
        ways = ended;
        note(overlaps());
        ways = others;
    }

    /** The sums {@code M_mu = sum_i xi_i^mu s_i} of each cue, by pattern; zeros where a group lacks patterns. */
    private int[][] overlaps() {
        int[][] overlaps = new int[groups * GROUP][ways.size()];
        for (int mu = 0; mu < patterns.size(); mu++) {
            Pattern pattern = patterns.get(mu);
            int[] row = overlaps[mu];
            for (int b = 0; b < row.length; b++) {
                row[b] = weights.size() - 2 * pattern.distance(ways.get(b).state);
            }
        }
        return overlaps;
    }

    private void note(int[][] overlaps) {
        long[] squares = new long[ways.size()];
        for (int[] row : overlaps) {
            for (int b = 0; b < squares.length; b++) {
                squares[b] += (long) row[b] * row[b];
            }
        }
        for (int b = 0; b < squares.length; b++) {
            ways.get(b).energies.add(weights.energy(squares[b]));
        }
    }

    /** The bits of each cue's next state. */
    private long[][] next(int[][] overlaps) {
        int[][][] tables = new int[groups][][];
        for (int g = 0; g < groups; g++) {
            tables[g] = table(overlaps, g * GROUP);
        }
        long[][] next = new long[ways.size()][Pattern.words(weights.size())];
        int[][] sums = new int[Long.SIZE][ways.size()];
        for (int first = 0; first < weights.size(); first += Long.SIZE) {
            int above = Math.min(Long.SIZE, weights.size() - first);
            sum(tables, first, above, sums);
            for (int b = 0; b < next.length; b++) {
                next[b][first >>> 6] = word(sums, b, above, ways.get(b).state.word(first >>> 6));
            }
        }
        return next;
    }

    /** Entry n holds the sum of the rows of four patterns, plus where n has a bit and minus elsewhere. */
    private static int[][] table(int[][] overlaps, int first) {
        int[][] table = new int[1 << GROUP][overlaps[first].length];
        for (int k = 0; k < GROUP; k++) {
            LOOPS.add(table[0], overlaps[first + k], -1);
        }
        for (int n = 1; n < table.length; n++) {
            LOOPS.add(table[n], table[n & (n - 1)], 1);
            LOOPS.add(table[n], overlaps[first + Integer.numberOfTrailingZeros(n)], 2);
        }
        return table;
    }

    /** The sums {@code F_i} of up to 64 units, for each cue; four groups in one pass, so that sums are stored seldom. */
    private void sum(int[][][] tables, int first, int above, int[][] sums) {
        for (int u = 0; u < above; u++) {
            Arrays.fill(sums[u], 0);
        }
        int g = 0;
        for (; g < groups - 3; g += 4) {
            int[][] t0 = tables[g];
            int[][] t1 = tables[g + 1];
            int[][] t2 = tables[g + 2];
            int[][] t3 = tables[g + 3];
            for (int u = 0; u < above; u++) {
                int bits = (int) (weights.units().row(first + u)[g >>> 4] >>> (GROUP * g));
                LOOPS.add(sums[u], t0[bits & 15], t1[bits >>> 4 & 15], t2[bits >>> 8 & 15], t3[bits >>> 12 & 15]);
            }
        }
        for (; g < groups; g++) {
            for (int u = 0; u < above; u++) {
                int bits = (int) (weights.units().row(first + u)[g >>> 4] >>> (GROUP * g));
                LOOPS.add(sums[u], tables[g][bits & 15], 1);
            }
        }
    }

    /** Signs of the sums without the units' own part, which keeps its value where nothing is left. */
    private long word(int[][] sums, int cue, int above, long state) {
        int own = weights.hasDiagonal() ? 0 : patterns.size();
        long word = 0;
        for (int u = 0; u < above; u++) {
            int sum = sums[u][cue];
            long isUp = sum > own ? 1 : 0;
            if (Math.abs(sum) <= own) {
                long old = state >>> u & 1;
                // A sum of exactly its own part leaves no field.
                isUp = sum == own * (2 * (int) old - 1) ? old : sum > own * (2 * (int) old - 1) ? 1 : 0;
            }
            word |= isUp << u;
        }
        return word;
    }
}
