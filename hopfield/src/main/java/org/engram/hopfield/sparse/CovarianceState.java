package org.engram.hopfield.sparse;

import java.util.stream.IntStream;

/**
 * A mutable state under covariance weights, with the number of active units that it shares with every pattern.
 *
 * <p>With {@code A_mu = N o_mu - K a}, o_mu being the shared and a all active units, the field of unit i times {@code N K (N -
 * K)} is the integer {@code N sum_(mu with i) A_mu - K sum_mu A_mu}, less {@code c_i (N^2 - 2 N K) + P K^2} if it is active itself, c_i
 * being the number of patterns that contain it.
 */
final class CovarianceState {

    private final PatternIndex index;
    private final long units;
    private final long share;
    private final double scale;
    private final double threshold;
    private final boolean[] active;
    private final int[] overlaps;
    private long count;
    private long shared;

    CovarianceState(PatternIndex index, int share, double threshold, SparsePattern state) {
        this.index = index;
        this.share = share;
        this.threshold = threshold;
        units = index.size();
        scale = (double) (units * share) * (units - share);
        active = new boolean[index.size()];
        overlaps = new int[index.count()];
        for (int k = 0; k < state.count(); k++) {
            flip(state.active(k));
        }
    }

    private void flip(int i) {
        int change = active[i] ? -1 : 1;
        active[i] = !active[i];
        index.add(i, change, overlaps);
        count += change;
        shared += (long) change * index.count(i);
    }

    private long scaledField(int i) {
        long own = units * index.sum(i, overlaps) - share * count * index.count(i);
        long all = units * shared - share * count * index.count();
        return units * own - share * all - (active[i] ? self(i) : 0);
    }

    private long self(int i) {
        return index.count(i) * (units * units - 2 * units * share) + index.count() * share * share;
    }

    double field(int i) {
        return (double) scaledField(i) / scale;
    }

    /** Whether the unit's field is on the other side of the threshold than its value. */
    private boolean isUnstable(int i) {
        double field = field(i);
        return active[i] ? field < threshold : field > threshold;
    }

    /** Number of units that changed. */
    int sweep(int[] order) {
        int flipped = 0;
        for (int i : order) {
            if (isUnstable(i)) {
                flip(i);
                flipped++;
            }
        }
        return flipped;
    }

    SparsePattern step() {
        int[] next = IntStream.range(0, active.length)
                .filter(i -> active[i] != isUnstable(i))
                .toArray();
        return new SparsePattern(active.length, next);
    }

    double energy() {
        long squares = 0;
        for (int overlap : overlaps) {
            long product = units * overlap - share * count;
            squares += product * product;
        }
        for (int i = 0; i < active.length; i++) {
            squares -= active[i] ? self(i) : 0;
        }
        return threshold * count - (double) squares / (2 * scale);
    }

    SparsePattern pattern() {
        int[] units = IntStream.range(0, active.length).filter(i -> active[i]).toArray();
        return new SparsePattern(active.length, units);
    }
}
