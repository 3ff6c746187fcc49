package org.engram.hopfield;

/**
 * Which weights of a diluted network are left, and by what they are multiplied so that fields keep their mean. Immutable.
 *
 * @param kept bit {@code i} of row {@code j}: whether the weight from unit {@code j} to unit {@code i} is left
 * @param scale one over the share that is left
 */
@SuppressWarnings("ArrayRecordComponent")
record Cuts(long[][] kept, double scale) {

    /** What multiplies the weight from unit {@code j} to unit {@code i}. */
    double factor(int i, int j) {
        return (kept[j][i >>> 6] >>> i & 1) == 0 ? 0 : scale;
    }
}
