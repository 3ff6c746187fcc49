package org.engram.hopfield.multitasking;

import java.util.random.RandomGenerator;

/** Draws 64 independent bits at a time, each set with the same probability. */
final class BernoulliBits {

    /** 2^63: probabilities are multiples of its inverse, finer than a double from 2^-11 on. */
    private static final double SCALE = 0x1p63;

    private BernoulliBits() {}

    /**
     * A word of bits, each set with the given probability.
     *
     * <p>Each bit compares a uniform number with the probability, digit by digit from the highest; all bits are decided after
     * about eight words of random digits.
     */
    static long word(double probability, RandomGenerator random) {
        if (probability >= 1) {
            return -1;
        }
        long digits = (long) (probability * SCALE);
        long undecided = -1;
        long set = 0;
        for (int digit = 62; digit >= 0 && undecided != 0; digit--) {
            long drawn = random.nextLong();
            if (((digits >>> digit) & 1) == 0) {
                undecided &= ~drawn;
            } else {
                set |= undecided & ~drawn;
                undecided &= drawn;
            }
        }
        return set;
    }
}
