package org.engram.hopfield;

import java.util.Arrays;

/**
 * A state under weights in the form of stored patterns; mutable.
 *
 * <p>With the distance {@code d_mu} of the state from each pattern and {@code M_mu = N - 2 d_mu}, the sum {@code F_i = sum_mu
 * xi_i^mu M_mu} of a unit follows from bit planes of the distances. A sum that was read before is brought up to date flip
 * by flip where few units have flipped since, so that a sweep over a state at rest costs next to nothing.
 */
final class StoredPatternState implements MovingState {

    /** A power of two above the number of bit planes. */
    private static final int RECENT = 32;

    private final StoredPatternWeights weights;
    private final BitPlanes distances;
    private final long[] bits;
    private final long[] sums;
    /** By unit, the number of flips that its sum has seen, or less than any where it was never read. */
    private final long[] seen;

    /** The units that flipped last, complemented where they went down. */
    private final int[] recent = new int[RECENT];

    private long flips;

    private long totalDistance;
    private long valueSum;

    StoredPatternState(StoredPatternWeights weights, int[] distances, Pattern state) {
        this.weights = weights;
        this.distances = new BitPlanes(distances);
        bits = state.bits();
        sums = new long[state.size()];
        seen = new long[state.size()];
        Arrays.fill(seen, -RECENT);
        for (int distance : distances) {
            totalDistance += distance;
        }
        valueSum = 2L * Arrays.stream(bits).map(Long::bitCount).sum() - state.size();
    }

    @Override
    public int size() {
        return sums.length;
    }

    @Override
    public int value(int i) {
        return 2 * (int) (bits[i >>> 6] >>> i & 1) - 1;
    }

    @Override
    public double field(int i) {
        long sum = sum(i);
        long count = weights.count();
        double a = weights.mean();
        if (a == 0) {
            return (double) (weights.hasDiagonal() ? sum : sum - count * value(i)) / size();
        }
        long unitSum = weights.unitSum(i);
        double field = sum - a * (valueSum * unitSum + overlapSum()) + a * a * count * valueSum;
        double self = weights.hasDiagonal() ? 0 : (1 + a * a) * count - 2 * a * unitSum;
        return (field - self * value(i)) / ((1 - a * a) * size());
    }

    /** The sum {@code sum_mu M_mu}. */
    private long overlapSum() {
        return (long) size() * weights.count() - 2 * totalDistance;
    }

    /** The sum {@code F_i} at the state of now. */
    private long sum(int i) {
        long missed = flips - seen[i];
        if (missed < distances.digits()) {
            for (long flip = seen[i]; flip < flips; flip++) {
                int j = recent[(int) flip & RECENT - 1];
                sums[i] += j >= 0 ? 2L * weights.product(i, j) : -2L * weights.product(i, ~j);
            }
        } else {
            sums[i] = wholeSum(i);
        }
        seen[i] = flips;
        return sums[i];
    }

    private long wholeSum(int i) {
        int unitSum = weights.unitSum(i);
        long selected = distances.selected(weights.units().row(i), (unitSum + weights.count()) / 2);
        return (long) size() * unitSum - 4 * selected + 2 * totalDistance;
    }

    @Override
    public double selfCoupling(int i) {
        return weights.weight(i, i);
    }

    @Override
    public void flip(int i) {
        int value = -value(i);
        bits[i >>> 6] ^= 1L << i;
        // A pattern that agrees with the new value comes nearer by one.
        distances.count(weights.units().row(i), value > 0 ? 0 : -1);
        totalDistance -= (long) value * weights.unitSum(i);
        valueSum += 2L * value;
        recent[(int) flips & RECENT - 1] = value > 0 ? i : ~i;
        flips++;
    }

    @Override
    public double energy() {
        long size = size();
        long count = weights.count();
        long squares = size * size * count - 4 * size * totalDistance + 4 * distances.squares();
        double a = weights.mean();
        if (a == 0) {
            return weights.energy(squares);
        }
        double sum = squares - 2 * a * valueSum * overlapSum() + a * a * valueSum * valueSum * count;
        double self = weights.hasDiagonal() ? 0 : (1 + a * a) * size * count - 2 * a * unitSums();
        return (self - sum) / (2 * (1 - a * a) * size);
    }

    private double unitSums() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weights.unitSum(i);
        }
        return sum;
    }

    @Override
    public Pattern pattern() {
        return new Pattern(bits.clone(), size());
    }
}
