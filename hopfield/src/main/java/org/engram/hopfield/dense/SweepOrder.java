package org.engram.hopfield.dense;

import java.util.random.RandomGenerator;

/** A mutable order in which the units are visited, drawn anew for each sweep. */
final class SweepOrder {

    private final int[] order;

    SweepOrder(int size) {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
    }

    /** The next order, the same array at each call. */
    int[] next(RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int drawn = random.nextInt(last + 1);
            int swap = order[last];
            order[last] = order[drawn];
            order[drawn] = swap;
        }
        return order;
    }
}
