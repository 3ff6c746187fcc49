package org.engram.hopfield.sparse;

import java.util.List;

/** For every unit the patterns that contain it, one list after the other. Immutable. */
final class PatternIndex {

    private final int count;
    /** Where the list of unit i starts; one entry more than units. */
    private final int[] starts;

    private final int[] containing;

    PatternIndex(int size, List<SparsePattern> patterns) {
        count = patterns.size();
        starts = new int[size + 1];
        for (SparsePattern pattern : patterns) {
            for (int k = 0; k < pattern.count(); k++) {
                starts[pattern.active(k) + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        containing = filled(patterns);
    }

    private int[] filled(List<SparsePattern> patterns) {
        int[] lists = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int mu = 0; mu < patterns.size(); mu++) {
            SparsePattern pattern = patterns.get(mu);
            for (int k = 0; k < pattern.count(); k++) {
                lists[next[pattern.active(k)]++] = mu;
            }
        }
        return lists;
    }

    int size() {
        return starts.length - 1;
    }

    int count() {
        return count;
    }

    /** Number of patterns that contain a unit. */
    int count(int unit) {
        return starts[unit + 1] - starts[unit];
    }

    /** Adds to the count of every pattern that contains a unit. */
    void add(int unit, int change, int[] perPattern) {
        for (int k = starts[unit]; k < starts[unit + 1]; k++) {
            perPattern[containing[k]] += change;
        }
    }

    /** Sum of the counts of all patterns that contain a unit. */
    long sum(int unit, int[] perPattern) {
        long sum = 0;
        for (int k = starts[unit]; k < starts[unit + 1]; k++) {
            sum += perPattern[containing[k]];
        }
        return sum;
    }
}
