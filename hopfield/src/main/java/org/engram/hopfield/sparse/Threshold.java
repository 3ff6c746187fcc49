package org.engram.hopfield.sparse;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Check;

/** Which units become active, given the number of active units that each is connected with. Immutable. */
public sealed interface Threshold {

    /** The k units with the largest sums become active, k at least 1. */
    static Threshold winners(int k) {
        return new Winners(k);
    }

    /** The units whose sum is at least theta, which is at least 1, become active. */
    static Threshold fixed(int theta) {
        return new Fixed(theta);
    }

    /** Number of active units of the patterns that it is meant for. */
    int units();

    /** The next state after one whose units have these sums. */
    SparsePattern next(int[] sums, SparsePattern state, RandomGenerator random);

    /** What the threshold adds to the energy of a state with so many active units. */
    double energy(int active);

    /**
     * The k units with the largest sums; at a tie those already active come first, then chance decides; a sum of 0 never wins.
     *
     * @param units k, at least 1
     */
    record Winners(int units) implements Threshold {

        /** Requires at least one winner. */
        public Winners {
            Check.between("Threshold.winners k", units, 1, Integer.MAX_VALUE);
        }

        @Override
        public SparsePattern next(int[] sums, SparsePattern state, RandomGenerator random) {
            int level = level(sums, state.count());
            int[] above = where(IntStream.range(0, sums.length).filter(i -> sums[i] > level));
            int[] stay = where(Arrays.stream(state.toArray()).filter(i -> sums[i] == level));
            int open = units - above.length;
            if (stay.length >= open) {
                return joined(sums.length, above, chosen(stay, open, random));
            }
            int[] others = where(IntStream.range(0, sums.length).filter(i -> sums[i] == level && !state.contains(i)));
            int more = Math.min(others.length, open - stay.length);
            return joined(sums.length, above, stay, chosen(others, more, random));
        }

        /** The largest sum, at least 1, that k units reach; 1 if fewer than k have any. */
        private int level(int[] sums, int largest) {
            int[] counts = new int[largest + 1];
            for (int sum : sums) {
                counts[sum]++;
            }
            int level = largest;
            for (int reached = largest > 0 ? counts[level] : 0;
                    reached < units && level > 1;
                    reached += counts[level]) {
                level--;
            }
            return Math.max(level, 1);
        }

        private static int[] where(IntStream units) {
            return units.toArray();
        }

        private static int[] chosen(int[] among, int count, RandomGenerator random) {
            int[] places = SparsePattern.subset(among.length, count, random);
            return Arrays.stream(places).map(k -> among[k]).toArray();
        }

        private static SparsePattern joined(int size, int[]... parts) {
            int[] all =
                    Arrays.stream(parts).flatMapToInt(Arrays::stream).sorted().toArray();
            return new SparsePattern(size, all);
        }

        /** Global inhibition {@code (k + 1)^2 (a - k)^2 / 2}, so strong that reaching k units never costs energy. */
        @Override
        public double energy(int active) {
            double excess = (double) active - units;
            return 0.5 * (units + 1.0) * (units + 1.0) * excess * excess;
        }
    }

    /**
     * All units whose sum is at least theta.
     *
     * @param units theta, at least 1
     */
    record Fixed(int units) implements Threshold {

        /** Requires a threshold of at least 1. */
        public Fixed {
            Check.between("Threshold.fixed theta", units, 1, Integer.MAX_VALUE);
        }

        @Override
        public SparsePattern next(int[] sums, SparsePattern state, RandomGenerator random) {
            int[] above = IntStream.range(0, sums.length)
                    .filter(i -> sums[i] >= units)
                    .toArray();
            return new SparsePattern(sums.length, above);
        }

        /** {@code (theta - 1/2) a}. */
        @Override
        public double energy(int active) {
            return (units - 0.5) * active;
        }
    }
}
