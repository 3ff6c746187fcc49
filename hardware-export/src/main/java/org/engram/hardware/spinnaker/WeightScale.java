package org.engram.hardware.spinnaker;

/**
 * How weights onto one receptor are stored: 16-bit integers {@code round(weight * 2^(15 - shift))}.
 *
 * @param largestSum largest weight expected to arrive in one step, in weight units
 */
record WeightScale(double largestSum) {

    private static final int FRACTION_BITS = 15;

    /** Largest sum that, shifted back, still fits the board's 32-bit input. */
    static final double LARGEST_SUM = 65536;

    /** The smallest shift, at least 0, with {@code 2^shift > largestSum}. */
    int shift() {
        return largestSum < 1 ? 0 : Math.getExponent(largestSum) + 1;
    }

    /** The smallest weight that is not 0, in weight units. */
    double resolution() {
        return Math.scalb(1.0, shift() - FRACTION_BITS);
    }

    /** The stored integer, ties to even. */
    long stored(double weight) {
        return (long) Math.rint(weight / resolution());
    }
}
